export const PERIMETERS = ["sameKind", "all"] as const;
export type Perimeter = (typeof PERIMETERS)[number];
export const PERIMETER_TOKENS: Record<Perimeter, string> = { sameKind: "comparables", all: "tous" };

export const INDICATOR_PARAMETER = "indicateur";
export const PERIMETER_PARAMETER = "perimetre";

/** Share of a territory's accepted projects that must have measured the indicator before it is ranked. */
export const RANKED_FROM = 0.5;
