import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EMPTY_FUNDING_LINE, EMPTY_STATE } from "../../rules";
import { nameOfFinancingInput } from "./labels";
import { editFinancing, financingValuesOf, readFinancing, unknownFunders } from "./rules";
import { parseFinancing } from "./schema";
import type { FinancingValues } from "./types";

const EMPTY = financingValuesOf(EMPTY_STATE);
const withRows = (intents: readonly string[]) =>
  intents.reduce((values, intent) => editFinancing(values, intent)?.values ?? values, EMPTY);
const [COST] = withRows(["add-cost"]).costLines;
const [FUNDING] = withRows(["add-funding"]).fundingLines;
if (!COST || !FUNDING) throw new Error("the buttons add nothing");

const stateOf = (values: Partial<FinancingValues>) => {
  const parsed = parseFinancing({ ...EMPTY, ...values });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.state;
};

describe("parseFinancing", () => {
  it("saves an empty plan, and lines left as they were added are none", () => {
    const nothing = { taxBasis: null, costLines: [], fundingLines: [] };
    expect(stateOf({})).toEqual(nothing);
    expect(stateOf({ costLines: [COST], fundingLines: [FUNDING, { ...FUNDING, state: "paid" }] })).toEqual(
      nothing,
    );
  });

  it("understands what people write", () => {
    const funding = {
      ...FUNDING,
      funderName: "  Fondation  du Nord ",
      detail: "Appel 2026",
      nature: "grant",
      state: "paid",
      amount: "1 234,56 €",
      requestedOn: "1/2/2026",
      granted: "1000",
      grantedOn: "2026-03-01",
      paid: "999,99",
      paidOn: "31/03/2026",
    };
    expect(
      stateOf({
        taxBasis: "excluded",
        costLines: [
          { nature: "works", label: " Halle ", amount: "0,05" },
          { ...COST, label: "Divers" },
        ],
        fundingLines: [FUNDING, funding],
      }),
    ).toEqual({
      taxBasis: "excluded",
      costLines: [
        { nature: "works", label: "Halle", amountCents: 5 },
        { nature: "other", label: "Divers", amountCents: null },
      ],
      fundingLines: [
        {
          ...EMPTY_FUNDING_LINE,
          funderName: "Fondation du Nord",
          detail: "Appel 2026",
          nature: "grant",
          state: "paid",
          amountCents: 123_456,
          requestedOn: "2026-02-01",
          grantedCents: 100_000,
          grantedOn: "2026-03-01",
          paidCents: 99_999,
          paidOn: "2026-03-31",
        },
      ],
    });
  });

  it.each<[Partial<FinancingValues>, string, RegExp]>([
    [{ taxBasis: "TTC" }, "taxBasis", /liste/],
    [{ costLines: [COST, { ...COST, amount: "-3" }] }, "cost-1-amount", /négatif/],
    [{ costLines: [{ ...COST, nature: "impôts" }] }, "cost-0-nature", /liste/],
    [{ costLines: [{ ...COST, label: "a".repeat(201) }] }, "cost-0-label", /201/],
    [{ costLines: Array.from({ length: 31 }, () => ({ ...COST, amount: "1" })) }, "costLines", /31\slignes/],
    [{ costLines: [1, 2].map(() => ({ ...COST, amount: "999 999 999 999,99" })) }, "costLines", /dépasse/],
    [{ fundingLines: [{ ...FUNDING, amount: "1e99" }] }, "funding-0-amount", /Écrivez un montant/],
    [{ fundingLines: [FUNDING, { ...FUNDING, paid: "12,345" }] }, "funding-1-paid", /montant|centime/],
    [{ fundingLines: [{ ...FUNDING, grantedOn: "31/02/2026" }] }, "funding-0-grantedOn", /n’existe pas/],
    [{ fundingLines: [{ ...FUNDING, funder: "x" }] }, "funding-0-funder", /liste/],
    [{ fundingLines: [{ ...FUNDING, detail: "x", state: "promis" }] }, "funding-0-state", /liste/],
    [
      { fundingLines: [{ ...FUNDING, funder: "1", funderName: "Mécène" }] },
      "funding-0-funderName",
      /pas les deux/,
    ],
    [{ fundingLines: [{ ...FUNDING, refusalReason: "a".repeat(501) }] }, "funding-0-refusalReason", /501/],
    [
      { fundingLines: Array.from({ length: 31 }, () => ({ ...FUNDING, detail: "x" })) },
      "fundingLines",
      /31\slignes/,
    ],
  ])("refuses %j at %s", (values, input, sentence) => {
    const parsed = parseFinancing({ ...EMPTY, ...values });
    const errors = parsed.ok ? {} : parsed.errors;
    expect(Object.keys(errors)).toEqual([input]);
    expect(errors[input]).toMatch(sentence);
  });

  it("reads back what it shows, to the cent", () => {
    const cents = fc.option(fc.nat(3_000_000_000_000));
    fc.assert(
      fc.property(fc.array(cents, { maxLength: 30 }), fc.array(cents, { maxLength: 30 }), (costs, asked) => {
        const state = {
          taxBasis: null,
          costLines: costs.map((amountCents) => ({ nature: "land" as const, label: "", amountCents })),
          fundingLines: asked.map((amountCents) => ({ ...EMPTY_FUNDING_LINE, detail: "x", amountCents })),
        };
        expect(stateOf(financingValuesOf({ ...EMPTY_STATE, ...state }))).toEqual(state);
      }),
    );
  });
});

describe("the rows", () => {
  it("come and go, each kind for itself, and say where to go", () => {
    const values = { ...EMPTY, costLines: [COST, { ...COST, label: "b" }], fundingLines: [FUNDING] };
    expect(editFinancing(values, "add-cost")).toEqual({
      values: { ...values, costLines: [...values.costLines, COST] },
      focusId: "champ-cost-2-nature",
    });
    expect(editFinancing(values, "remove-cost-0")).toEqual({
      values: { ...values, costLines: [values.costLines[1]] },
      focusId: "champ-add-cost",
    });
    expect(editFinancing(values, "add-funding")?.focusId).toBe("champ-funding-1-funder");
    expect(editFinancing(values, "remove-funding-0")?.values.fundingLines).toEqual([]);
    expect(editFinancing(values, "remove-funding-9")?.values).toEqual(values);
    expect(editFinancing(values, "save")).toBeNull();
  });

  it("are read as typed, until the first that is not there", () => {
    const form = new FormData();
    form.set("cost-0-nature", "works");
    form.set("cost-0-amount", " 12\u0000 ");
    form.set("cost-2-nature", "land");
    form.set("funding-0-funder", "3");
    const values = readFinancing(form);
    expect(values.costLines).toEqual([{ nature: "works", label: "", amount: " 12 " }]);
    expect(values.fundingLines).toEqual([{ ...FUNDING, funder: "3", state: "" }]);
  });

  it("name the funders that no list holds, at the place they have on screen", () => {
    const directory = {
      territory: { id: 1, slug: "roubaix", programmeName: "Roubaix" },
      priorities: [],
      qpvs: [],
      communes: [],
      funders: [{ id: 3, name: "ANRU", shortName: "ANRU", successorId: null }],
      indicators: [],
    };
    const fundingLines = ["", "3", "4"].map((funder) => ({ ...FUNDING, funder }));
    expect(unknownFunders({ ...EMPTY, fundingLines }, directory)).toEqual(["funding-2-funder"]);
  });
});

it.each([
  ["cost-0-amount", "Dépense 1, montant en euros"],
  ["funding-1-refusalReason", "Financement 2, motif du refus"],
  ["fundingLines", "Financements"],
  ["choice-costLines", "Dépenses prévues"],
])("nameOfFinancingInput(%s) is %s", (input, name) => {
  expect(nameOfFinancingInput(input)).toBe(name);
});
