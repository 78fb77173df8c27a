import type { AccountVerb } from "./constants";

/** What is known of a field before and after; null where there was nothing. */
export type AccountChanges = Readonly<
  Record<string, { readonly before: string | null; readonly after: string | null }>
>;

export type AccountJournalEntry = {
  readonly id: number;
  readonly at: Date;
  readonly actorName: string;
  /** Empty when the application did it. */
  readonly organisationName: string;
  readonly verb: AccountVerb;
  /** Whose account: as it is called today, or as it was invited. */
  readonly subjectName: string;
  readonly subjectEmail: string;
  readonly changes: AccountChanges;
};

export type AccountJournal = {
  readonly entries: readonly AccountJournalEntry[];
  readonly total: number;
  /** The page shown: the last one when a later one was asked for. */
  readonly page: number;
  readonly pageCount: number;
};
