import { expect, it } from "vitest";
import { MATCH_RANKS, type MatchRank, type SchemeMatch } from "../schemes/types";
import { PROJECT_SCHEME_PARAMETERS } from "./constants";
import { selectMatches, viewQuery } from "./rules";
import { parseProjectSchemeView } from "./schema";

const matched = (slug: string, rank: MatchRank, operatorGroup: string): SchemeMatch => ({
  rank,
  match: { verdict: rank === "oneAway" ? "ineligible" : rank, answers: [], nearMisses: [] },
  scheme: {
    slug,
    name: slug,
    operator: operatorGroup,
    operatorGroup,
    natures: slug.startsWith("a") ? ["grant", "loan"] : ["loan"],
    situation: "toConfirm",
    closesOn: null,
    goneOn: null,
    howToApply: "",
    url: null,
    tree: [],
  },
});
const MATCHES = [
  matched("a1", "eligible", "ANCT"),
  matched("b1", "oneAway", "Bpifrance"),
  matched("a2", "toCheck", "ANCT"),
  matched("b2", "ineligible", "ANCT"),
];
const slugsOf = (query: Record<string, string | string[]>) =>
  selectMatches(MATCHES, parseProjectSchemeView(query)).groups.map(({ rank, matches }) => [
    rank,
    ...matches.map(({ scheme }) => scheme.slug),
  ]);

it("hides nothing, and keeps those of one rank together", () => {
  expect(slugsOf({})).toEqual([
    ["eligible", "a1"],
    ["oneAway", "b1"],
    ["toCheck", "a2"],
    ["ineligible", "b2"],
  ]);
});

it("filters by any value of a facet and all facets, and counts what each would leave", () => {
  expect(slugsOf({ operateur: "anct", nature: "subvention" })).toEqual([
    ["eligible", "a1"],
    ["toCheck", "a2"],
  ]);
  const { counts, total } = selectMatches(MATCHES, parseProjectSchemeView({ operateur: "anct" }));
  expect(total).toBe(3);
  expect(counts.rank).toEqual({ eligible: 1, "a-verifier": 1, "non-eligible": 1 });
  expect(counts.operator).toEqual({ anct: 3, bpifrance: 1 });
  expect(counts.nature).toEqual({ subvention: 2, pret: 3 });
});

it("turns pages without losing one, and an address leads back to its view", () => {
  const many = Array.from({ length: 45 }, (_, place) =>
    matched(`a${place}`, MATCH_RANKS[Math.floor(place / 12)] ?? "ineligible", "ANCT"),
  );
  const shown = [1, 2, 3].flatMap((page) =>
    selectMatches(many, { ...parseProjectSchemeView({}), page }).groups.flatMap(({ matches }) =>
      matches.map(({ scheme }) => scheme.slug),
    ),
  );
  expect(shown).toEqual(many.map(({ scheme }) => scheme.slug));
  expect(selectMatches(many, { ...parseProjectSchemeView({}), page: 99 }).page).toBe(3);

  const view = parseProjectSchemeView({ resultat: ["eligible", "a-verifier"], nature: "pret", page: "2" });
  const address = viewQuery(view, PROJECT_SCHEME_PARAMETERS, 2);
  const again = Object.fromEntries([...new Set(address.keys())].map((name) => [name, address.getAll(name)]));
  expect(parseProjectSchemeView({ ...again, page: "2" })).toEqual(view);
});

it("tells what the address cannot mean", () => {
  const asked = { resultat: "peut-etre", nature: ["pret", "or"], operateur: "'; DROP", page: "moins" };
  expect(parseProjectSchemeView(asked)).toEqual({
    rank: [],
    nature: ["pret"],
    operator: [],
    page: 1,
    ignored: ["resultat=peut-etre", "operateur='; DROP", "nature=or", "page=moins"],
  });
});
