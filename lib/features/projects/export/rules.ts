import type { ExportCell, ExportProject } from "./types";

const EMPTY: ExportCell = { kind: "empty" };
const text = (value: string): ExportCell => (value === "" ? EMPTY : { kind: "text", text: value });
const list = (values: readonly string[]) => text(values.join(", "));
const amount = (cents: number | null | undefined): ExportCell =>
  cents === null || cents === undefined ? EMPTY : { kind: "amount", cents };
const day = (value: string | null): ExportCell => (value === null ? EMPTY : { kind: "day", day: value });

export type ExportColumn = {
  readonly header: string;
  /** In characters, for a spreadsheet. */
  readonly width: number;
  readonly cell: (project: ExportProject) => ExportCell;
};

/** The columns of both files, in order: all that the main form holds, and what is computed from it. */
export const EXPORT_COLUMNS: readonly ExportColumn[] = [
  { header: "Référence", width: 20, cell: (p) => text(p.reference) },
  { header: "Intitulé", width: 50, cell: (p) => text(p.title) },
  { header: "Territoire", width: 28, cell: (p) => text(p.territory) },
  { header: "Porteur du projet", width: 30, cell: (p) => text(p.projectOwner) },
  { header: "Résumé", width: 60, cell: (p) => text(p.summary) },
  { header: "Objectifs", width: 60, cell: (p) => text(p.objectives) },
  { header: "Priorité principale", width: 24, cell: (p) => text(p.mainPriority) },
  { header: "Priorités servies", width: 40, cell: (p) => list(p.priorities) },
  { header: "QPV", width: 24, cell: (p) => list(p.qpvCodes) },
  { header: "Commune", width: 20, cell: (p) => text(p.commune) },
  { header: "Phase", width: 12, cell: (p) => text(p.phase) },
  { header: "Avancement", width: 14, cell: (p) => text(p.progressStatus) },
  { header: "Instruction", width: 22, cell: (p) => text(p.reviewStatus) },
  { header: "Date de début", width: 14, cell: (p) => day(p.startsOn) },
  { header: "Date de fin", width: 14, cell: (p) => day(p.endsOn) },
  { header: "Coût total (€)", width: 18, cell: (p) => amount(p.totalCostCents) },
  { header: "Montants HT ou TTC", width: 20, cell: (p) => text(p.taxBasis) },
  { header: "Demandé (€)", width: 18, cell: (p) => amount(p.funding?.askedCents) },
  { header: "Obtenu (€)", width: 18, cell: (p) => amount(p.grantedCents) },
  { header: "Versé (€)", width: 18, cell: (p) => amount(p.funding?.paidCents) },
  { header: "Reste à financer (€)", width: 20, cell: (p) => amount(p.gapCents) },
  { header: "Financeurs", width: 40, cell: (p) => list(p.funding?.funders ?? []) },
  { header: "Mise à jour", width: 14, cell: (p) => day(p.updatedOn) },
  { header: "Donnée de démonstration", width: 24, cell: (p) => text(p.demo ? "oui" : "non") },
  { header: "Contact", width: 24, cell: (p) => text(p.contact?.name ?? "") },
  { header: "Courriel du contact", width: 28, cell: (p) => text(p.contact?.email ?? "") },
  { header: "Téléphone du contact", width: 20, cell: (p) => text(p.contact?.phone ?? "") },
  { header: "Note privée", width: 40, cell: (p) => text(p.privateNote ?? "") },
  // With the reference, what makes of the export the template of an import (lib/features/imports).
  { header: "Version", width: 10, cell: (p) => text(p.version === null ? "" : String(p.version)) },
];

/** Cents as digits, exactly, with the decimal mark of the file's readers. */
export function decimal(cents: number, mark: "," | "."): string {
  return `${Math.floor(cents / 100)}${mark}${String(cents % 100).padStart(2, "0")}`;
}

/** `projets-2026-03-18.csv`. */
export function exportFileName(format: "csv" | "xlsx", parisDay: string): string {
  return `projets-${parisDay}.${format}`;
}
