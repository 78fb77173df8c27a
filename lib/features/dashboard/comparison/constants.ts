/** Amounts that are followed from one evening to the other. */
export const MEASURES = ["cost", "asked", "granted", "paid"] as const;
export type Measure = (typeof MEASURES)[number];

/** What happened in between, whatever the review status that the figures count. */
export const MOVEMENTS = [
  "submitted",
  "accepted",
  "rejected",
  "changesRequested",
  "progressed",
  "gone",
] as const;
export type Movement = (typeof MOVEMENTS)[number];
