import type { ReviewStatus } from "../../../projects/constants";
import type { ProjectSnapshot } from "../../../projects/types";

/** A project that was saved, or attached to an objective or detached, since the job last looked; whatever the number of times. */
export type ChangedProject = {
  readonly projectId: number;
  /** Each of these times, the earliest first; never none. */
  readonly saves: readonly Save[];
  readonly toVersion: number;
};

/** `fromVersion`: the one before; the same where nothing of the project itself was written. */
export type Save = { readonly version: number; readonly fromVersion: number; readonly at: Date };

export type Changes = {
  readonly projects: readonly ChangedProject[];
  /** The rows of the queue that this is, to be taken from it. */
  readonly rowIds: readonly number[];
};

/** Where a changed project stands now; null for one that is gone. */
export type ChangedState = {
  readonly territoryId: number;
  readonly reviewStatus: ReviewStatus;
  readonly state: ProjectSnapshot;
};

/** What somebody follows beside what is in it now, of the changed projects. */
export type Comparison = {
  readonly followingId: number;
  readonly basis: string;
  readonly members: ReadonlySet<number>;
};
