import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { metresBetween } from "../drawing/rules";
import type { Outline } from "../types";
import { isInside, metresTo, shareWithin } from "./service";
import type { LocatedQpv, PlaceGround, PointLocation, QpvSuccession } from "./types";

type Place = { readonly longitude: number; readonly latitude: number };
type Shaped<Value> = Value & { readonly outline: Outline };

/** QPV whose box is nearest to the point: the nearest one is among them, as a box is never farther than what it holds. */
const CANDIDATES = 24;

/** What the point gives, of the contours of this territory. */
export async function locatePoint(actor: Actor, territoryId: number, point: Place): Promise<PointLocation> {
  const { longitude, latitude } = point;
  const narrowing = Math.cos((latitude * Math.PI) / 180);
  const [found] = await readAs<{
    centre: Place | null;
    knowsCommunes: boolean;
    communes: Shaped<{ codeInsee: string; nom: string }>[] | null;
    qpvs: Shaped<LocatedQpv>[] | null;
  }>(
    actor,
    Prisma.sql`
      SELECT (SELECT json_build_object('longitude', longitude, 'latitude', latitude) FROM territory WHERE id = ${territoryId}) AS centre,
        EXISTS (SELECT FROM contour c JOIN territory_commune m ON m.code_insee = c.code
                     WHERE c.kind = 'commune' AND m.territory_id = ${territoryId}) AS "knowsCommunes",
        (SELECT json_agg(json_build_object('codeInsee', c.code, 'nom', k.nom, 'outline', c.geometry) ORDER BY c.code)
         FROM contour c JOIN territory_commune m ON m.code_insee = c.code JOIN commune k ON k.code_insee = c.code
         WHERE c.kind = 'commune' AND m.territory_id = ${territoryId}
           AND ${longitude}::float8 BETWEEN c.west AND c.east AND ${latitude}::float8 BETWEEN c.south AND c.north) AS communes,
        (SELECT json_agg(json_build_object('code', n.code, 'name', n.name, 'generation', n.generation, 'outline', n.geometry))
         FROM (SELECT q.code, q.name, q.generation, c.geometry
               FROM qpv q JOIN contour c ON c.kind = 'qpv' AND c.code = q.code
               WHERE q.territory_id = ${territoryId}
               ORDER BY (greatest(c.west - ${longitude}::float8, ${longitude}::float8 - c.east, 0) * ${narrowing}::float8) ^ 2
                 + greatest(c.south - ${latitude}::float8, ${latitude}::float8 - c.north, 0) ^ 2
               LIMIT ${CANDIDATES}) AS n) AS qpvs`,
  );
  const commune = found?.communes?.find(({ outline }) => isInside(outline, point)) ?? null;
  const distances = (found?.qpvs ?? []).map(({ outline, ...qpv }) => ({
    qpv,
    metres: isInside(outline, point) ? 0 : metresTo(outline, point),
  }));
  // The perimeters of 2024 are those in force; the older ones count where nothing else is loaded.
  const newest = Math.max(...distances.map(({ qpv }) => qpv.generation));
  const [nearest] = distances
    .filter(({ qpv }) => qpv.generation === newest)
    .sort((one, other) => one.metres - other.metres);
  return {
    metresFromCentre: found?.centre ? metresBetween(point, found.centre) : 0,
    knowsCommunes: found?.knowsCommunes ?? false,
    knowsQpvs: distances.length > 0,
    commune: commune && { codeInsee: commune.codeInsee, nom: commune.nom },
    qpvs: distances.filter(({ metres }) => metres === 0).map(({ qpv }) => qpv),
    nearest: nearest && nearest.metres > 0 ? { ...nearest.qpv, metres: nearest.metres } : null,
  };
}

/** What a map of the territory is drawn from; null when there is no such territory. */
export async function getPlaceGround(actor: Actor, territoryId: number): Promise<PlaceGround | null> {
  const [found] = await readAs<PlaceGround>(
    actor,
    Prisma.sql`
      SELECT json_build_object('longitude', t.longitude, 'latitude', t.latitude) AS centre, t.departements,
        (SELECT coalesce(json_agg(json_build_object('kind', c.kind, 'code', c.code, 'name', c.name, 'outline', c.drawing)
                         ORDER BY c.kind, c.code), '[]')
         FROM contour c
         WHERE (c.kind = 'territory' AND c.code = t.slug)
           OR (c.kind = 'commune' AND c.code IN (SELECT code_insee FROM territory_commune WHERE territory_id = t.id))
           OR (c.kind = 'qpv' AND c.code IN (SELECT code FROM qpv WHERE territory_id = t.id))
           OR (c.kind = 'departement' AND c.code = ANY (t.departements))) AS outlines
      FROM territory t WHERE t.id = ${territoryId}`,
  );
  return found ?? null;
}

/** Less than this in common is a border that was drawn again, not a lineage. */
const SMALLEST_SHARE = 0.05;

/**
 * Which QPV of 2024 took the place of those of 2015, in a territory: from their contours where both are loaded, else from
 * those that kept their name in a commune they share. No official table of succession is published.
 */
export async function listQpvSuccessions(actor: Actor, territoryId: number): Promise<QpvSuccession[]> {
  const rows = await readAs<{
    code: string;
    name: string;
    generation: number;
    communes: string[];
    outline: Outline | null;
  }>(
    actor,
    Prisma.sql`
      SELECT q.code, q.name, q.generation, q.commune_codes AS communes, c.drawing AS outline
      FROM qpv q LEFT JOIN contour c ON c.kind = 'qpv' AND c.code = q.code
      WHERE q.territory_id = ${territoryId}
        AND EXISTS (SELECT FROM qpv old WHERE old.territory_id = ${territoryId} AND old.generation = 2015)
      ORDER BY q.code`,
  );
  const recent = rows.filter(({ generation }) => generation === 2024);
  return rows
    .filter(({ generation }) => generation === 2015)
    .flatMap((old) =>
      recent.flatMap((next): QpvSuccession[] => {
        const [from, to] = [old, next].map(({ code, name }) => ({ code, name }));
        if (!from || !to) return [];
        if (old.outline && next.outline) {
          const share = shareWithin(old.outline, next.outline);
          return share < SMALLEST_SHARE ? [] : [{ from, to, share }];
        }
        const isNamesake = plain(old.name) === plain(next.name);
        const isThere = old.communes.some((commune) => next.communes.includes(commune));
        return isNamesake && isThere ? [{ from, to, share: null }] : [];
      }),
    );
}

const plain = (name: string) =>
  name
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
