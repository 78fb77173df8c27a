import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PHASES, REVIEW_STATUSES } from "../../../projects/constants";
import type { LeafAnswer, Verdict } from "../matching/types";
import { MATCHING_SORTS, type MatchingProject } from "../projects/types";
import type { CriteriaTree } from "../types";
import { exportColumns, exportLine, matchingQuery } from "./rules";
import { parseSchemeProjectsView } from "./schema";

const queryOf = (address: URLSearchParams) =>
  Object.fromEntries([...new Set(address.keys())].map((name) => [name, address.getAll(name)]));

it("writes every view in an address, and reads it back", () => {
  const cents = fc.option(fc.integer({ min: 0, max: 999_999_999 }), { nil: null });
  const views = fc.record({
    verdicts: fc.subarray(["eligible", "toCheck", "ineligible"] as const),
    territories: fc.subarray(["roubaix", "aix-marseille"]),
    priorities: fc.subarray(["entrepreneuriat"]),
    phases: fc.subarray([...PHASES]),
    reviewStatuses: fc.subarray([...REVIEW_STATUSES]),
    costFromCents: cents,
    costToCents: cents,
    sort: fc.constantFrom(...MATCHING_SORTS),
    page: fc.integer({ min: 1, max: 9999 }),
  });
  fc.assert(
    fc.property(views, (view) => {
      const read = parseSchemeProjectsView(queryOf(matchingQuery(view, view.page)));
      expect(read).toEqual({ ...view, ignored: [] });
    }),
  );
});

it("tells what an address cannot mean", () => {
  const asked = {
    resultat: ["eligible", "peut-etre"],
    territoire: "Roubaix'",
    phase: "reve",
    "cout-min": "beaucoup",
    tri: "hasard",
    page: "-1",
  };
  const { ignored, verdicts, page } = parseSchemeProjectsView(asked);
  expect(ignored).toEqual([
    "resultat=peut-etre",
    "territoire=Roubaix'",
    "phase=reve",
    "cout-min=beaucoup",
    "tri=hasard",
    "page=-1",
  ]);
  expect(verdicts).toEqual(["eligible"]);
  expect(page).toBe(1);
});

describe("a file", () => {
  const leaf = (id: number, sentence: string) =>
    ({ id, test: { kind: "unknown", text: sentence }, sentence, source: "" }) as const;
  const TREE: CriteriaTree = [
    leaf(1, "Un."),
    { id: 2, combine: "any", children: [leaf(3, "Deux."), leaf(4, "Trois.")] },
  ];
  const answer = (id: number, sentence: string, verdict: Verdict): LeafAnswer => ({
    id,
    leaf: leaf(id, sentence),
    verdict,
    doubt: null,
    fact: null,
    explanation: `Parce que ${id}.`,
    field: null,
  });
  const PROJECT: MatchingProject = {
    reference: "QP-ROUBAIX-0001",
    title: "Halle",
    territory: "Roubaix",
    mainPriority: null,
    phase: "study",
    reviewStatus: "accepted",
    totalCostCents: 12_34,
    fundingGapCents: null,
    demo: true,
    match: {
      verdict: "toCheck",
      nearMisses: [],
      answers: [
        answer(1, "Un.", "met"),
        {
          id: 2,
          group: { id: 2, combine: "any", children: [leaf(3, "Deux."), leaf(4, "Trois.")] },
          verdict: "toCheck",
          explanation: "",
          answers: [answer(3, "Deux.", "notMet"), answer(4, "Trois.", "toCheck")],
        },
      ],
    },
  };

  it("has one column for each criterion, and as many cells as columns", () => {
    const heads = exportColumns(TREE).map(({ header }) => header);
    expect(heads.slice(-3)).toEqual(["1. Un.", "2. Deux.", "3. Trois."]);
    const line = exportLine(PROJECT);
    expect(line).toHaveLength(heads.length);
    expect(line.slice(-3)).toEqual([
      { kind: "text", text: "Rempli" },
      { kind: "text", text: "Non rempli" },
      { kind: "text", text: "À vérifier" },
    ]);
    expect(line[heads.indexOf("Coût total (€)")]).toEqual({ kind: "amount", cents: 12_34 });
    expect(line[heads.indexOf("Résultat")]).toEqual({ kind: "text", text: "À vérifier" });
    expect(line[heads.indexOf("Ce qui n’est pas rempli ou reste à vérifier")]).toEqual({
      kind: "text",
      text: "Deux. Parce que 3.\nTrois. Parce que 4.",
    });
  });
});
