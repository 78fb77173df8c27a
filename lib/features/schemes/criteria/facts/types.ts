import type { NeedKind, Phase } from "../../../projects/constants";
import type { ApplicantKind } from "../../constants";
import type { QpvGeneration, SoughtNature } from "../constants";

/** In hundredths, so that it is exact; of a ratio, the numerator. */
export type IndicatorFact = {
  readonly value: number;
  readonly denominator: number | null;
  readonly on: string;
  /** Nothing was measured yet: what is aimed at. */
  readonly isTarget: boolean;
};

/**
 * What criteria look at in a project. Amounts in euro cents, days as `YYYY-MM-DD`. Null, or an empty list: not said. Known
 * to whoever may read the project's financing plan, and to nobody else.
 */
export type ProjectFacts = {
  readonly territoryId: number;
  readonly mainPriorityId: number | null;
  /** The main one included. */
  readonly priorityIds: readonly number[];
  /** Of the QPV that it serves. */
  readonly qpvGenerations: readonly QpvGeneration[];
  /** Names a QPV, or at least a commune. */
  readonly saysPlace: boolean;
  readonly hasPoint: boolean;
  /** From its point to the nearest contour, 0 inside; null without a point or a contour. */
  readonly qpvMetres: Readonly<Record<QpvGeneration, number | null>>;
  readonly ownerKind: ApplicantKind | null;
  readonly ownerName: string;
  /** The roots of the words of its owner's name. */
  readonly ownerRoots: readonly string[];
  readonly phase: Phase | null;
  readonly totalCost: number | null;
  /** Null as long as nothing is asked of anybody. */
  readonly fundingAsked: number | null;
  /** What others than the owner are expected to bring; null without any funding line. */
  readonly othersMoney: number | null;
  /** Expected grants of public funders; null without any line, or while one does not say whether it is one. */
  readonly publicMoney: number | null;
  /** Expected gifts of private funders; null with `publicMoney`. */
  readonly privateGifts: number | null;
  readonly granted: number;
  readonly gap: number | null;
  /** Of the lines that are envisaged or requested, own funds apart; null without any line. */
  readonly soughtNatures: readonly SoughtNature[] | null;
  /** One of these lines does not say its nature. */
  readonly isNatureUnsaid: boolean;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /** Unmet ones; null when none is recorded, met or not. */
  readonly openNeeds: readonly NeedKind[] | null;
  /** By the id of the indicator. */
  readonly indicators: Readonly<Record<number, IndicatorFact>>;
  /** Has a summary or objectives. */
  readonly hasText: boolean;
  /** Of all its texts, as the search of projects reduces them. */
  readonly roots: readonly string[];
};
