import "server-only";
import { schemeState, territoriesIn } from "@/lib/features/schemes/rules";
import type { SchemeHead } from "@/lib/features/schemes/types";
import { type Actor, isTerritoryMember } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import type { CalendarFilters, CalendarSpan, SchemeEntry } from "../types";

type Place = Parameters<typeof territoriesIn>[1][number];
type Row = Omit<SchemeEntry, "state" | "isCall"> &
  Pick<SchemeHead, "situation" | "closesOn" | "goneOn" | "natures" | "zones" | "source"> & {
    readonly territoryIds: readonly number[] | null;
    readonly places: readonly (Place & { readonly id: number })[];
  };

/**
 * Days on which calls for projects and other schemes open and close, from the catalogue, which is public. With a territory:
 * those that can be asked for there, and those whose perimeter is not known. None is ever late.
 */
export async function listSchemeDates(
  actor: Actor,
  span: CalendarSpan,
  { territory, priority, mine }: Pick<CalendarFilters, "territory" | "priority" | "mine">,
  today: string,
): Promise<SchemeEntry[]> {
  if (span.kind === "late") return [];
  const rows = await readAs<Row>(
    actor,
    Prisma.sql`
      SELECT 2 * s.id + (d.closing)::int AS id, d.day, d.closing AS "isClosing", s.slug, s.name, s.operator, s.situation,
        s.closes_on AS "closesOn", (s.gone_at AT TIME ZONE 'Europe/Paris')::date AS "goneOn", s.natures, s.zones, s.source,
        s.territory_ids AS "territoryIds",
        (SELECT jsonb_agg(jsonb_build_object('id', t.id, 'slug', t.slug, 'regionName', t.region_name, 'isIleDeFrance', t.ile_de_france,
          'isOverseas', t.outre_mer)) FROM territory t) AS places,
        coalesce(s.imported_at, s.checked_on::timestamp AT TIME ZONE 'Europe/Paris', d.day::timestamp AT TIME ZONE 'Europe/Paris') AS "updatedAt"
      FROM support_scheme s CROSS JOIN LATERAL (VALUES (s.opens_on, false), (s.closes_on, true)) AS d (day, closing)
      WHERE s.retired_on IS NULL AND s.situation <> 'draftLaw' AND d.day BETWEEN ${span.from}::date AND ${span.to}::date
        AND ${
          priority === null
            ? Prisma.sql`true`
            : Prisma.sql`(cardinality(s.priority_ids) = 0 OR (SELECT id FROM priority WHERE slug = ${priority}) = ANY (s.priority_ids))`
        }
        AND ${mine ? ownSchemes(actor) : Prisma.sql`true`}`,
  );
  return rows.filter((row) => isFor(row, territory)).map((row) => entryOf(row, today));
}

/** A partner's own; whoever applies, a territory, is concerned by what its perimeter leaves. */
const ownSchemes = (actor: Actor) =>
  actor.role === "partner"
    ? Prisma.sql`s.organisation_slug = (SELECT slug FROM organisation WHERE id = ${actor.organisationId}::integer)`
    : isTerritoryMember(actor)
      ? Prisma.sql`true`
      : Prisma.sql`false`;

function isFor({ territoryIds, source, zones, places }: Row, territory: string | null): boolean {
  if (territory === null) return true;
  if (territoryIds !== null)
    return places.some(({ id, slug }) => slug === territory && territoryIds.includes(id));
  const touched = source === "catalogue" ? territoriesIn(zones, places) : null;
  return touched === null || touched.includes(territory);
}

function entryOf(row: Row, today: string): SchemeEntry {
  const { id, day, isClosing, slug, name, operator, updatedAt } = row;
  const isCall = row.natures.includes("call");
  return { id, day, isClosing, slug, name, operator, isCall, state: schemeState(row, today), updatedAt };
}
