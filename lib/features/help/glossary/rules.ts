import { typeset } from "@/lib/kernel/typeset";
import { foldText } from "../rules";
import type { GlossaryEntry, GlossaryLetter, GlossaryLine } from "./types";

/** Of the columns of docs/GLOSSARY.md: the first is on screen, this one defines it for users, in French. */
export const DEFINITION_COLUMN = "for users";
/** In the first column: a word that only developers meet. */
const NOT_ON_SCREEN = "–";

const cellsOf = (line: string) =>
  line
    .replace(/^\|\s*|\s*\|\s*$/g, "")
    .split(/\s*\|\s*/)
    .map((cell) => cell.trim());

const isTable = (line: string) => line.startsWith("|");
const isRule = (line: string) => /^\|[\s|:-]+$/.test(line);

/** « avis (demandé, rendu), remarque » → two names: a comma in brackets separates nothing. */
export const namesIn = (cell: string) => cell.split(/(?:,| ·)\s+(?![^(]*\))/).map((name) => typeset(name));

export type GlossaryRow = { readonly names: readonly string[]; readonly definition: string | null };

/** The rows of all tables whose first cell is on screen; null where nobody has defined it for users yet. */
export function glossaryRows(markdown: string): GlossaryRow[] {
  const rows: GlossaryRow[] = [];
  let column = -1;
  let wasTable = false;
  for (const line of markdown.split("\n")) {
    if (isTable(line) && !isRule(line)) {
      const cells = cellsOf(line);
      if (!wasTable) column = cells.indexOf(DEFINITION_COLUMN);
      else if (cells[0] !== undefined && cells[0] !== NOT_ON_SCREEN) {
        const definition = cells[column];
        rows.push({ names: namesIn(cells[0]), definition: definition ? typeset(definition) : null });
      }
    }
    wasTable = isTable(line);
  }
  return rows;
}

export const entriesOf = (rows: readonly GlossaryRow[]): GlossaryEntry[] =>
  rows.flatMap(({ names, definition }) => (definition === null ? [] : [{ names, definition }]));

/** « quartier prioritaire (QPV) » → `quartier-prioritaire`. */
export const anchorOf = (name: string) =>
  foldText(name.replace(/\(.*?\)/g, ""))
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

const byName = new Intl.Collator("fr");

function linesOf(entry: GlossaryEntry): GlossaryLine[] {
  const [first = "", ...others] = entry.names;
  const target = { name: first, anchor: anchorOf(first) };
  return [
    { kind: "term", ...target, entry },
    ...others.map((name) => ({ kind: "see" as const, name, anchor: anchorOf(name), target })),
  ];
}

/** Each name once: one that has an entry of its own leads to no other, and one that two entries share to the first. */
function distinct(lines: readonly GlossaryLine[]): GlossaryLine[] {
  const byAnchor = new Map<string, GlossaryLine>();
  for (const line of [...lines.filter(({ kind }) => kind === "term"), ...lines]) {
    if (!byAnchor.has(line.anchor)) byAnchor.set(line.anchor, line);
  }
  return [...byAnchor.values()];
}

/** In the order of the alphabet, accents aside, letter by letter. */
export function alphabetOf(entries: readonly GlossaryEntry[]): GlossaryLetter[] {
  const lines = distinct(entries.flatMap(linesOf)).sort((one, other) => byName.compare(one.name, other.name));
  const letters = new Map<string, GlossaryLine[]>();
  for (const line of lines) {
    const letter = anchorOf(line.name).charAt(0).toUpperCase();
    letters.set(letter, [...(letters.get(letter) ?? []), line]);
  }
  return [...letters].map(([letter, ofLetter]) => ({ letter, lines: ofLetter }));
}
