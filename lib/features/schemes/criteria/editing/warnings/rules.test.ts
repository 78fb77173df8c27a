import { expect, it } from "vitest";
import type { CriterionDraft, CriterionTest, Ground } from "../../types";
import { listWarnings } from "./rules";

const GROUND: Ground = {
  today: "2026-06-30",
  priorities: { entrepreneuriat: { id: 1, label: "Entrepreneuriat" } },
  territories: { roubaix: { id: 12, name: "Roubaix", kind: "COM" } },
  indicators: {
    "emplois-crees": { id: 3, label: "Emplois créés", unit: "emplois", isRatio: false, isActive: true },
    surface: { id: 4, label: "Surface", unit: "m²", isRatio: false, isActive: false },
  },
  roots: {},
};
const leaf = (test: CriterionTest): CriterionDraft => ({ test, sentence: "", source: "" });
const cost = (from: number | null, to: number | null) => leaf({ kind: "amount", of: "totalCost", from, to });

it.each<[string, CriterionDraft[], [string, RegExp][]]>([
  ["nothing at all", [], [["", /Aucun critère/]]],
  ["what is right", [leaf({ kind: "phase", phases: ["study"] }), cost(1, 2)], []],
  ["an empty group", [{ combine: "any", children: [] }], [["1", /vide/]]],
  [
    "an empty group within a group",
    [
      {
        combine: "all",
        children: [leaf({ kind: "phase", phases: ["idea"] }), { combine: "not", children: [] }],
      },
    ],
    [["1.2", /n’écarte rien/]],
  ],
  ["bounds that cross", [cost(10, 1)], [["1", /minimum dépasse/]]],
  [
    "bounds of two criteria that cannot meet",
    [cost(100, null), cost(null, 50)],
    [["2", /critère 1 à la fois/]],
  ],
  ["bounds that meet", [cost(50, null), cost(null, 50)], []],
  [
    "two phases at once",
    [leaf({ kind: "phase", phases: ["idea"] }), leaf({ kind: "phase", phases: ["study"] })],
    [["2", /à la fois/]],
  ],
  [
    "the same two, of which one is enough",
    [
      {
        combine: "any",
        children: [leaf({ kind: "phase", phases: ["idea"] }), leaf({ kind: "phase", phases: ["study"] })],
      },
    ],
    [],
  ],
  ["the same twice", [cost(1, 2), cost(1, 2)], [["2", /répète le critère 1/]]],
  [
    "a territory that is gone",
    [leaf({ kind: "territory", territories: ["roubaix", "atlantide"] })],
    [["1", /atlantide.*n’existe plus/]],
  ],
  [
    "a withdrawn indicator",
    [leaf({ kind: "indicator", indicator: "surface", from: 1, to: null })],
    [["1", /plus proposé/]],
  ],
  [
    "an indicator that is gone",
    [leaf({ kind: "indicator", indicator: "atlantide", from: 1, to: null })],
    [["1", /n’existe plus/]],
  ],
])("warns of %s", (_, tree, expected) => {
  const found = listWarnings(tree, GROUND);
  expect(found.map(({ number }) => number)).toEqual(expected.map(([number]) => number));
  for (const [place, [, message]] of expected.entries()) expect(found[place]?.message).toMatch(message);
});
