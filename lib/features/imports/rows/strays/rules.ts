import { normaliseHeader } from "../../columns/rules";
import type { CellProblem, ColumnMapping, Table, TableRow } from "../../types";

/** What spreadsheets show in the place of a value, in French and in English; `####` is a column too narrow. */
const ERROR =
  /^#(?:N\/[AD]|REF!?|VALEUR!?|VALUE!?|DIV\/0!?|NOM\?|NAME\?|NUL!?|NULL!?|NOMBRE!?|NUM!?|SPILL!|PROPAGATION!|CALC!|#+)$/i;
export const isErrorValue = (cell: string) => ERROR.test(cell.trim());

export const ERROR_EXPECTED =
  "une valeur\u00A0: le tableur a montré une erreur, ou une formule sans résultat. Ouvrez le fichier, corrigez-la et enregistrez-le";

const TOTAL =
  /^(?:tota(?:l|ux)(?: (?:general|generaux|global|ht|ttc|cumule|partiel|annuel|\d{4}|des? (?:projets|operations|actions)|projets|operations|actions))*|(?:s|sous) tota(?:l|ux)\b.*)$/;

/** Lines of a spreadsheet that are no project: why, or null. */
export function strayLine(cells: readonly string[], headers: readonly string[]): string | null {
  const filled = cells.flatMap((cell, column) => (cell.trim() === "" ? [] : [{ cell, column }]));
  if (TOTAL.test(normaliseHeader(filled[0]?.cell.slice(0, 100) ?? "")))
    return "Ligne de total, et non un projet.";
  const isHeader =
    filled.length > 1 &&
    filled.every(
      ({ cell, column }) => normaliseHeader(cell.slice(0, 200)) === normaliseHeader(headers[column] ?? ""),
    );
  return isHeader ? "L’en-tête, répété." : null;
}

/**
 * A separator in a text that has no quotes pushes everything after it one column to the right: amounts then stand under
 * another name. It shows beyond the last column that has a name.
 */
export function shiftedCells(
  row: TableRow,
  file: Pick<Table, "headers" | "format"> & { readonly columns: ColumnMapping },
): CellProblem[] {
  if (file.format !== "csv") return [];
  const named = Math.max(
    file.headers.findLastIndex((header) => header !== ""),
    file.columns.findLastIndex((field) => field !== null),
  );
  return row.cells.flatMap((cell, column) =>
    column <= named || cell.trim() === ""
      ? []
      : [
          {
            column: `Colonne ${column + 1}`,
            found: cell.slice(0, 300),
            expected:
              "rien, car l’en-tête s’arrête avant\u00A0: un séparateur au milieu d’un texte sans guillemets a sans doute décalé la ligne",
          },
        ],
  );
}
