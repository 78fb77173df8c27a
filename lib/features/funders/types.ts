import type { OrganisationKind } from "../accounts/types";

/** Counts are of what the administrator sees: drafts have lines too. */
export type FunderSummary = {
  readonly slug: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: OrganisationKind;
  readonly isPublic: boolean;
  readonly lines: number;
  readonly projects: number;
};

export type MergedFunderSummary = {
  readonly slug: string;
  readonly name: string;
  readonly successorSlug: string;
  readonly successorName: string;
};

export type FunderJournalEntry = {
  readonly id: number;
  readonly at: Date;
  readonly actorName: string;
  readonly organisationName: string;
  readonly changes: { readonly funder: { readonly before: string; readonly after: string } };
};

export type FunderAdministration = {
  readonly funders: readonly FunderSummary[];
  /** Of all, not of those found. */
  readonly total: number;
  readonly merged: readonly MergedFunderSummary[];
  readonly journal: readonly FunderJournalEntry[];
};

/** What one page needs of a funder: itself, and those that could take its place. */
export type FunderMergeChoice = {
  readonly funder: FunderSummary;
  readonly others: readonly { readonly slug: string; readonly name: string }[];
};
