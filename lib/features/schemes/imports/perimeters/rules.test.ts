import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { DEPARTEMENTS, LARGER_EPCI, REGIONS } from "./constants";
import { reachOf } from "./rules";
import type { PilotTerritory } from "./types";

const { resolve } = createRequire(import.meta.url);
const official = (name: string) =>
  JSON.parse(readFileSync(resolve(`@etalab/decoupage-administratif/data/${name}.json`), "utf8"));
type Place = { code: string; nom: string; membres: { code: string; nom: string }[] };
type Pilot = {
  slug: string;
  siren: string | null;
  communeCodes: string[] | null;
  programmeName: string;
  officialName: string;
  regionName: string;
  departements: string[];
  outreMer: boolean;
};
const GROUPS: Place[] = [...official("epci"), ...official("ept")];
const PILOTS: Pilot[] = JSON.parse(readFileSync("prisma/reference/territories.json", "utf8"));
const communesOf = ({ communeCodes, siren }: Pilot) => {
  const own = GROUPS.find(({ code }) => code === siren)?.membres ?? [];
  const all = GROUPS.flatMap(({ membres }) => membres);
  return communeCodes === null
    ? own
    : communeCodes.map((code) => all.find((one) => one.code === code) ?? { code, nom: "" });
};
const territories: PilotTerritory[] = PILOTS.map((pilot) => ({
  slug: pilot.slug,
  names: [pilot.programmeName, pilot.officialName],
  regionName: pilot.regionName,
  departements: pilot.departements,
  communes: communesOf(pilot).map(({ nom }) => nom),
  isOverseas: pilot.outreMer,
}));
const ALL = territories.map(({ slug }) => slug);

describe("a perimeter touches", () => {
  it.each<[string, string, readonly string[] | null]>([
    ["France", "country", ALL],
    ["Europe", "continent", ALL],
    ["France", "", ALL],
    ["France métropolitaine", "mainland", ALL.filter((slug) => slug !== "saint-louis")],
    ["Outre-mer", "overseas", ["saint-louis"]],
    ["Hauts-de-France", "region", ["arras", "maubeuge", "roubaix"]],
    ["Île-de-France", "région", ["est-ensemble", "grand-paris-sud", "orly-choisy"]],
    ["PROVENCE-ALPES-COTE D'AZUR", "region", ["aix-marseille"]],
    ["Bretagne", "region", []],
    ["Bretagne", "", []],
    ["Région inventée", "region", null],
    ["Nord", "department", ["maubeuge", "roubaix"]],
    ["Nord", "", ["maubeuge", "roubaix"]],
    ["Var", "department", ["aix-marseille"]],
    ["La Réunion", "department", ["saint-louis"]],
    ["La Réunion", "region", ["saint-louis"]],
    ["Finistère", "department", []],
    ["Métropole européenne de Lille", "epci", ["roubaix"]],
    ["Métropole du Grand Paris", "epci", ["est-ensemble", "orly-choisy"]],
    ["CA Maubeuge Val de Sambre", "epci", ["maubeuge"]],
    ["Communauté d’agglomération Maubeuge Val de Sambre", "epci", ["maubeuge"]],
    ["Rennes Métropole", "epci", null],
    ["Roubaix (59100)", "commune", ["roubaix"]],
    ["Roubaix", "", null],
    ["Rhône-Méditerranée", "basin", null],
    ["Communes littorales", "adhoc", null],
    ["", "country", null],
  ])("%s (%s)", (perimeter, scale, expected) => {
    expect(reachOf(perimeter, scale, territories).territories).toEqual(expected);
  });

  it("each territory by each name of the groups its communes belong to, and by each of its communes", () => {
    for (const pilot of PILOTS) {
      const codes = new Set(communesOf(pilot).map(({ code }) => code));
      const groups = GROUPS.filter(({ membres }) => membres.some(({ code }) => codes.has(code)));
      for (const { nom } of groups)
        expect([nom, reachOf(nom, "epci", territories).territories]).toEqual([
          nom,
          expect.arrayContaining([pilot.slug]),
        ]);
      for (const { nom } of communesOf(pilot))
        expect(reachOf(nom, "commune", territories).territories).toContain(pilot.slug);
    }
  });
});

it("tells a scale that is new, and guesses nothing of it", () => {
  expect(reachOf("Nulle part", "planète", territories)).toEqual({
    zones: [],
    territories: null,
    issues: [{ kind: "unknownLabel", of: "scale", label: "planète" }],
  });
});

it("knows the places of the official lists, and no group that is not one", () => {
  expect(REGIONS).toEqual(official("regions").map(({ nom }: Place) => nom));
  expect(DEPARTEMENTS).toEqual(official("departements").map(({ code, nom }: Place) => [code, nom]));
  for (const name of Object.values(LARGER_EPCI).flat())
    expect(GROUPS.map(({ nom }) => nom.replace("'", "’"))).toContain(name.replace("'", "’"));
});
