import { expect, it } from "vitest";
import { FIGURES, PANELS } from "../constants";
import { DEFINITION_GROUPS, DICTIONARY_HEADERS, definitionOf } from "./labels";
import { anchorOf, definitionAnchor, dictionaryEntries, dictionarySheet, dictionaryTable } from "./rules";

const all = DEFINITION_GROUPS.flatMap((group) =>
  Object.entries(group.definitions).map(([key, definition]) => ({ group, key, definition })),
);

it("gives each definition an address of its own, in plain letters", () => {
  const anchors = [
    ...all.map(({ group, definition }) => definitionAnchor(group, definition)),
    ...DEFINITION_GROUPS.map(({ id }) => id),
  ];
  expect(new Set(anchors).size).toBe(anchors.length);
  for (const anchor of anchors) expect(anchor).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  expect(anchorOf("gap")).toBe("chiffres-reste-a-financer");
});

it("says of every figure and panel what it counts, from what and as of when", () => {
  for (const key of [...FIGURES, ...PANELS]) expect(definitionOf(key).label).not.toBe("");
  for (const { definition, key } of all)
    for (const text of [definition.counts, definition.from]) expect(text, key).toMatch(/^[A-ZÀ-Ý«].*[.»]$/s);
});

it("is the dictionary of the files: each definition once, whole or for one group", () => {
  expect(dictionaryTable(dictionaryEntries())).toHaveLength(all.length + 1);
  const [sheetLines] = [
    ...(dictionarySheet(dictionaryEntries("colonnes")).batches() as Iterable<unknown[][]>),
  ];
  expect(sheetLines?.length).toBeGreaterThan(25);
  for (const record of dictionaryTable(dictionaryEntries()))
    expect(record).toHaveLength(DICTIONARY_HEADERS.length);
});
