import type { IndicatorOption } from "@/lib/features/projects/types";
import type { TerritoryKind } from "@/lib/features/schemes/criteria/constants";
import type { StrategyTerritory } from "../types";
import type { Perimeter } from "./constants";

/** What the accepted projects of one territory measured; null: not this reader's to see. */
export type ComparedFigures = {
  readonly following: number;
  readonly covered: number;
  readonly value: number | null;
  readonly denominator: number | null;
  readonly oldest: string | null;
  readonly newest: string | null;
};

export type ComparedTerritory = {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly kind: TerritoryKind;
  readonly accepted: number;
  readonly figures: ComparedFigures | null;
};

/** Where a territory stands, and why. */
export type ComparedLine = ComparedTerritory & {
  readonly level: number | null;
  /** Measured among accepted; null without an accepted project, or without figures. */
  readonly coverage: number | null;
};

export type TerritoryComparison = {
  readonly territory: StrategyTerritory & { readonly kind: TerritoryKind };
  readonly indicator: IndicatorOption;
  readonly indicators: readonly IndicatorOption[];
  readonly perimeter: Perimeter;
  /** Measured well enough to be put in order, the best first; empty when fewer than two are. */
  readonly ranked: readonly ComparedLine[];
  /** By name. */
  readonly unranked: readonly ComparedLine[];
  /** What the address asks and cannot get. */
  readonly ignored: readonly string[];
};
