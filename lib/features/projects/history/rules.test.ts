import { expect, it } from "vitest";
import { EMPTY_FUNDING_LINE, EMPTY_STATE } from "../rules";
import type { ProjectDirectory, ProjectSnapshot } from "../types";
import { compareVersions, restorableState, wholeSnapshot } from "./rules";
import { parseHistoryView } from "./schema";

const DIRECTORY: ProjectDirectory = {
  territory: { id: 1, slug: "roubaix", programmeName: "Roubaix" },
  priorities: [{ id: 1, slug: "a", label: "Commerce" }],
  qpvs: [{ code: "QN05900M", generation: 2024, name: "Alma", communeNames: "Roubaix" }],
  communes: [{ codeInsee: "59512", nom: "Roubaix" }],
  funders: [{ id: 3, name: "ANRU", shortName: "ANRU", successorId: null }],
  indicators: [],
};
const snapshot = (changes: Partial<ProjectSnapshot>): ProjectSnapshot => ({
  ...EMPTY_STATE,
  reviewStatus: "draft",
  ...changes,
});

it("puts the fields that differ first, and says how they differ", () => {
  const fields = compareVersions(
    snapshot({ title: "Halle", summary: "Une halle pour douze artisans.", totalCost: 100 }),
    snapshot({
      title: "Halle",
      summary: "Une grande halle pour douze artisans.",
      reviewStatus: "submitted",
      totalCost: 100,
    }),
    DIRECTORY,
  );
  expect(fields.slice(0, 3).map(({ field, parts }) => [field, parts !== null])).toEqual([
    ["reviewStatus", true],
    ["summary", true],
    ["title", false],
  ]);
  expect(fields[1]?.parts).toEqual([
    { kind: "same", text: "Une " },
    { kind: "added", text: "grande " },
    { kind: "same", text: "halle pour douze artisans." },
  ]);
});

it("leaves out what is no longer there, and keeps the money of a funder that is gone", () => {
  const line = { ...EMPTY_FUNDING_LINE, funderId: 99, detail: "Fonds", amountCents: 500 };
  const { state, leftOut } = restorableState(
    snapshot({
      mainPriority: 7,
      priorities: [1],
      qpvCodes: ["QN05900M", "QP059001"],
      codeInsee: "53130",
      fundingLines: [line],
    }),
    DIRECTORY,
  );
  expect(state).toMatchObject({
    mainPriority: null,
    priorities: [1],
    qpvCodes: ["QN05900M"],
    codeInsee: null,
    fundingLines: [{ ...line, funderId: null }],
  });
  expect(leftOut).toEqual([
    { field: "mainPriority", words: "priorité n°\u00A07" },
    { field: "qpvCodes", words: "QP059001" },
    { field: "codeInsee", words: "53130" },
    { field: "fundingLines", words: "un financeur qui n’est plus dans l’annuaire" },
  ]);
});

it("leaves nothing out of what is all there", () => {
  const whole = snapshot({ mainPriority: 1, qpvCodes: ["QN05900M"], codeInsee: "59512" });
  expect(restorableState(whole, DIRECTORY).leftOut).toEqual([]);
});

it("fills in what an old version did not know", () => {
  expect(wholeSnapshot({})).toEqual(snapshot({}));
  expect(wholeSnapshot(null)).toEqual(snapshot({}));
});

it.each([
  [{}, { kind: "list", page: 1 }],
  [{ page: "3" }, { kind: "list", page: 3 }],
  [{ page: "1e99" }, { kind: "list", page: 1 }],
  [
    { de: "3", a: "7" },
    { kind: "comparison", from: 3, to: 7 },
  ],
  [{ de: "3" }, { kind: "list", page: 1 }],
  [
    { de: ["3", "4"], a: "-1" },
    { kind: "list", page: 1 },
  ],
  [{ version: "2" }, { kind: "version", number: 2 }],
  [{ au: "30/06/2026" }, { kind: "day", day: "2026-06-30", typed: "30/06/2026" }],
  [{ au: "31/02/2026" }, { kind: "day", day: null, typed: "31/02/2026" }],
] as const)("understands %j", (parameters, expected) => {
  expect(parseHistoryView(parameters as Record<string, string>)).toEqual(expected);
});
