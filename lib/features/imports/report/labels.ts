import { formatCount } from "@/lib/kernel/format";
import { VERDICTS } from "../constants";
import { IMPORT_FIELD_LABELS, VERDICT_LABELS } from "../labels";
import type { CellProblem, ImportCounts, ImportHead, ImportRowView } from "../types";

/** « Coût total : « douze », attendu : un montant ». */
export function describeProblem({ column, found, expected }: CellProblem): string {
  return `${column}\u00A0: ${found === "" ? "rien" : `«\u00A0${found}\u00A0»`}, attendu\u00A0: ${expected}`;
}

/** What a line has to say besides its changes; empty when it speaks for itself. */
export function remarksOf({ proposal }: Pick<ImportRowView, "proposal">): readonly string[] {
  const doubles = proposal.duplicates.map(
    ({ reference, line, title }) => `ressemble à ${reference ?? `la ligne ${line}`}, «\u00A0${title}\u00A0»`,
  );
  const conflicts = proposal.conflicts.map(
    ({ author }) => `modifié entre-temps${author === "" ? "" : ` par ${author}`}`,
  );
  return [...proposal.problems.map(describeProblem), ...proposal.notes, ...doubles, ...conflicts];
}

/** The report as plain text, for who reads it in a terminal. */
export function reportText(
  head: Pick<ImportHead, "fileName" | "headers" | "columns" | "rowCount">,
  counts: Pick<ImportCounts, "verdicts">,
  rows: readonly ImportRowView[],
): string {
  const columns = head.headers.map((header, place) => {
    const field = head.columns[place] ?? null;
    return `  ${header || `Colonne ${place + 1}`} → ${field === null ? "laissée de côté" : IMPORT_FIELD_LABELS[field]}`;
  });
  const verdicts = VERDICTS.filter((verdict) => counts.verdicts[verdict] > 0).map(
    (verdict) => `  ${VERDICT_LABELS[verdict]}\u00A0: ${counts.verdicts[verdict]}`,
  );
  const remarks = rows.flatMap((row) =>
    remarksOf(row).map((remark) => `  Ligne ${row.number}\u00A0: ${remark}`),
  );
  return [
    `${head.fileName}\u00A0: ${formatCount(head.rowCount, "ligne", "lignes")}`,
    "Colonnes",
    ...columns,
    "Ce que les lignes feraient",
    ...verdicts,
    ...(remarks.length > 0 ? ["Remarques", ...remarks] : []),
  ].join("\n");
}
