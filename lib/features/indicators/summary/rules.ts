import type { Aggregation } from "../constants";
import type { IndicatorSums } from "./types";

/**
 * The level of several projects together. A ratio is the sum of its numerators over the sum of its denominators: each
 * project weighs what it counts, and no percentage is ever added to another. Null where there is no such figure.
 */
export function totalLevel(
  aggregation: Aggregation,
  { value, denominator }: { readonly value: number | null; readonly denominator: number | null },
): number | null {
  if (aggregation === "never" || value === null) return null;
  if (aggregation === "sum") return value;
  return denominator === null || denominator === 0 ? null : value / denominator;
}

export const measuredLevel = (aggregation: Aggregation, { value, denominator }: IndicatorSums) =>
  totalLevel(aggregation, { value, denominator });

export const targetLevel = (aggregation: Aggregation, { targetValue, targetDenominator }: IndicatorSums) =>
  totalLevel(aggregation, { value: targetValue, denominator: targetDenominator });
