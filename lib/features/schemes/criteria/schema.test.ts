import { describe, expect, it } from "vitest";
import { criterionDraftSchema, criterionTestSchema } from "./schema";

const accepts = (test: unknown) => criterionTestSchema.safeParse(test).success;

describe("what a criterion may ask", () => {
  it.each([
    { kind: "priority", priorities: ["entrepreneuriat"], scope: "main" },
    { kind: "territory", territories: ["roubaix"] },
    { kind: "territoryKind", kinds: ["METRO"] },
    { kind: "inQpv", generations: [2015, 2024] },
    { kind: "nearQpv", generations: [2024], metres: 0 },
    { kind: "applicant", kinds: ["commune"] },
    { kind: "ownerNamed", words: ["SEM Ville Renouvelée"] },
    { kind: "phase", phases: ["study"] },
    { kind: "amount", of: "gap", from: 1, to: null },
    { kind: "rate", of: "publicShare", from: null, to: 800 },
    { kind: "indicator", indicator: "emplois-crees", from: 0.29, to: 1_234_567.89 },
    { kind: "date", of: "endsOn", from: null, to: "2027-12-31" },
    { kind: "nature", natures: ["loan", "guarantee"] },
    { kind: "need", needs: ["land"] },
    { kind: "keywords", words: ["friche"] },
    { kind: "unknown", text: "À voir avec l’opérateur" },
    // A contradiction is told, not refused.
    { kind: "amount", of: "gap", from: 10, to: 1 },
  ])("$kind: %j", (test) => {
    expect(criterionTestSchema.parse(test)).toEqual(test);
  });

  it.each([
    { kind: "priority", priorities: [], scope: "main" },
    { kind: "priority", priorities: ["Robert'); DROP"], scope: "main" },
    { kind: "phase", phases: ["dream"] },
    { kind: "amount", of: "gap", from: null, to: null },
    { kind: "amount", of: "gap", from: -1, to: null },
    { kind: "amount", of: "gap", from: 0.5, to: null },
    { kind: "rate", of: "ownShare", from: 1001, to: null },
    { kind: "indicator", indicator: "emplois-crees", from: 0.001, to: null },
    { kind: "date", of: "endsOn", from: "2027-02-30", to: null },
    { kind: "keywords", words: ["", "  "] },
    { kind: "unknown", text: "\u0000" },
    { kind: "nearQpv", generations: [2018], metres: 5 },
    { kind: "sql", text: "DROP TABLE project" },
    {},
    null,
  ])("and not %j", (test) => {
    expect(accepts(test)).toBe(false);
  });

  it("keeps each choice once", () => {
    expect(
      criterionTestSchema.parse({ kind: "keywords", words: ["friche", " friche\u0000", "sol"] }),
    ).toEqual({ kind: "keywords", words: ["friche", "sol"] });
  });
});

it("reads groups within groups", () => {
  const leaf = { test: { kind: "phase", phases: ["study"] }, sentence: "Étude.", source: "" };
  const tree = { combine: "any", children: [leaf, { combine: "not", children: [leaf] }] };
  expect(criterionDraftSchema.parse(tree)).toEqual(tree);
  expect(criterionDraftSchema.safeParse({ combine: "xor", children: [] }).success).toBe(false);
  expect(criterionDraftSchema.safeParse({ ...leaf, test: { kind: "phase", phases: [] } }).success).toBe(
    false,
  );
});
