import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COMBINATIONS, CRITERION_KINDS, MAX_CRITERIA_DEPTH } from "../constants";
import type { CriterionDraft, Ground } from "../types";
import { END, ROW_COMMANDS } from "./constants";
import { proposedSentence } from "./labels";
import {
  addIntent,
  commandIntent,
  commandsOf,
  criterionInput,
  criterionRowId,
  editCriteria,
  emptyRow,
  placeRows,
  readCriteria,
  rowsOfDrafts,
} from "./rules";
import { parseCriteria, parseTest } from "./schema";
import type { CriterionRow, PlacedRow } from "./types";

/** « phase », « any(phase, need) »… as the tree of a form. */
const shapeOf = (rows: readonly CriterionRow[]): string => {
  const said = ({ row, children }: PlacedRow): string =>
    COMBINATIONS.some((known) => known === row.kind)
      ? `${row.kind}(${children.map(said).join(" ")})`
      : row.kind;
  return placeRows(rows).map(said).join(" ");
};
const row = (kind: CriterionRow["kind"], depth = 1) => emptyRow(kind, depth);
const FORM = [row("phase"), row("any"), row("need", 2), row("not", 2), row("amount", 3), row("date")];

describe("a line of the form", () => {
  it.each([
    ["up", 1, "any(need not(amount)) phase date", 0],
    ["down", 1, "phase date any(need not(amount))", 2],
    ["down", 0, "any(need not(amount)) phase date", 4],
    ["wrap", 0, "any(phase) any(need not(amount)) date", 0],
    ["in", 5, "phase any(need not(amount) date)", 5],
    ["out", 3, "phase any(need) not(amount) date", 3],
    ["out", 4, "phase any(need not() amount) date", 4],
    ["remove", 1, "phase date", 0],
    ["up", 3, "phase any(not(amount) need) date", 2],
  ] as const)("goes %s from place %d: %s", (command, position, shape, place) => {
    const edited = editCriteria(FORM, commandIntent(command, position), () => "");
    expect(edited && shapeOf(edited.rows)).toBe(shape);
    expect(edited?.focusId).toBe(criterionRowId(place));
  });

  it.each([
    [addIntent(END), "phase any(need not(amount)) date keywords"],
    [addIntent(1), "phase any(need not(amount) keywords) date"],
    [addIntent(3), "phase any(need not(amount keywords)) date"],
    // No group, no line, no kind: nothing is added.
    ["add-0", "phase any(need not(amount)) date"],
    ["add-99", "phase any(need not(amount)) date"],
  ])("comes by %s: %s", (intent, shape) => {
    expect(shapeOf(editCriteria(FORM, intent, () => "keywords")?.rows ?? [])).toBe(shape);
  });

  it("is offered what can be done with it, where it stands", () => {
    expect(commandsOf(FORM, 0)).toEqual(["down", "wrap", "remove"]);
    expect(commandsOf(FORM, 5)).toEqual(["up", "wrap", "in", "remove"]);
    expect(commandsOf(FORM, 4)).toEqual(["wrap", "out", "remove"]);
    expect(commandsOf(FORM, 99)).toEqual([]);
  });

  it("stays where it is when asked for what cannot be", () => {
    expect(editCriteria(FORM, commandIntent("up", 0), () => "")?.rows).toEqual(FORM);
    expect(editCriteria(FORM, "save", () => "")).toBeNull();
    expect(editCriteria(FORM, "up-constructor", () => "")?.rows).toEqual(FORM);
  });
});

const anyRow = fc.record({
  depth: fc.integer({ min: -1, max: 7 }),
  kind: fc.constantFrom(...COMBINATIONS, ...CRITERION_KINDS),
});

function formOf(lines: readonly { readonly depth: number; readonly kind: string }[]): FormData {
  const form = new FormData();
  for (const [position, { depth, kind }] of lines.entries()) {
    form.set(criterionInput(position, "depth"), String(depth));
    form.set(criterionInput(position, "kind"), kind);
  }
  return form;
}

it("keeps every line, each below a group, whatever depths are posted and whatever is pressed", () => {
  const press = fc.tuple(fc.constantFrom(...ROW_COMMANDS), fc.nat(12));
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 12 }), fc.array(press, { maxLength: 6 }), (lines, presses) => {
      let rows = readCriteria(formOf(lines));
      expect(rows.map(({ kind }) => kind)).toEqual(lines.map(({ kind }) => kind));
      for (const [command, position] of presses) {
        const before = rows.length;
        rows = [...(editCriteria(rows, commandIntent(command, position), () => "")?.rows ?? rows)];
        if (command !== "remove" && command !== "wrap") expect(rows).toHaveLength(before);
        expect(readCriteria(formOf(rows))).toEqual(rows);
      }
      const count = (placed: readonly PlacedRow[]): number =>
        placed.reduce((sum, { children }) => sum + 1 + count(children), 0);
      expect(count(placeRows(rows))).toBe(rows.length);
    }),
  );
});

it("never makes a tree too deep by its own buttons", () => {
  const deep = [row("all"), row("all", 2), row("all", 3), row("phase", 4)];
  expect(commandsOf(deep, 0)).not.toContain("wrap");
  expect(commandsOf(deep, 3)).not.toContain("wrap");
  expect(deep).toHaveLength(MAX_CRITERIA_DEPTH);
});

const GROUND: Ground = {
  today: "2026-06-30",
  priorities: { entrepreneuriat: { id: 1, label: "Entrepreneuriat" } },
  territories: { roubaix: { id: 12, name: "Roubaix", kind: "COM" } },
  indicators: {
    "emplois-crees": { id: 3, label: "Emplois créés", unit: "emplois", isRatio: false, isActive: true },
  },
  roots: {},
};
const propose = (test: Extract<CriterionDraft, { test: unknown }>["test"]) => proposedSentence(test, GROUND);

const TREE: CriterionDraft[] = [
  { test: { kind: "priority", priorities: ["entrepreneuriat"], scope: "any" }, sentence: "A.", source: "s" },
  {
    combine: "any",
    children: [
      { test: { kind: "territory", territories: ["roubaix"] }, sentence: "B.", source: "" },
      { test: { kind: "territoryKind", kinds: ["COM"] }, sentence: "C.", source: "" },
      { combine: "not", children: [] },
    ],
  },
  { test: { kind: "inQpv", generations: [2015, 2024] }, sentence: "D.", source: "" },
  { test: { kind: "nearQpv", generations: [2024], metres: 300 }, sentence: "E.", source: "" },
  { test: { kind: "applicant", kinds: ["commune", "epci"] }, sentence: "F.", source: "" },
  { test: { kind: "ownerNamed", words: ["SEM", "SPL"] }, sentence: "G.", source: "" },
  { test: { kind: "phase", phases: ["study"] }, sentence: "H.", source: "" },
  { test: { kind: "amount", of: "totalCost", from: 1_050, to: null }, sentence: "I.", source: "" },
  { test: { kind: "rate", of: "ownShare", from: 125, to: 800 }, sentence: "J.", source: "" },
  { test: { kind: "indicator", indicator: "emplois-crees", from: 0.5, to: 10 }, sentence: "K.", source: "" },
  { test: { kind: "date", of: "endsOn", from: "2026-01-01", to: null }, sentence: "L.", source: "" },
  { test: { kind: "need", needs: ["land"] }, sentence: "M.", source: "" },
  { test: { kind: "keywords", words: ["friche"] }, sentence: "N.", source: "" },
  { test: { kind: "unknown", text: "À voir." }, sentence: "À voir.", source: "" },
];

it("gives a saved tree back as it was", () => {
  expect(parseCriteria(rowsOfDrafts(TREE), propose)).toEqual({ ok: true, tree: TREE });
});

it("proposes a sentence where none is written, and shows a condition as it is written", () => {
  const rows = rowsOfDrafts(TREE).map((line) => ({ ...line, sentence: "" }));
  const parsed = parseCriteria(rows, propose);
  const sentences = parsed.ok ? parsed.tree.flatMap((one) => ("test" in one ? [one.sentence] : [])) : [];
  expect(sentences[0]).toMatch(/^La priorité .*Entrepreneuriat.*\.$/);
  expect(sentences.at(-1)).toBe("À voir.");
  expect(sentences.every((sentence) => sentence.length > 3)).toBe(true);
});

it.each<[Partial<CriterionRow>, string, RegExp]>([
  [{ kind: "priority", of: "any" }, "choices", /au moins une priorité/],
  [{ kind: "priority", choices: ["entrepreneuriat"] }, "of", /liste/],
  [{ kind: "amount", of: "gap" }, "from", /borne/],
  [{ kind: "amount", of: "gap", from: "douze" }, "from", /montant en euros/],
  [{ kind: "rate", of: "ownShare", from: "12,55" }, "from", /dixième/],
  [{ kind: "rate", of: "ownShare", to: "150" }, "to", /./],
  [{ kind: "date", of: "endsOn", to: "31/02/2026" }, "to", /n’existe pas/],
  [{ kind: "indicator", of: "emplois-crees", from: "dix" }, "from", /nombre/],
  [{ kind: "nearQpv", choices: ["2024"] }, "to", /mètres/],
  [{ kind: "nearQpv", choices: ["2024"], to: "1,5" }, "to", /entier de mètres/],
  [{ kind: "inQpv", choices: ["2018"] }, "choices", /liste/],
  [{ kind: "keywords", words: " , \n" }, "words", /mot/],
  [{ kind: "unknown", words: "" }, "words", /à vérifier/],
])("says what is wrong with %j", (changes, input, message) => {
  const parsed = parseTest({ ...row("phase"), ...changes });
  expect(parsed.ok).toBe(false);
  expect(!parsed.ok && parsed.errors[input as "from"]).toMatch(message);
});

it("understands what people write", () => {
  const testOf = (changes: Partial<CriterionRow>) => {
    const parsed = parseTest({ ...row("phase"), ...changes });
    return parsed.ok ? parsed.test : parsed.errors;
  };
  expect(testOf({ kind: "rate", of: "ownShare", from: "20 %" })).toMatchObject({ from: 200, to: null });
  expect(testOf({ kind: "amount", of: "totalCost", from: "1 234,50 €" })).toMatchObject({ from: 123_450 });
  expect(testOf({ kind: "nearQpv", choices: ["2024"], to: "1 000 m" })).toMatchObject({ metres: 1000 });
  expect(testOf({ kind: "keywords", words: "friche, dépollution\nsol" })).toMatchObject({
    words: ["friche", "dépollution", "sol"],
  });
});
