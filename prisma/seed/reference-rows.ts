import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { z } from "zod";
import { APPLICANT_KINDS, SCHEME_NATURES, SCHEME_ZONES, SITUATIONS } from "@/lib/features/schemes/constants";
import { typeset } from "@/lib/kernel/typeset";
import type { Row } from "@/prisma/seed/insert-rows";

export type ReferenceLoadReport = { readonly inserted: number; readonly updated: number };

/** Rows of one table. `parents`: columns that name a row of another table, which an administrator may have deleted. */
export type ReferenceTable = {
  readonly table: string;
  readonly key: readonly string[];
  readonly parents: readonly { column: string; table: string; key: string }[];
  readonly rows: readonly Row[];
};

const text = z.string().transform(typeset);
const words = text.nullable().transform((said) => said ?? "");
const waves = z.array(z.object({ id: z.int(), slug: z.string(), label: text, launchedOn: z.iso.date() }));
const priorities = z.array(
  z.object({
    id: z.int(),
    slug: z.string(),
    label: text,
    shortLabel: text,
    description: text,
    position: z.int(),
  }),
);
const territories = z.array(
  z.object({
    id: z.int(),
    slug: z.string(),
    code: z.string(),
    programmeName: text,
    officialName: text,
    legalKind: text,
    typeCode: z.string(),
    siren: z.string().nullable(),
    /** Only where the territory is not one EPCI or EPT, hence has no SIREN whose members could be listed. */
    communeCodes: z.array(z.string()).nullable(),
    departements: z.array(z.string()),
    regionCode: z.string(),
    regionName: text,
    population: z.int(),
    mainCommuneInsee: z.string(),
    longitude: z.number(),
    latitude: z.number(),
    ileDeFrance: z.boolean(),
    outreMer: z.boolean(),
    note: text.nullable(),
  }),
);
const organisations = z.array(
  z.object({
    slug: z.string(),
    name: text,
    shortName: text,
    kind: z.string(),
    territory: z.string().optional(),
    isFunder: z.boolean(),
    /** Said of the private ones only: associations, foundations, and private bodies with a public mission. */
    isPublic: z.boolean().default(true),
  }),
);
const indicators = z.array(
  z.object({
    slug: z.string(),
    label: text,
    unit: text,
    direction: z.enum(["up", "down"]),
    aggregation: z.enum(["sum", "ratio", "never"]),
    numeratorLabel: text.default(""),
    denominatorLabel: text.default(""),
    priorities: z.array(z.string()),
  }),
);
const schemes = z.array(
  z.object({
    slug: z.string(),
    name: text,
    operator: text,
    operatorGroup: text,
    organisation: z.string().nullable(),
    natures: z.array(z.enum(SCHEME_NATURES)),
    priorities: z.array(z.string()),
    applicants: z.array(z.enum(APPLICANT_KINDS)),
    zones: z.array(z.enum(SCHEME_ZONES)),
    purpose: text,
    audience: words,
    amount: words,
    highestAmountEuros: z.int().nullable(),
    conditions: z.array(text),
    howToApply: words,
    opensOn: z.iso.date().nullable(),
    closesOn: z.iso.date().nullable(),
    situation: z.enum(SITUATIONS),
    situationNote: words,
    warning: words,
    sourceDate: words,
    confidence: z.enum(["high", "medium", "low"]),
    url: z.url().nullable(),
    sources: z.array(z.string()),
  }),
);
const groupings = z.array(
  z.object({
    code: z.string(),
    membres: z.array(
      z.object({
        code: z.string(),
        nom: z.string(),
        siren: z.string().optional(),
        populationMunicipale: z.int().optional(),
      }),
    ),
  }),
);

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}

function own(name: string): unknown {
  return readJson(`${import.meta.dirname}/../reference/${name}`);
}

/** EPCI and EPT with their communes: Licence Ouverte, administrative map of the package's year. */
function readGroupings() {
  const { resolve } = createRequire(import.meta.url);
  return ["epci", "ept"].flatMap((name) =>
    groupings.parse(readJson(resolve(`@etalab/decoupage-administratif/data/${name}.json`))),
  );
}

function snakeCase(fields: Row): Row {
  const entries = Object.entries(fields).map(([name, value]) => [
    name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    value,
  ]);
  return Object.fromEntries(entries);
}

const idsOf = (slugs: readonly string[], ids: ReadonlyMap<string, number>) =>
  slugs.map((slug) => ids.get(slug) ?? 0).toSorted((one, other) => one - other);

/** In the order of the file. Spaced out, so that none of the administrator's own has to share a place. */
function readIndicators(priorityIds: ReadonlyMap<string, number>): Row[] {
  return indicators.parse(own("indicators.json")).map(({ priorities: served, ...indicator }, index) => ({
    ...snakeCase(indicator),
    priority_ids: idsOf(served, priorityIds),
    position: (index + 1) * 10,
  }));
}

function readSchemes(priorityIds: ReadonlyMap<string, number>): Row[] {
  return schemes.parse(own("schemes.json")).map((scheme) => {
    const { priorities: served, organisation, highestAmountEuros, ...fields } = scheme;
    return {
      ...snakeCase(fields),
      organisation_slug: organisation,
      highest_amount_cents: highestAmountEuros === null ? null : highestAmountEuros * 100,
      priority_ids: idsOf(served, priorityIds),
    };
  });
}

function readQpvs(territoryIds: ReadonlyMap<string, number>): Row[] {
  const [, ...lines] = readFileSync(`${import.meta.dirname}/../reference/qpv.csv`, "utf8")
    .trim()
    .split("\n");
  return lines.map((line) => {
    const [territory = "", code, name = "", generation, codes = "", names = "", wholly, longitude, latitude] =
      line.split(";");
    return {
      code,
      territory_id: territoryIds.get(territory),
      generation: Number(generation),
      name: typeset(name),
      commune_codes: codes.split(" "),
      commune_names: typeset(names),
      wholly_in_territory: wholly === "true",
      longitude: Number(longitude),
      latitude: Number(latitude),
    };
  });
}

/** Every table of reference data, parents first. */
export function readReferenceTables(): ReferenceTable[] {
  const places = territories.parse(own("territories.json"));
  const territoryIds = new Map(places.map(({ slug, id }) => [slug, id]));
  const fields = priorities.parse(own("priorities.json"));
  const priorityIds = new Map(fields.map(({ slug, id }) => [slug, id]));
  const all = readGroupings();
  const byCode = new Map(all.flatMap(({ membres }) => membres.map((member) => [member.code, member])));
  const membership = places.flatMap(({ id, slug, siren, communeCodes }) => {
    const members = communeCodes
      ? communeCodes.map((code) => byCode.get(code))
      : all.find(({ code }) => code === siren)?.membres;
    if (!members?.length) throw new Error(`no commune known for territory ${slug}`);
    return members.map((member) => {
      if (!member) throw new Error(`unknown commune in territory ${slug}`);
      return { territoryId: id, member };
    });
  });
  const communes = new Map(membership.map(({ member }) => [member.code, member]));
  const toTerritory = { column: "territory_id", table: "territory", key: "id" };

  return [
    { table: "wave", key: ["id"], parents: [], rows: waves.parse(own("waves.json")).map(snakeCase) },
    {
      table: "priority",
      key: ["id"],
      parents: [],
      rows: fields.map(snakeCase),
    },
    {
      table: "territory",
      key: ["id"],
      parents: [{ column: "wave_id", table: "wave", key: "id" }],
      rows: places.map(({ communeCodes: _, ...place }) => snakeCase({ ...place, waveId: 1 })),
    },
    {
      table: "commune",
      key: ["code_insee"],
      parents: [],
      rows: [...communes.values()].map(({ code, nom, siren, populationMunicipale }) => ({
        code_insee: code,
        nom: typeset(nom),
        siren: siren ?? null,
        population: populationMunicipale ?? null,
      })),
    },
    {
      table: "territory_commune",
      key: ["territory_id", "code_insee"],
      parents: [toTerritory, { column: "code_insee", table: "commune", key: "code_insee" }],
      rows: membership.map(({ territoryId, member }) => ({
        territory_id: territoryId,
        code_insee: member.code,
      })),
    },
    { table: "qpv", key: ["code"], parents: [toTerritory], rows: readQpvs(territoryIds) },
    {
      table: "organisation",
      key: ["slug"],
      parents: [toTerritory],
      rows: organisations
        .parse(own("organisations.json"))
        .map(({ territory, ...organisation }) =>
          snakeCase({ ...organisation, territoryId: territory ? territoryIds.get(territory) : null }),
        ),
    },
    {
      table: "indicator",
      key: ["slug"],
      parents: [],
      rows: readIndicators(priorityIds),
    },
    {
      table: "support_scheme",
      key: ["slug"],
      parents: [{ column: "organisation_slug", table: "organisation", key: "slug" }],
      rows: readSchemes(priorityIds),
    },
  ];
}
