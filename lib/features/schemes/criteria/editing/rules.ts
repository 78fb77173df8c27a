import { formatShortDate } from "@/lib/kernel/format";
import { amountForInput } from "@/lib/kernel/money";
import { rowInputName } from "../../../projects/form/rows/rules";
import { type Entries, inputId, read, readAll } from "../../../projects/form/rules";
import { figureForInput } from "../../../projects/indicators/rules";
import { COMBINATIONS, type Combination, CRITERION_KINDS, MAX_CRITERIA_DEPTH } from "../constants";
import type { CriterionDraft, CriterionTest } from "../types";
import { CRITERION_ROW, END, MAX_ROWS_READ, ROW_COMMANDS, type RowCommand } from "./constants";
import type { CriterionRow, PlacedRow } from "./types";

const ROW_KINDS = [...COMBINATIONS, ...CRITERION_KINDS];
const isGroup = ({ kind }: CriterionRow) => COMBINATIONS.some((known) => known === kind);

export const criterionInput = (position: number, input: string) =>
  rowInputName(CRITERION_ROW, position, input);
/** The line itself, where links to it lead. */
export const criterionRowId = (position: number) => inputId(`${CRITERION_ROW}-${position}`);
export const commandIntent = (command: RowCommand, position: number) => `${command}-${position}`;
/** `where`: the place of a group, or END. */
export const addIntent = (where: number | typeof END) => `add-${where}`;
export const newKindInput = (where: number | string) => `nouveau-${where}`;

export function emptyRow(kind: CriterionRow["kind"], depth: number): CriterionRow {
  return { depth, kind, choices: [], of: "", from: "", to: "", words: "", sentence: "", source: "" };
}

/** The lines as typed; those of a made-up kind are left out, and depths are brought back to those of a tree. */
export function readCriteria(form: Entries): CriterionRow[] {
  const rows: CriterionRow[] = [];
  for (let position = 0; position < MAX_ROWS_READ; position += 1) {
    const cell = (input: string) => read(form, criterionInput(position, input));
    if (!form.has(criterionInput(position, "kind"))) break;
    const kind = ROW_KINDS.find((known) => known === cell("kind"));
    if (kind === undefined) continue;
    rows.push({
      depth: depthAfter(rows.at(-1), Number.parseInt(cell("depth"), 10)),
      kind,
      choices: readAll(form, criterionInput(position, "choices")),
      of: cell("of"),
      from: cell("from"),
      to: cell("to"),
      words: cell("words"),
      sentence: cell("sentence"),
      source: cell("source"),
    });
  }
  return rows;
}

function depthAfter(previous: CriterionRow | undefined, asked: number): number {
  const deepest = previous === undefined ? 1 : previous.depth + (isGroup(previous) ? 1 : 0);
  return Number.isSafeInteger(asked) ? Math.min(Math.max(asked, 1), deepest) : 1;
}

/** Behind a line and all that is below it. */
function endOf(rows: readonly CriterionRow[], at: number): number {
  const depth = rows[at]?.depth ?? 0;
  const next = rows.findIndex((row, position) => position > at && row.depth <= depth);
  return next === -1 ? rows.length : next;
}

/** The line before it on the same level; null for the first one. */
function siblingBefore(rows: readonly CriterionRow[], at: number): number | null {
  const depth = rows[at]?.depth ?? 0;
  const before = rows.findLastIndex((row, position) => position < at && row.depth <= depth);
  return rows[before]?.depth === depth ? before : null;
}

const parentOf = (rows: readonly CriterionRow[], at: number) =>
  rows.findLastIndex((row, position) => position < at && row.depth < (rows[at]?.depth ?? 0));

/** What can be done with a line where it stands. */
export function commandsOf(rows: readonly CriterionRow[], at: number): RowCommand[] {
  const before = siblingBefore(rows, at);
  const row = rows[at];
  if (row === undefined) return [];
  const end = endOf(rows, at);
  const deepest = Math.max(...rows.slice(at, end).map(({ depth }) => depth));
  const hasRoom = deepest < MAX_CRITERIA_DEPTH;
  const isPossible: Record<RowCommand, boolean> = {
    up: before !== null,
    down: rows[end]?.depth === row.depth,
    wrap: hasRoom,
    in: hasRoom && before !== null && isGroup(rows[before] ?? row),
    out: row.depth > 1,
    remove: true,
  };
  return ROW_COMMANDS.filter((command) => isPossible[command]);
}

/** A button other than « Enregistrer » and « Aperçu »: the lines there are then, and where to go. Null for any other intent. */
export function editCriteria(
  rows: readonly CriterionRow[],
  intent: string,
  newKind: (where: string) => string,
): { readonly rows: readonly CriterionRow[]; readonly focusId: string } | null {
  const [, name = "", where = ""] = /^(\w+)-(\w+)$/.exec(intent) ?? [];
  if (name === "add") return addRow(rows, where, newKind(where));
  const at = Number(where);
  const command = ROW_COMMANDS.find((known) => known === name);
  if (command === undefined) return null;
  return commandsOf(rows, at).includes(command)
    ? moved(rows, at, command)
    : { rows, focusId: criterionRowId(at) };
}

function addRow(rows: readonly CriterionRow[], where: string, kind: string) {
  const known = ROW_KINDS.find((one) => one === kind);
  const group = where === END ? undefined : rows[Number(where)];
  if (known === undefined || (where !== END && (group === undefined || !isGroup(group))))
    return { rows, focusId: inputId(newKindInput(END)) };
  const at = group === undefined ? rows.length : endOf(rows, Number(where));
  return {
    rows: rows.toSpliced(at, 0, emptyRow(known, (group?.depth ?? 0) + 1)),
    focusId: criterionRowId(at),
  };
}

function moved(rows: readonly CriterionRow[], at: number, command: RowCommand) {
  const end = endOf(rows, at);
  const block = rows.slice(at, end);
  const without = rows.toSpliced(at, end - at);
  const deeper = (by: number) => block.map((row) => ({ ...row, depth: row.depth + by }));
  const into = (place: number, lines: readonly CriterionRow[]) => ({
    rows: without.toSpliced(place, 0, ...lines),
    focusId: criterionRowId(place),
  });
  switch (command) {
    case "up":
      return into(siblingBefore(rows, at) ?? at, block);
    case "down":
      return into(endOf(rows, end) - block.length, block);
    case "wrap":
      return into(at, [emptyRow("any", block[0]?.depth ?? 1), ...deeper(1)]);
    case "in":
      return into(at, deeper(1));
    case "out":
      return into(endOf(rows, parentOf(rows, at)) - block.length, deeper(-1));
    case "remove":
      return {
        rows: without,
        focusId: without.length === 0 ? inputId(newKindInput(END)) : criterionRowId(Math.max(at - 1, 0)),
      };
  }
}

/** The lines as the tree that they are. */
export function placeRows(rows: readonly CriterionRow[]): PlacedRow[] {
  const place = (from: number, to: number, prefix: string): PlacedRow[] => {
    const placed: PlacedRow[] = [];
    for (let at = from; at < to; at = endOf(rows, at)) {
      const row = rows[at];
      if (row === undefined) break;
      const number = `${prefix}${placed.length + 1}`;
      const children = place(at + 1, Math.min(endOf(rows, at), to), `${number}.`);
      placed.push({ position: at, row, number, children });
    }
    return placed;
  };
  return place(0, rows.length, "");
}

/** A saved tree as the form shows it. */
export function rowsOfDrafts(tree: readonly CriterionDraft[], depth = 1): CriterionRow[] {
  return tree.flatMap((draft): CriterionRow[] => {
    if ("children" in draft)
      return [emptyRow(draft.combine, depth), ...rowsOfDrafts(draft.children, depth + 1)];
    const { test, sentence, source } = draft;
    return [{ ...emptyRow(test.kind, depth), ...inputsOf(test), sentence, source }];
  });
}

type Inputs = Partial<Pick<CriterionRow, "choices" | "of" | "from" | "to" | "words">>;

function inputsOf(test: CriterionTest): Inputs {
  const bounds = <Bound>(
    of: string,
    from: Bound | null,
    to: Bound | null,
    write: (bound: Bound) => string,
  ) => ({
    of,
    from: from === null ? "" : write(from),
    to: to === null ? "" : write(to),
  });
  switch (test.kind) {
    case "priority":
      return { choices: test.priorities, of: test.scope };
    case "territory":
      return { choices: test.territories };
    case "territoryKind":
    case "applicant":
      return { choices: test.kinds };
    case "inQpv":
      return { choices: test.generations.map(String) };
    case "nearQpv":
      return { choices: test.generations.map(String), to: String(test.metres) };
    case "phase":
      return { choices: test.phases };
    case "nature":
      return { choices: test.natures };
    case "need":
      return { choices: test.needs };
    case "ownerNamed":
    case "keywords":
      return { words: test.words.join("\n") };
    case "amount":
      return bounds(test.of, test.from, test.to, amountForInput);
    case "rate":
      return bounds(test.of, test.from, test.to, (permille) => figureForInput(permille / 10));
    case "indicator":
      return bounds(test.indicator, test.from, test.to, (value) => figureForInput(value));
    case "date":
      return bounds(test.of, test.from, test.to, formatShortDate);
    case "unknown":
      return { words: test.text };
  }
}

export const isCombination = (kind: CriterionRow["kind"]): kind is Combination =>
  COMBINATIONS.some((known) => known === kind);
