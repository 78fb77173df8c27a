import { objectiveLabel } from "../labels";
import type { ServedObjective } from "../types";
import type { ObjectiveTexts } from "./types";

/** Between two objectives of one cell; a title may hold one too. */
const BETWEEN = " ; ";

type Labelled = Pick<ServedObjective, "title" | "axisPosition" | "position">;

/** What the two cells of a project say, the others in the order of the strategy. */
export function textsOf(main: Labelled | null, others: readonly Labelled[]): ObjectiveTexts {
  return {
    main: main === null ? "" : objectiveLabel(main),
    others: others.map(objectiveLabel).join(BETWEEN),
  };
}

/** Programs change blanks, and non-breaking ones into plain ones: that is no edit. */
export const withPlainBlanks = (text: string) => text.replace(/\s+/gu, " ").trim();

const LETTERS = "abcdefghijklmnop";

/** FNV-1a, 32 bits, in letters: a spreadsheet takes them for no number. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(withPlainBlanks(text)))
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash
    .toString(16)
    .padStart(8, "0")
    .replace(/./g, (digit) => LETTERS[Number.parseInt(digit, 16)] ?? "");
}

/**
 * What a file that comes back is compared with: a cell that still is what was written was not edited, whatever
 * happened to the objective since; one that says something else than the project now, and was not edited, is old.
 */
export const stampOfTexts = ({ main, others }: ObjectiveTexts) =>
  `${fingerprint(main)}-${fingerprint(others)}`;

export const isTextsStamp = (text: string) => /^[a-p]{8}-[a-p]{8}$/.test(text);

/** Whether each of the two is still what the stamp was made of. */
export function stillAsStamped(texts: ObjectiveTexts, stamp: string) {
  const [main, others] = stamp.split("-");
  return { main: fingerprint(texts.main) === main, others: fingerprint(texts.others) === others };
}
