import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aid } from "@/tests/support/aides-territoires";
import { readAid } from "./service";
import type { Directory } from "./types";

const directory: Directory = {
  priorities: ["entrepreneuriat", "commerce-artisanat", "activites-productives", "transition-numerique"],
  territories: [
    {
      slug: "roubaix",
      names: ["Roubaix", "Commune de Roubaix"],
      regionName: "Hauts-de-France",
      departements: ["59"],
      communes: ["Roubaix"],
      isOverseas: false,
    },
  ],
};
function reading(parts: Record<string, unknown> = {}, id: number | string = 12) {
  const read = readAid(aid(id, parts), directory);
  if (!read.ok) throw new Error(read.fields.join());
  return read.aid;
}

describe("an aid", () => {
  it("becomes a scheme in the words of the catalogue", () => {
    expect(reading()).toMatchObject({
      externalId: "12",
      issues: [],
      fields: {
        name: "Aide n° 12",
        operator: "ADEME",
        operatorGroup: "ADEME",
        natures: ["grant"],
        priorities: ["commerce-artisanat"],
        applicants: ["commune", "company"],
        zones: ["everywhere"],
        perimeter: "France",
        territories: ["roubaix"],
        purpose: "Pour soutenir le projet numéro 12.",
        audience: "Communes, Entreprises privées",
        amount: "Taux de subvention de 20\u00A0% à 50\u00A0%.",
        highestAmountCents: null,
        opensOn: "2026-01-01",
        closesOn: "2027-12-31",
        situation: "announced",
        situationNote: "Aide ponctuelle.",
        warning: "",
        sourceDate: "2026-10-01",
        url: "https://www.ademe.example/aides/12",
        sources: [
          "https://aides-territoires.beta.gouv.fr/aides/ab12-aide-numero-12/",
          "https://www.ademe.example/aides/12",
        ],
      },
      notice: { page: "https://aides-territoires.beta.gouv.fr/aides/ab12-aide-numero-12/" },
    });
  });

  it("says its amounts, and what they cost", () => {
    const { fields } = reading({
      subvention_rate_lower_bound: null,
      subvention_rate_upper_bound: 80,
      subvention_comment: "Plafond de 10 000 € par local",
      loan_amount: 250_000,
      recoverable_advance_amount: 1_000,
      is_charged: true,
      aid_types: ["Prêt"],
    });
    expect(fields.amount.replace(/[\u00A0\u202F]/g, " ")).toBe(
      "Taux de subvention de 80 % au plus. Prêt jusqu’à 250 000 €. Avance récupérable jusqu’à 1 000 €. Plafond de 10 000 € par local.",
    );
    expect(fields).toMatchObject({ highestAmountCents: 25_000_000, natures: ["loan"] });
    expect(fields.warning).toContain("payante");
  });

  it("without a deadline is permanent; what the source does not give for live is to be confirmed", () => {
    const permanent = reading({
      submission_deadline: null,
      start_date: null,
      recurrence: "Permanente",
    }).fields;
    expect(permanent).toMatchObject({
      closesOn: null,
      situation: "announced",
      situationNote: "Aide permanente.",
    });
    expect(reading({ is_live: false }).fields.situation).toBe("toConfirm");
    expect(reading({ is_live: null }).fields.situation).toBe("announced");
  });

  it("keeps what it knows when a field is not what it should be, and tells it", () => {
    const { fields, issues } = reading({
      submission_deadline: "demain",
      start_date: "2026-02-30",
      categories: "Artisanat",
      subvention_rate_upper_bound: 900,
      recurrence: "Parfois",
      targeted_audiences: ["Communes", "Robots"],
    });
    expect(fields).toMatchObject({ closesOn: null, opensOn: null, priorities: [], applicants: ["commune"] });
    expect(issues).toEqual(
      expect.arrayContaining([
        { kind: "wrongValue", of: "submission_deadline", found: '"demain"' },
        { kind: "wrongValue", of: "start_date", found: '"2026-02-30"' },
        { kind: "wrongValue", of: "categories", found: '"Artisanat"' },
        { kind: "wrongValue", of: "subvention_rate_upper_bound", found: "900" },
        { kind: "unknownLabel", of: "recurrence", label: "Parfois" },
        { kind: "unknownLabel", of: "audience", label: "Robots" },
      ]),
    );
    // A period that ends before it begins cannot be kept.
    expect(reading({ start_date: "2028-01-01" }).fields).toMatchObject({
      opensOn: null,
      closesOn: "2027-12-31",
    });
  });

  it.each([
    [{ id: null }],
    [{ id: { a: 1 } }],
    [{ id: "a b" }],
    [{ id: "" }],
    [{ name: " " }],
    [{ name: 3 }],
  ])("is none with %j", (parts) => {
    expect(readAid({ ...aid(1), ...parts }, directory).ok).toBe(false);
  });

  it("has the same content whatever the order of its keys; a number and a text are one identifier", () => {
    const given = aid(5, { perimeter_id: 12, unknown_field: { b: 1, a: [2] } });
    const turned = Object.fromEntries(Object.entries(given).reverse());
    const [one, other] = [readAid(given, directory), readAid(turned, directory)];
    expect(one.ok && other.ok && one.aid.hash === other.aid.hash).toBe(true);
    expect(reading({}, "12").externalId).toBe(reading({}, 12).externalId);
    expect(reading({ description: "<p>autre</p>" }).hash).not.toBe(reading().hash);
  });

  it("leads nowhere but to pages", () => {
    const { fields, notice } = reading({
      application_url: "javascript:alert(1)",
      origin_url: "ftp://x.example",
      url: "https://mal.example/aides/1/",
    });
    expect(fields.url).toBeNull();
    expect(fields.sources).toEqual([notice.page]);
    expect(notice.page).toMatch(/^https:\/\/aides-territoires\.beta\.gouv\.fr\/aides\//);
  });
});

it("is read or refused whatever it holds, and never throws", () => {
  const anything = fc.oneof(fc.anything(), fc.string(), fc.constant(null));
  const keys = Object.keys(aid(1));
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...keys), anything), fc.boolean(), (parts, isWhole) => {
      const given = isWhole ? { ...aid(1), ...parts } : parts;
      const read = readAid(JSON.parse(JSON.stringify(given)), directory);
      if (!read.ok) return;
      const { fields } = read.aid;
      expect(fields.name.length).toBeGreaterThan(0);
      if (fields.opensOn !== null && fields.closesOn !== null)
        expect(fields.opensOn <= fields.closesOn).toBe(true);
      expect(fields.sourceDate).toMatch(/^(\d{4}-\d{2}-\d{2})?$/);
    }),
  );
});
