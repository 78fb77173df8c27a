import type { ProjectSort } from "../projects/search/constants";
import type { FilterEntry } from "../projects/search/rules";
import type { FilterChoices, IgnoredValue, ProjectFilters } from "../projects/search/types";
import type { FollowingFrequency } from "./following/constants";

export type SavedView = {
  readonly id: number;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly organisationId: number;
  readonly name: string;
  readonly isShared: boolean;
  /** Filters and order as the address of the list says them. */
  readonly query: string;
  readonly version: number;
  readonly updatedAt: Date;
  readonly updatedByName: string;
};

/** A view as its reader's own list shows it. */
export type ListedView = SavedView & {
  /** Null when the reader does not follow it. */
  readonly following: { readonly id: number; readonly frequency: FollowingFrequency } | null;
  /** Projects that came in since the reader's last visit. */
  readonly newCount: number;
};

/** What the filters of an address have more, and less, than the saved ones. */
export type ViewDifference = {
  readonly added: readonly FilterEntry[];
  readonly removed: readonly FilterEntry[];
  readonly isSortChanged: boolean;
};

/** Filters and order in words, with what of them names nothing any more. */
export type DescribedContent = {
  readonly filters: ProjectFilters;
  readonly sort: ProjectSort;
  readonly choices: FilterChoices;
  readonly ignored: readonly IgnoredValue[];
  readonly isWider: boolean;
};

export type ViewField = "name" | "isShared" | "frequency";

export type ViewFormValues = {
  readonly name: string;
  readonly isShared: boolean;
  /** Of a new view only: how its author follows it; empty: not at all. */
  readonly frequency: string;
};

export type ViewFormState = {
  readonly values: ViewFormValues;
  readonly errors: Partial<Record<ViewField, string>>;
  readonly refusal: string | null;
  readonly query: string;
  readonly creationKey: string;
  readonly version: number;
  readonly submission: number;
};

export type ViewJournalEntry = {
  readonly at: Date;
  readonly actorName: string;
  readonly verb: string;
};
