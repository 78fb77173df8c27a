/** One open milestone, as typed. Its words come with the form: it is drawn from what it holds, whatever was saved since. */
export type MilestoneNews = {
  /** Its place in the version that the form started from. */
  readonly place: string;
  readonly words: string;
  /** Empty: nothing new; `reached`, `replanned`. */
  readonly news: string;
  readonly on: string;
};

/** One funding line whose life goes on. */
export type FundingNews = {
  readonly place: string;
  readonly words: string;
  /** As saved: which states may follow. */
  readonly from: string;
  /** Empty: nothing new. */
  readonly state: string;
  readonly amount: string;
  readonly on: string;
};

/** One indicator whose measure is due. */
export type MeasureNews = {
  readonly id: string;
  readonly words: string;
  readonly aggregation: string;
  readonly valueLabel: string;
  readonly denominatorLabel: string;
  readonly value: string;
  readonly denominator: string;
  readonly on: string;
};

export type StepValues = {
  /** The answer that the page showed; see `seenOf`. */
  readonly seen: string;
  readonly phase: string;
  readonly progressStatus: string;
  readonly milestones: readonly MilestoneNews[];
  readonly fundings: readonly FundingNews[];
  readonly measures: readonly MeasureNews[];
  readonly word: string;
};
