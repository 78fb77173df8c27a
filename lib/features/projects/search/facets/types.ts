export const FACETS = [
  "territory",
  "priority",
  "mainPriority",
  "phase",
  "progress",
  "reviewStatus",
  "qpv",
  "objective",
  "funder",
] as const;
export type FacetName = (typeof FACETS)[number];

/** How many projects each value would show, by the value's word in the address; all the other filters count, its own does not. */
export type FacetCounts = Readonly<Record<FacetName, Readonly<Record<string, number>>>>;
