import { COLUMN_DEFINITIONS, type ColumnKey } from "@/lib/features/dashboard/definitions/columns/labels";
import type { Cell, SheetLine } from "@/lib/features/workbook/types";
import type { ExportProject } from "./types";

const EMPTY: Cell = { kind: "empty" };
const text = (value: string): Cell => (value === "" ? EMPTY : { kind: "text", text: value });
const list = (values: readonly string[]) => text(values.join(", "));
const amount = (cents: number | null | undefined): Cell =>
  cents === null || cents === undefined ? EMPTY : { kind: "amount", cents };
const day = (value: string | null): Cell => (value === null ? EMPTY : { kind: "day", day: value });

type ExportColumn = {
  readonly key: ColumnKey;
  /** In characters, for a spreadsheet. */
  readonly width: number;
  readonly cell: (project: ExportProject) => Cell;
};

/** The columns of both files, in order: all that the main form holds, and what is computed from it. */
const COLUMNS: readonly ExportColumn[] = [
  { key: "reference", width: 20, cell: (p) => text(p.reference) },
  { key: "title", width: 50, cell: (p) => text(p.title) },
  { key: "territory", width: 28, cell: (p) => text(p.territory) },
  { key: "projectOwner", width: 30, cell: (p) => text(p.projectOwner) },
  { key: "projectOwnerKind", width: 24, cell: (p) => text(p.projectOwnerKind) },
  { key: "summary", width: 60, cell: (p) => text(p.summary) },
  { key: "objectives", width: 60, cell: (p) => text(p.objectives) },
  { key: "mainPriority", width: 24, cell: (p) => text(p.mainPriority) },
  { key: "priorities", width: 40, cell: (p) => list(p.priorities) },
  { key: "qpvCodes", width: 24, cell: (p) => list(p.qpvCodes) },
  { key: "commune", width: 20, cell: (p) => text(p.commune) },
  { key: "phase", width: 12, cell: (p) => text(p.phase) },
  { key: "progressStatus", width: 14, cell: (p) => text(p.progressStatus) },
  { key: "reviewStatus", width: 22, cell: (p) => text(p.reviewStatus) },
  { key: "startsOn", width: 14, cell: (p) => day(p.startsOn) },
  { key: "endsOn", width: 14, cell: (p) => day(p.endsOn) },
  { key: "totalCost", width: 18, cell: (p) => amount(p.totalCostCents) },
  { key: "taxBasis", width: 20, cell: (p) => text(p.taxBasis) },
  { key: "asked", width: 18, cell: (p) => amount(p.funding?.askedCents) },
  { key: "granted", width: 18, cell: (p) => amount(p.grantedCents) },
  { key: "paid", width: 18, cell: (p) => amount(p.funding?.paidCents) },
  { key: "gap", width: 20, cell: (p) => amount(p.gapCents) },
  { key: "funders", width: 40, cell: (p) => list(p.funding?.funders ?? []) },
  { key: "answers", width: 50, cell: (p) => text(p.funding?.answers.join(" ; ") ?? "") },
  { key: "mainObjective", width: 40, cell: (p) => text(p.served.main) },
  { key: "otherObjectives", width: 50, cell: (p) => text(p.served.others) },
  { key: "updatedOn", width: 14, cell: (p) => day(p.updatedOn) },
  { key: "demo", width: 24, cell: (p) => text(p.demo ? "oui" : "non") },
  { key: "contactName", width: 24, cell: (p) => text(p.contact?.name ?? "") },
  { key: "contactEmail", width: 28, cell: (p) => text(p.contact?.email ?? "") },
  { key: "contactPhone", width: 20, cell: (p) => text(p.contact?.phone ?? "") },
  { key: "privateNote", width: 40, cell: (p) => text(p.privateNote ?? "") },
  // With the reference, what makes of the export the template of an import (lib/features/imports).
  { key: "version", width: 10, cell: (p) => text(p.version === null ? "" : String(p.version)) },
  { key: "objectivesVersion", width: 20, cell: (p) => text(p.objectivesVersion ?? "") },
];

export const EXPORT_COLUMNS = COLUMNS.map(({ key, width }) => ({
  header: COLUMN_DEFINITIONS[key].label,
  width,
}));

export const exportLine = (project: ExportProject): SheetLine => COLUMNS.map(({ cell }) => cell(project));

/** `projets-2026-03-18.csv`. */
export function exportFileName(format: "csv" | "xlsx", parisDay: string): string {
  return `projets-${parisDay}.${format}`;
}
