/** Of each column, what its longest word needs and what its longest line would like, in points. */
export type ColumnNeed = { readonly least: number; readonly wanted: number };

/**
 * Widths that fill the page: every column has room for its longest word; what is left goes to those that would still wrap,
 * in proportion to what they lack. A table too wide for its longest words shares the page in proportion to them.
 */
export function shareWidth(needs: readonly ColumnNeed[], page: number): readonly number[] {
  const least = needs.reduce((sum, need) => sum + need.least, 0);
  if (least >= page) return needs.map((need) => (need.least / least) * page);
  const lacking = needs.reduce((sum, need) => sum + Math.max(0, need.wanted - need.least), 0);
  const room = page - least;
  if (lacking === 0) return needs.map(({ least: width }) => width + room / needs.length);
  if (lacking > room)
    return needs.map((need) => need.least + (Math.max(0, need.wanted - need.least) / lacking) * room);
  const spare = (room - lacking) / needs.length;
  return needs.map((need) => Math.max(need.least, need.wanted) + spare);
}

/** Words that do not break: a non-breaking space keeps an amount whole, and French punctuation stays with its word. */
export const unbreakableParts = (text: string) => text.replace(/[ \n]+/g, " ").split(/(?<!«) (?![»:;?!])/);

/**
 * A text cut into lines of that width. A word that is too long is cut where it must be. Where a space stood, the line
 * keeps it: a reader that goes by the letters alone must not glue the last word of a line to the first of the next.
 */
export function linesOf(text: string, width: number, measure: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of unbreakableParts(text)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(`${line} `);
    const pieces = cutWord(word, width, measure);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? "";
  }
  return line === "" && lines.length > 0 ? lines : [...lines, line];
}

function cutWord(word: string, width: number, measure: (text: string) => number): readonly string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const letter of word) {
    if (piece !== "" && measure(piece + letter) > width) {
      pieces.push(piece);
      piece = letter;
    } else piece += letter;
  }
  return [...pieces, piece];
}
