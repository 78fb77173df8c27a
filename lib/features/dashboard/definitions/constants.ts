/** When a figure is true. */
export const MOMENTS = ["evening", "betweenEvenings", "reading"] as const;
export type Moment = (typeof MOMENTS)[number];

/** What a figure is a number of, or how a value is written. */
export const UNITS = [
  "projects",
  "euros",
  "share",
  "territories",
  "days",
  "number",
  "text",
  "list",
  "choice",
  "day",
  "various",
] as const;
export type Unit = (typeof UNITS)[number];
