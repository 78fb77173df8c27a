import { type DefinitionKey, definitionOf } from "../definitions/labels";
import type { Sums } from "../types";
import { definitionText } from "./labels";
import type { ReportCell, ReportDefinition, ReportSection, ReportTable } from "./types";

type TableParts = Omit<ReportTable, "kind" | "definitions" | "totals" | "empty"> & {
  readonly definitions: readonly DefinitionKey[];
  readonly totals?: readonly ReportCell[];
  readonly empty?: string;
};

/** A table of the report: without totals, and empty in the usual words, unless it says otherwise. */
export const tableOf = (parts: TableParts): ReportTable => ({
  kind: "table",
  totals: null,
  empty: "Aucun projet.",
  ...parts,
});

/** In the order of SUM_COLUMNS. */
export const sumCells = ({
  projects,
  costCents,
  askedCents,
  grantedCents,
  gapCents,
}: Sums): readonly number[] => [projects, costCents, askedCents, grantedCents, gapCents];

/** Each definition that a table names, once, in the order in which they are met. */
export function definitionsOf(sections: readonly ReportSection[]): readonly ReportDefinition[] {
  const keys = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "table" ? block.definitions : [])),
  ) as readonly DefinitionKey[];
  return [...new Set(keys)].map((key) => ({
    key,
    label: definitionOf(key).label,
    text: definitionText(key),
  }));
}
