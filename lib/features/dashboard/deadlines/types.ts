import type { EveningView } from "../course/types";
import type { DeadlineKind } from "./constants";

/** A milestone that was still to be reached on the evening of the view. */
export type Deadline = {
  readonly plannedOn: string;
  /** Past its day by so many days; negative before it. */
  readonly lateDays: number;
  readonly label: string;
  readonly reference: string;
  readonly title: string;
  /** Slug. */
  readonly territory: string;
};

export type TerritoryDeadlines = {
  readonly slug: string;
  readonly label: string;
  /** Milestones past their day, of how many projects, and the day of the oldest. */
  readonly late: number;
  readonly lateProjects: number;
  readonly oldestOn: string | null;
  /** Milestones planned within the 90 days after. */
  readonly due: number;
  readonly dueProjects: number;
};

/** Milestones of the counted projects that are late or due on one evening. */
export type Deadlines = EveningView & {
  /** The last day that counts as due. */
  readonly until: string;
  /** Every territory of the view that the reader sees milestones of. */
  readonly territories: readonly TerritoryDeadlines[];
  /** True when they are those of the reader's own territory only. */
  readonly ofOwnTerritory: boolean;
  /** How late: milestones by the number of days, as LATE_STEPS cuts them. */
  readonly lateBySteps: readonly { readonly fromDays: number; readonly milestones: number }[];
};

/** One page of the milestones themselves, the most urgent first. */
export type DeadlinePage = {
  readonly kind: DeadlineKind;
  readonly items: readonly Deadline[];
  /** Of all the milestones counted. */
  readonly total: number;
  /** Those whose project the reader does not see any more. */
  readonly hidden: number;
  readonly page: number;
  readonly pageCount: number;
};
