import { describe, expect, it } from "vitest";
import type { ProjectFacts } from "../facts/types";
import { ownShareOf } from "../matching/amounts/rules";
import { COMPARE_PARAMETER } from "./constants";
import { hypothesise, valuesOfFacts } from "./rules";
import { parseHypothesis, readHypothesis } from "./schema";
import type { HypothesisValues } from "./types";

const FACTS: ProjectFacts = {
  territoryId: 12,
  mainPriorityId: 2,
  priorityIds: [1, 2],
  qpvGenerations: [2015],
  saysPlace: true,
  hasPoint: false,
  qpvMetres: { 2015: null, 2024: null },
  ownerKind: "commune",
  ownerName: "Ville",
  ownerRoots: ["vill"],
  phase: "study",
  totalCost: 100_000_00,
  fundingAsked: 60_000_00,
  othersMoney: 80_000_00,
  publicMoney: null,
  privateGifts: null,
  granted: 30_000_00,
  gap: 70_000_00,
  soughtNatures: ["loan"],
  isNatureUnsaid: false,
  startsOn: "2026-09-01",
  endsOn: null,
  openNeeds: ["land"],
  indicators: {},
  hasText: true,
  roots: [],
};

function suppose(changes: Partial<HypothesisValues>, facts = FACTS): ProjectFacts {
  const parsed = parseHypothesis({ ...valuesOfFacts(facts), ...changes }, ownShareOf(facts));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return hypothesise(facts, parsed.hypothesis);
}

describe("what is supposed of a project", () => {
  it("is what it is today as long as nothing is changed", () => {
    expect(suppose({})).toEqual(FACTS);
    const unsaid = {
      ...FACTS,
      openNeeds: null,
      soughtNatures: null,
      ownerKind: null,
      phase: null,
      totalCost: null,
      gap: null,
    };
    expect(suppose({}, unsaid)).toEqual(unsaid);
  });

  it("lets the owner's share follow the cost, unless it is typed too", () => {
    expect(ownShareOf(FACTS)).toBe(20_000_00);
    const dearer = suppose({ totalCost: "120 000" });
    expect(dearer).toMatchObject({ othersMoney: 80_000_00, gap: 90_000_00 });
    expect(ownShareOf(dearer)).toBe(40_000_00);
    // A cost below today's share, which nobody has touched.
    expect(suppose({ totalCost: "10 000" })).toMatchObject({ totalCost: 10_000_00, othersMoney: 80_000_00 });
    const shared = suppose({ totalCost: "120 000", ownShare: "30 000" });
    expect(shared.othersMoney).toBe(90_000_00);
  });

  it("changes what is chosen, and leaves the rest", () => {
    expect(
      suppose({
        phase: "operation",
        ownerKind: "",
        qpvGenerations: ["2024"],
        natures: ["grant"],
        needs: [],
        mainPriority: "3",
      }),
    ).toEqual({
      ...FACTS,
      phase: "operation",
      ownerKind: null,
      qpvGenerations: [2024],
      soughtNatures: ["grant"],
      openNeeds: [],
      mainPriorityId: 3,
      priorityIds: [1, 3],
    });
  });

  it.each<[Partial<HypothesisValues>, string, RegExp]>([
    [{ totalCost: "", ownShare: "10" }, "part", /coût total/],
    [{ totalCost: "10", ownShare: "20" }, "part", /ne dépasse pas/],
    [{ totalCost: "beaucoup" }, "cout", /montant/],
    [{ startsOn: "01/02/2027", endsOn: "01/01/2027" }, "fin", /doit suivre/],
    [{ phase: "rêve" }, "phase", /liste/],
    [{ qpvGenerations: ["2018"] }, "qpv", /liste/],
    [{ mainPriority: "-1" }, "priorite", /liste/],
  ])("says what cannot be understood: %j", (changes, name, message) => {
    const parsed = parseHypothesis({ ...valuesOfFacts(FACTS), ...changes }, ownShareOf(FACTS));
    expect(!parsed.ok && parsed.errors[name]).toMatch(message);
  });
});

it("reads an address whatever it holds", () => {
  expect(readHypothesis({ phase: "study" })).toBeNull();
  expect(
    readHypothesis({ [COMPARE_PARAMETER]: "oui", cout: ["1", "2"], besoins: "land\u0000" }),
  ).toMatchObject({
    totalCost: "1",
    needs: ["land"],
  });
});
