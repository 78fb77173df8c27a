import { COLUMN_DEFINITIONS } from "@/lib/features/dashboard/definitions/columns/labels";
import { PHASE_LABELS, PROGRESS_STATUS_LABELS, REVIEW_STATUS_LABELS } from "@/lib/features/projects/labels";
import type { Cell, SheetLine } from "@/lib/features/workbook/types";
import type { AskedDates } from "../../past/types";
import { stepToken } from "../rules";
import type { BehindAmounts, BehindProject, BehindStanding, BehindWhat } from "../types";

const EMPTY: Cell = { kind: "empty" };
const text = (value: string | null | undefined): Cell => (value ? { kind: "text", text: value } : EMPTY);
const amount = (cents: number | null): Cell => (cents === null ? EMPTY : { kind: "amount", cents });

type Column<Of> = { readonly head: string; readonly cell: (of: Of) => Cell };
type State = BehindAmounts & BehindStanding;

const NAMES: readonly Column<BehindProject>[] = [
  { head: COLUMN_DEFINITIONS.reference.label, cell: ({ reference }) => text(reference) },
  { head: COLUMN_DEFINITIONS.title.label, cell: ({ title }) => text(title) },
  { head: COLUMN_DEFINITIONS.territory.label, cell: ({ territory }) => text(territory) },
  { head: COLUMN_DEFINITIONS.mainPriority.label, cell: ({ mainPriority }) => text(mainPriority) },
];
const STATE: readonly Column<State>[] = [
  { head: COLUMN_DEFINITIONS.phase.label, cell: ({ phase }) => text(phase && PHASE_LABELS[phase]) },
  {
    head: COLUMN_DEFINITIONS.progressStatus.label,
    cell: ({ progressStatus }) => text(progressStatus && PROGRESS_STATUS_LABELS[progressStatus]),
  },
  {
    head: COLUMN_DEFINITIONS.reviewStatus.label,
    cell: ({ reviewStatus }) => text(REVIEW_STATUS_LABELS[reviewStatus]),
  },
  { head: COLUMN_DEFINITIONS.totalCost.label, cell: ({ costCents }) => amount(costCents) },
  { head: COLUMN_DEFINITIONS.asked.label, cell: ({ askedCents }) => amount(askedCents) },
  { head: COLUMN_DEFINITIONS.granted.label, cell: ({ grantedCents }) => amount(grantedCents) },
  { head: COLUMN_DEFINITIONS.paid.label, cell: ({ paidCents }) => amount(paidCents) },
];
const BEFORE: readonly Column<BehindProject>[] = STATE.map(({ head, cell }) => ({
  head: `${head}, avant`,
  cell: ({ before }) => (before === null ? EMPTY : cell(before)),
}));

/** The columns of the list behind a figure; between two evenings, each state has the one before beside it. */
export function behindColumns(isStep: boolean): {
  readonly heads: readonly string[];
  readonly lineOf: (project: BehindProject) => SheetLine;
} {
  const columns: readonly Column<BehindProject>[] = [...NAMES, ...STATE, ...(isStep ? BEFORE : [])];
  return {
    heads: columns.map(({ head }) => head),
    lineOf: (project) => columns.map(({ cell }) => cell(project)),
  };
}

/** `projets-au-2026-06-30.csv`, `projets-nouveaux-2026-03-31-2026-06-30.csv`. */
export function behindFileName(what: BehindWhat, { at, since }: Pick<AskedDates, "since"> & { at: string }) {
  return what.kind === "figure" ? `projets-au-${at}.csv` : `projets-${stepToken(what)}-${since}-${at}.csv`;
}
