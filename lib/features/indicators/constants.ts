/** Which way is good. */
export const DIRECTIONS = ["up", "down"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** How several projects are added up; a ratio is the sum of its numerators over the sum of its denominators. */
export const AGGREGATIONS = ["sum", "ratio", "never"] as const;
export type Aggregation = (typeof AGGREGATIONS)[number];

/** Code points; the first two stand as CHECKs in the database too. */
export const INDICATOR_LIMITS = { label: 200, unit: 60, part: 100 } as const;

/** The buttons of the library beside « Modifier ». */
export const INDICATOR_COMMANDS = ["raise", "lower", "withdraw", "restore"] as const;
export type IndicatorCommand = (typeof INDICATOR_COMMANDS)[number];

/** What the journal writes. */
export const INDICATOR_VERBS = ["create", "update", "withdraw", "restore", "move"] as const;
export type IndicatorVerb = (typeof INDICATOR_VERBS)[number];

/** Fields of the form, as the journal and a conflict name them. */
export const INDICATOR_FIELDS = [
  "label",
  "unit",
  "direction",
  "aggregation",
  "numeratorLabel",
  "denominatorLabel",
  "priorityIds",
] as const;
export type IndicatorField = (typeof INDICATOR_FIELDS)[number];

export const JOURNAL_SHOWN = 50;
