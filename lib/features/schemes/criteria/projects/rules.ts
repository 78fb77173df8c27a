import {
  MATCHING_FACETS,
  type MatchingCell,
  type MatchingCounts,
  type MatchingFacet,
  type MatchingView,
} from "./types";

function passes(cell: MatchingCell, facet: MatchingFacet, view: MatchingView): boolean {
  const chosen: readonly string[] = view[facet];
  const value = cell[facet];
  return chosen.length === 0 || (value !== null && chosen.includes(value));
}

/** Each facet takes every filter but its own; the total takes them all. */
export function countCells(
  cells: readonly MatchingCell[],
  view: MatchingView,
): { readonly counts: MatchingCounts; readonly total: number } {
  const counts = Object.fromEntries(MATCHING_FACETS.map((facet) => [facet, {}])) as Record<
    MatchingFacet,
    Record<string, number>
  >;
  let total = 0;
  for (const cell of cells) {
    const failed = MATCHING_FACETS.filter((facet) => !passes(cell, facet, view));
    if (failed.length === 0) total += cell.count;
    for (const facet of MATCHING_FACETS) {
      const value = cell[facet];
      const isCounted = failed.length === 0 || (failed.length === 1 && failed[0] === facet);
      if (isCounted && value !== null) counts[facet][value] = (counts[facet][value] ?? 0) + cell.count;
    }
  }
  return { counts, total };
}
