import { objectiveLabel } from "../../../strategies/attachments/labels";
import { cleanAttachment, stampOf } from "../../../strategies/attachments/rules";
import {
  stampOfTexts,
  stillAsStamped,
  textsOf,
  withPlainBlanks,
} from "../../../strategies/attachments/spreadsheet/rules";
import type { Attachment, ServedObjective } from "../../../strategies/attachments/types";
import { normaliseHeader } from "../../columns/rules";
import type { CellChange, CellConflict, CellProblem, ProposedAttachment } from "../../types";
import type { ObjectiveCells, ObjectiveIndex, StandingObjectives } from "./types";

export const NOTHING_SERVED: StandingObjectives = { main: null, others: [], attachedByName: "" };

/** « 2.1 » in front of a title: its place, which another objective may have by now. */
const PLACE = /^\d+\.\d+\s+/u;

/** By what the export writes, else by the title alone, wherever the objective stands now. */
export function objectiveIndex(all: readonly ServedObjective[]): ObjectiveIndex {
  const words = new Map<string, string[]>();
  const add = (word: string, key: string) => words.set(word, [...(words.get(word) ?? []), key]);
  for (const objective of all) {
    const label = objectiveLabel(objective);
    add(`exact ${withPlainBlanks(label)}`, objective.key);
    add(`label ${normaliseHeader(label)}`, objective.key);
    if (objective.title !== "") add(`title ${normaliseHeader(objective.title)}`, objective.key);
  }
  return {
    all,
    find: (text) => {
      const given = withPlainBlanks(text);
      const asked = [
        `exact ${given}`,
        `label ${normaliseHeader(given)}`,
        `title ${normaliseHeader(given)}`,
        `title ${normaliseHeader(given.replace(PLACE, ""))}`,
      ];
      return asked.map((word) => words.get(word) ?? []).find((keys) => keys.length > 0) ?? [];
    },
  };
}

const MOST_PIECES = 200;
/** Of one title, cut where it holds what stands between two objectives. */
const LONGEST_TITLE = 8;

/** One cell of several objectives: the longest run of pieces that is one of them. */
function piecesOf(text: string, { find }: ObjectiveIndex): string[] {
  const pieces = text.split(/[;|\n]/).slice(0, MOST_PIECES);
  const found: string[] = [];
  for (let start = 0; start < pieces.length; ) {
    let length = Math.min(LONGEST_TITLE, pieces.length - start);
    const run = () => pieces.slice(start, start + length).join(";");
    while (length > 1 && find(run()).length === 0) length -= 1;
    if (run().trim() !== "") found.push(run().trim());
    start += length;
  }
  return found;
}

export type ComparedObjectives = {
  readonly problems: readonly CellProblem[];
  readonly change: CellChange | null;
  readonly conflict: CellConflict | null;
  readonly attachment: ProposedAttachment | null;
};

const UNCHANGED: ComparedObjectives = { problems: [], change: null, conflict: null, attachment: null };

/**
 * What a line changes in what its project serves: only the cells that were edited since they were exported. Without a stamp, those
 * that differ from what stands, empty ones apart. `clears`: the file is our export, so that a cell that was emptied says « none ».
 */
export function compareObjectives(
  cells: ObjectiveCells | null,
  standing: StandingObjectives,
  index: ObjectiveIndex | null,
  clears: boolean,
): ComparedObjectives {
  if (cells === null || index === null) return UNCHANGED;
  const problems: CellProblem[] = [];
  const now = textsNow(standing, index);
  const said = { main: cells.main?.text ?? "", others: cells.others?.text ?? "" };
  const asExported = cells.stamp === null ? null : stillAsStamped(said, cells.stamp);
  const untouched = cells.stamp === null ? null : stillAsStamped(now, cells.stamp);
  const isEdited = (one: "main" | "others") =>
    cells[one] !== null &&
    asExported?.[one] !== true &&
    (said[one] !== "" || (clears && cells.stamp !== null));

  function resolve(column: string, piece: string): string[] {
    const keys = index?.find(piece) ?? [];
    const held = keys.filter((key) => key === standing.main || standing.others.includes(key));
    const meant = keys.length > 1 && held.length > 0 ? held : keys;
    const [only] = meant;
    if (only !== undefined && meant.length === 1) return [only];
    problems.push({ column, found: piece.slice(0, 300), expected: expected(meant.length, index?.all ?? []) });
    return [];
  }
  const read = (one: "main" | "others"): readonly string[] => {
    const cell = cells[one];
    if (cell === null || !isEdited(one)) return one === "others" ? standing.others : listOf(standing.main);
    if (cell.text === "") return [];
    const pieces = one === "main" ? [cell.text] : piecesOf(cell.text, index);
    return pieces.flatMap((piece) => resolve(cell.column, piece));
  };
  const wanted = cleanAttachment({ main: read("main")[0] ?? null, others: read("others") });
  if (problems.length > 0) return { ...UNCHANGED, problems };
  if (stampOf(wanted) === stampOf(standing)) return UNCHANGED;
  if (wanted.main === null && wanted.others.length > 0)
    return { ...UNCHANGED, problems: [mainMissing(cells)] };
  const words = (one: Attachment) => inWords(one, index);
  const overtaken = (["main", "others"] as const).some((one) => isEdited(one) && untouched?.[one] === false);
  const attachment = { ...wanted, seen: stampOf(standing) };
  if (overtaken)
    return {
      ...UNCHANGED,
      attachment,
      conflict: {
        field: "servedObjectives",
        mine: words(wanted),
        theirs: words(standing),
        author: standing.attachedByName,
      },
    };
  return {
    ...UNCHANGED,
    attachment,
    change: { field: "servedObjectives", before: words(standing), after: words(wanted) },
  };
}

/** What a line that makes a project has said, for the same line when it comes again. */
export const saidObjectives = (cells: ObjectiveCells | null): string | null =>
  cells === null ? null : stampOfTexts({ main: cells.main?.text ?? "", others: cells.others?.text ?? "" });

const listOf = (key: string | null) => (key === null ? [] : [key]);

function textsNow({ main, others }: Attachment, { all }: ObjectiveIndex) {
  return textsOf(
    all.find(({ key }) => key === main) ?? null,
    all.filter(({ key }) => others.includes(key)),
  );
}

/** « 1.2 Ouvrir une halle ; autres : 2.1 … » */
function inWords(attachment: Attachment, index: ObjectiveIndex): string {
  const { main, others } = textsNow(attachment, index);
  return others === "" ? main : `${main}\u00A0; autres\u00A0: ${others}`;
}

function expected(found: number, all: readonly ServedObjective[]): string {
  const [first] = all;
  if (first === undefined)
    return "une cellule vide\u00A0: la stratégie de votre territoire n’a pas encore d’objectif";
  if (found > 1)
    return "un seul objectif de la stratégie\u00A0: plusieurs portent ce titre, donnez-leur des titres différents";
  return `un objectif de la stratégie de votre territoire, tel que l’export l’écrit, par exemple «\u00A0${objectiveLabel(first)}\u00A0»`;
}

const mainMissing = ({ main, others }: ObjectiveCells): CellProblem => ({
  column: main?.column ?? others?.column ?? "",
  found: main === null ? (others?.text ?? "").slice(0, 300) : "",
  expected: "un objectif principal, puisque le projet sert d’autres objectifs",
});
