import type { FundingNature } from "../../projects/constants";

export const CRITERION_KINDS = [
  "priority",
  "territory",
  "territoryKind",
  "inQpv",
  "nearQpv",
  "applicant",
  "ownerNamed",
  "phase",
  "amount",
  "rate",
  "nature",
  "indicator",
  "date",
  "need",
  "keywords",
  "unknown",
] as const;
export type CriterionKind = (typeof CRITERION_KINDS)[number];

/** `not`: none of them. */
export const COMBINATIONS = ["all", "any", "not"] as const;
export type Combination = (typeof COMBINATIONS)[number];

/** As `territory.type_code` says it. */
export const TERRITORY_KINDS = ["METRO", "CU", "CA", "EPT", "COM"] as const;
export type TerritoryKind = (typeof TERRITORY_KINDS)[number];

export const QPV_GENERATIONS = [2015, 2024] as const;
export type QpvGeneration = (typeof QPV_GENERATIONS)[number];

/** The main priority alone, or any that the project serves. */
export const PRIORITY_SCOPES = ["main", "any"] as const;
export type PriorityScope = (typeof PRIORITY_SCOPES)[number];

export const CRITERION_AMOUNTS = ["totalCost", "fundingAsked", "ownShare", "publicMoney", "gap"] as const;
export type CriterionAmount = (typeof CRITERION_AMOUNTS)[number];

export const CRITERION_RATES = ["ownShare", "publicShare"] as const;
export type CriterionRate = (typeof CRITERION_RATES)[number];

export const CRITERION_DATES = ["startsOn", "endsOn"] as const;
export type CriterionDate = (typeof CRITERION_DATES)[number];

/** Of the money that a project looks for from others. */
export const SOUGHT_NATURES = [
  "grant",
  "loan",
  "advance",
  "guarantee",
  "other",
] as const satisfies readonly Exclude<FundingNature, "ownFunds">[];
export type SoughtNature = (typeof SOUGHT_NATURES)[number];

/** The same limits stand as CHECKs in the database. */
export const MAX_CRITERIA = 60;
export const MAX_CRITERIA_DEPTH = 4;
export const CRITERION_LIMITS = { sentence: 500, source: 500, word: 80, words: 20, values: 60 } as const;
export const MAX_METRES = 100_000;
/** Of an indicator, in its unit: what its form takes. */
export const MAX_INDICATOR_BOUND = 999_999_999_999;
