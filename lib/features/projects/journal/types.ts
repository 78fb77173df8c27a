import type { ProjectSnapshot } from "../types";
import type { ProjectVerb } from "./constants";

/** `{ field: { before, after } }`; keys of ProjectSnapshot, or of what else the change was about. */
export type RecordedChanges = Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>;

/** One save of a project: the version that it opens and the line that the journal keeps. */
export type ProjectChange = {
  readonly projectId: number;
  readonly reference: string;
  readonly territoryId: number;
  readonly verb: ProjectVerb;
  /** Number of the version that this change opens: the caller has written it to project.version. */
  readonly version: number;
  /** Null at creation. */
  readonly before: ProjectSnapshot | null;
  readonly after: ProjectSnapshot;
  /** Changes that no version holds: the publication choice, the message of a review. */
  readonly otherChanges?: RecordedChanges;
  /** From the database's clock, after the project's row was locked: versions of one project never overlap. */
  readonly at: Date;
};

/** What was done about a project beside its content: no version. */
export type ProjectWork = {
  readonly projectId: number;
  readonly reference: string;
  readonly territoryId: number;
  readonly verb: ProjectVerb;
  readonly changes: RecordedChanges;
  /** Opinions and the grid: the territory does not read of them. */
  readonly ministryOnly: boolean;
};

export type JournalEntryView = {
  readonly id: number;
  readonly at: Date;
  readonly actorName: string;
  readonly organisationName: string;
  readonly verb: ProjectVerb;
  readonly changes: RecordedChanges;
};
