import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  APPLICANT_KINDS,
  SCHEME_NATURES,
  SCHEME_SORTS,
  SCHEME_SOURCES,
  SCHEME_ZONES,
  SITUATIONS,
} from "./constants";
import { facetValues, operatorToken, schemeState, selectSchemes, territoriesIn } from "./rules";
import { NO_SCHEME_FILTERS } from "./schema";
import { SCHEME_FACETS, type SchemeHead, type SchemeState } from "./types";

const TODAY = "2026-11-28";

function scheme(parts: Partial<SchemeHead> = {}): SchemeHead {
  return {
    slug: "un",
    name: "Un",
    operatorGroup: "ANCT",
    natures: ["grant"],
    priorities: ["entrepreneuriat"],
    applicants: ["company"],
    zones: ["qpv"],
    situation: "toConfirm",
    closesOn: null,
    highestAmountCents: null,
    source: "catalogue",
    territories: null,
    goneOn: null,
    rank: 0,
    ...parts,
  };
}

it.each<[Partial<SchemeHead>, SchemeState]>([
  [{}, "toConfirm"],
  [{ situation: "closed" }, "closed"],
  [{ situation: "closed", closesOn: "2027-12-31" }, "closed"],
  [{ situation: "announced", closesOn: "2027-12-31" }, "announced"],
  [{ situation: "announced", closesOn: TODAY }, "closingSoon"],
  [{ situation: "toConfirm", closesOn: "2026-12-28" }, "closingSoon"],
  [{ situation: "toConfirm", closesOn: "2026-12-29" }, "toConfirm"],
  [{ situation: "announced", closesOn: "2026-11-27" }, "closed"],
  [{ situation: "draftLaw", closesOn: "2020-01-01" }, "draftLaw"],
  [{ situation: "announced", closesOn: TODAY, goneOn: TODAY }, "gone"],
  [{ situation: "announced", closesOn: "2026-11-27", goneOn: TODAY }, "closed"],
])("tells where %j stands", (parts, state) => {
  expect(schemeState(scheme(parts), TODAY)).toBe(state);
});

describe("a filter leaves nothing out that could fit", () => {
  it("what is for collectivités is for communes, and what is for all of France is for QPV", () => {
    const wide = scheme({ applicants: ["localAuthority"], zones: ["everywhere"] });
    expect(facetValues(wide, "applicant", TODAY)).toContain("commune");
    expect(facetValues(wide, "zone", TODAY)).toContain("qpv");
  });
  it("zones touch the territories of their region, or all where each may hold one", () => {
    const places = [
      { slug: "orly-choisy", regionName: "Île-de-France", isIleDeFrance: true, isOverseas: false },
      { slug: "saint-louis", regionName: "La Réunion", isIleDeFrance: false, isOverseas: true },
    ];
    expect(territoriesIn(["ileDeFrance"], places)).toEqual(["orly-choisy"]);
    expect(territoriesIn(["ileDeFrance", "outreMer"], places)).toEqual(["orly-choisy", "saint-louis"]);
    expect(territoriesIn(["ileDeFrance", "qpv"], places)).toEqual(["orly-choisy", "saint-louis"]);
    expect(territoriesIn(["paysDeLaLoire"], places)).toEqual([]);
    expect(territoriesIn([], places)).toBeNull();
  });
  it("what the sources do not say is found as such", () => {
    const vague = scheme({ applicants: [], zones: [], natures: [], priorities: [] });
    for (const facet of ["priority", "nature", "territory"] as const)
      expect(facetValues(vague, facet, TODAY)).toEqual(["non-precise"]);
    expect(facetValues(vague, "applicant", TODAY)).toEqual(["non-precise"]);
    expect(facetValues(vague, "zone", TODAY)).toEqual(["non-precise"]);
  });
});

it("makes words of addresses from names of operators", () => {
  expect(operatorToken("État")).toBe("etat");
  expect(operatorToken("Région Île-de-France")).toBe("region-ile-de-france");
});

describe("the order", () => {
  const schemes = [
    scheme({ slug: "clos", name: "A clos", situation: "closed", highestAmountCents: 9_000_000 }),
    scheme({ slug: "tard", name: "B tard", situation: "announced", closesOn: "2027-12-31" }),
    scheme({
      slug: "tot",
      name: "C tôt",
      situation: "announced",
      closesOn: "2026-12-01",
      highestAmountCents: 100,
    }),
    scheme({ slug: "sans", name: "É sans date" }),
  ];
  it.each([
    ["relevance", ["tot", "tard", "sans", "clos"]],
    ["deadline", ["tot", "tard", "sans", "clos"]],
    ["amount", ["clos", "tot", "tard", "sans"]],
    ["name", ["clos", "tard", "tot", "sans"]],
  ] as const)("by %s", (sort, slugs) => {
    const { schemes: shown } = selectSchemes(schemes, { filters: NO_SCHEME_FILTERS, sort, page: 1 }, TODAY);
    expect(shown.map(({ slug }) => slug)).toEqual(slugs);
  });
});

const anyScheme = fc.record({
  slug: fc.uuid(),
  name: fc.string(),
  operatorGroup: fc.constantFrom("ANCT", "ANRU", "État"),
  natures: fc.subarray([...SCHEME_NATURES], { minLength: 1 }),
  priorities: fc.subarray(["entrepreneuriat", "commerce-artisanat"]),
  source: fc.constantFrom(...SCHEME_SOURCES),
  territories: fc.option(fc.subarray(["roubaix", "laval"])),
  goneOn: fc.option(fc.constant("2026-11-01")),
  applicants: fc.subarray([...APPLICANT_KINDS]),
  zones: fc.subarray([...SCHEME_ZONES]),
  situation: fc.constantFrom(...SITUATIONS),
  closesOn: fc.option(fc.constantFrom("2020-01-01", "2026-12-01", "2030-01-01")),
  highestAmountCents: fc.option(fc.nat()),
  rank: fc.constant(0),
});

it("shows under each value as many schemes as its count says", () => {
  fc.assert(
    fc.property(
      fc.array(anyScheme, { maxLength: 60 }),
      fc.constantFrom(...SCHEME_FACETS),
      fc.constantFrom(...SCHEME_SORTS),
      (schemes, facet, sort) => {
        const view = { filters: NO_SCHEME_FILTERS, sort, page: 1 };
        const { counts, total } = selectSchemes(schemes, view, TODAY);
        expect(total).toBe(schemes.length);
        for (const [value, count] of Object.entries(counts[facet])) {
          const narrowed = { ...view, filters: { ...NO_SCHEME_FILTERS, [facet]: [value] } };
          expect(selectSchemes(schemes, narrowed, TODAY).total).toBe(count);
        }
      },
    ),
  );
});

it("gives each scheme once over all pages, whatever page is asked for", () => {
  fc.assert(
    fc.property(fc.array(anyScheme, { maxLength: 60 }), (schemes) => {
      const page = (number: number) =>
        selectSchemes(schemes, { filters: NO_SCHEME_FILTERS, sort: "name", page: number }, TODAY);
      const all = Array.from({ length: page(1).pageCount }, (_, index) => page(index + 1).schemes).flat();
      expect(new Set(all.map(({ slug }) => slug)).size).toBe(schemes.length);
      expect(page(9999).page).toBe(page(1).pageCount);
    }),
  );
});
