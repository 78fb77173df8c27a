import { describe, expect, it } from "vitest";
import type { ImportedFields, KnownScheme, ReadAid } from "../types";
import { addressKey, compareAid, fieldsToWrite, goneHoldOf, nameKey, type RunSums } from "./rules";

const fields: ImportedFields = {
  name: "Aide aux friches",
  operator: "ADEME",
  operatorGroup: "ADEME",
  natures: ["grant"],
  priorities: ["activites-productives"],
  applicants: ["commune"],
  zones: ["everywhere"],
  perimeter: "France",
  territories: ["roubaix"],
  purpose: "Étudier une friche.",
  audience: "Communes",
  amount: "",
  highestAmountCents: null,
  opensOn: null,
  closesOn: "2027-01-31",
  situation: "announced",
  situationNote: "",
  warning: "",
  sourceDate: "2026-10-01",
  url: null,
  sources: [],
};
const known = (parts: Partial<KnownScheme> = {}): KnownScheme => ({
  id: 1,
  slug: "aide-aux-friches-at1",
  contentHash: "before",
  isGone: false,
  keptFields: [],
  fields,
  ...parts,
});
const aid = (parts: Partial<ImportedFields> = {}, hash = "now"): ReadAid => ({
  externalId: "1",
  slug: "",
  hash,
  fields: { ...fields, ...parts },
  notice: {
    texts: { description: [], eligibility: [], examples: [], contact: [] },
    programs: [],
    mention: "",
    page: "",
  },
  issues: [],
});

describe("what an aid would do", () => {
  it.each([
    ["new", aid(), null],
    ["new", aid({ territories: null }), null],
    ["elsewhere", aid({ territories: [] }), null],
    ["unchanged", aid({}, "before"), known()],
    // Its long texts differ.
    ["changed", aid(), known()],
    ["changed", aid({ name: "Aide aux friches urbaines" }), known()],
    ["changed", aid({ name: "Autre", amount: "10 €" }), known({ keptFields: ["name"] })],
    ["kept", aid({ name: "Autre" }), known({ keptFields: ["name"] })],
    ["back", aid({}, "before"), known({ isGone: true })],
    ["back", aid({ name: "Autre" }), known({ isGone: true })],
    // Once in the catalogue, it is followed wherever it is for.
    ["changed", aid({ territories: [] }), known()],
  ] as const)("%s", (verdict, given, before) => {
    expect(compareAid(given, before).verdict).toBe(verdict);
  });

  it("trusts the hash: the same content is not compared", () => {
    expect(compareAid(aid({ name: "Autre" }, "before"), known())).toEqual({
      verdict: "unchanged",
      changes: [],
    });
  });
});

it("writes what differs, but not what is kept by hand, unless it is given back", () => {
  const now = aid({ name: "Autre", closesOn: null }).fields;
  const written = (keptFields: string[], released: string[]) =>
    fieldsToWrite({ fields, keptFields }, now, released).map(({ field }) => field);
  expect(written([], [])).toEqual(["name", "closesOn"]);
  expect(written(["closes_on"], [])).toEqual(["name"]);
  expect(written(["closes_on", "name"], ["closesOn"])).toEqual(["closesOn"]);
});

describe("what was not seen is marked as gone", () => {
  const sums: RunSums = { seen: 100, nameless: 0, standing: 100, unseen: 10, before: 100 };
  it.each([
    ["", true, {}],
    ["", true, { before: null }],
    ["", true, { seen: 70, unseen: 30 }],
    ["", true, { standing: 0, unseen: 0, seen: 0, before: null }],
    ["countFell", true, { seen: 69, unseen: 30 }],
    ["countFell", true, { unseen: 31 }],
    ["partial", false, {}],
    ["unreadable", true, { nameless: 1 }],
  ] as const)("but for %j", (hold, isWhole, parts) => {
    expect(goneHoldOf(isWhole, { ...sums, ...parts })).toBe(hold);
  });
});

it("tells a likeness by names and addresses", () => {
  expect(nameKey("Le Fonds de restructuration des locaux d’activité (FRLA)")).toBe(
    nameKey("FONDS DE RESTRUCTURATION – locaux d'activité"),
  );
  expect(addressKey("https://www.anct.gouv.fr/frla/")).toBe(addressKey("http://anct.gouv.fr/FRLA#montant"));
  expect(addressKey("https://www.ademe.fr/")).toBe("");
  expect(addressKey("nulle part")).toBe("");
});
