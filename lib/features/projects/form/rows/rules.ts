import { type Entries, inputId, read, readAll } from "../rules";

/** Far beyond what may be saved, so that too many rows are told and not dropped; far below what would tire the server. */
const MAX_ROWS_READ = 200;

/** `cost`, 0, `amount` → `cost-0-amount`. */
export const rowInputName = (row: string, position: number, input: string) => `${row}-${position}-${input}`;
export const addRowId = (row: string) => inputId(`add-${row}`);
export const addRowIntent = (row: string) => `add-${row}`;
export const removeRowIntent = (row: string, position: number) => `remove-${row}-${position}`;
export type RowMove = "up" | "down";
export const moveRowIntent = (row: string, position: number, move: RowMove) => `${move}-${row}-${position}`;
export const moveRowId = (row: string, position: number, move: RowMove) =>
  inputId(moveRowIntent(row, position, move));

/** The rows of a form as typed; there is one as long as its first input is there. */
export function readRows<Row>(
  form: Entries,
  row: string,
  firstInput: string,
  rowOf: (cell: (input: string) => string, cells: (input: string) => string[]) => Row,
): Row[] {
  const rows: Row[] = [];
  while (rows.length < MAX_ROWS_READ && form.has(rowInputName(row, rows.length, firstInput))) {
    const position = rows.length;
    const nameOf = (input: string) => rowInputName(row, position, input);
    rows.push(
      rowOf(
        (input) => read(form, nameOf(input)),
        (input) => readAll(form, nameOf(input)),
      ),
    );
  }
  return rows;
}

/**
 * A button of the form that adds a row, removes or moves one: the rows there are then, and the input to go to. Null for
 * any other intent.
 */
export function editRows<Row>(
  rows: readonly Row[],
  row: string,
  intent: string,
  { empty, firstInput }: { readonly empty: Row; readonly firstInput: string },
): { readonly rows: readonly Row[]; readonly focusId: string } | null {
  if (intent === addRowIntent(row))
    return { rows: [...rows, empty], focusId: inputId(rowInputName(row, rows.length, firstInput)) };
  for (const [position, moved] of rows.entries())
    for (const move of ["up", "down"] as const)
      if (intent === moveRowIntent(row, position, move)) {
        const to = Math.min(Math.max(0, position + (move === "up" ? -1 : 1)), rows.length - 1);
        return {
          rows: rows.toSpliced(position, 1).toSpliced(to, 0, moved),
          focusId: moveRowId(row, to, move),
        };
      }
  if (!intent.startsWith(removeRowIntent(row, 0).slice(0, -1))) return null;
  const left = rows.filter((_, position) => intent !== removeRowIntent(row, position));
  return { rows: left, focusId: addRowId(row) };
}
