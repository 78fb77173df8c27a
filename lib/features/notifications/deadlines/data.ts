import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import type { SchemeZone } from "../../schemes/constants";
import { judgedProjects } from "../../schemes/criteria/projects/data";
import { listSchemeCriteria } from "../../schemes/criteria/schemes/data";
import { type Place, territoriesIn } from "../../schemes/rules";
import { recordedCriteria } from "./rules";
import type { ConcernedTerritory } from "./types";

const { sql } = Prisma;

type Closing = {
  readonly id: number;
  readonly slug: string;
  readonly zones: readonly SchemeZone[];
  readonly source: string;
  /** Null: not known. */
  readonly territoryIds: readonly number[] | null;
};
type Ground = Place & { readonly id: number };

/**
 * For the application itself: of the schemes that close on one of these days, the territories that they are open to and where a
 * project that is still alive meets all that a project can say. One statement a scheme answers for all projects.
 */
export async function listConcernedTerritories(
  actor: Actor,
  days: readonly string[],
  today: string,
): Promise<ConcernedTerritory[]> {
  if (actor.role !== "system") return [];
  const closing = await readAs<Closing>(
    actor,
    sql`SELECT id, slug, zones, source, territory_ids AS "territoryIds" FROM support_scheme
        WHERE closes_on = ANY (${[...days]}::date[]) AND retired_on IS NULL AND gone_at IS NULL
          AND situation NOT IN ('closed', 'draftLaw') ORDER BY id`,
  );
  if (closing.length === 0) return [];
  const [places, { schemes, ground }] = await Promise.all([
    readAs<Ground>(
      actor,
      sql`SELECT id, slug, region_name AS "regionName", ile_de_france AS "isIleDeFrance", outre_mer AS "isOverseas" FROM territory`,
    ),
    listSchemeCriteria(actor, today),
  ]);
  const concerned: ConcernedTerritory[] = [];
  for (const scheme of closing) {
    const tree = recordedCriteria(schemes.find(({ slug }) => slug === scheme.slug)?.tree ?? []);
    if (tree.length === 0) continue;
    const rows = await readAs<{ id: number }>(
      actor,
      sql`SELECT DISTINCT j.territory_id AS id FROM (${judgedProjects(tree, ground)}) AS j JOIN project p ON p.id = j.project_id
          WHERE j.verdict = 0 AND j.territory_id = ANY (${openTo(scheme, places)}::smallint[])
            AND p.review_status NOT IN ('rejected', 'archived') AND coalesce(p.progress_status, '') NOT IN ('abandoned', 'completed')`,
      "freshPlan",
    );
    concerned.push(...rows.map((row) => ({ schemeId: scheme.id, territoryId: row.id })));
  }
  return concerned;
}

/** Where the perimeter is not known, everywhere: the criteria decide. */
function openTo({ territoryIds, source, zones }: Closing, places: readonly Ground[]): number[] {
  if (territoryIds !== null) return [...territoryIds];
  const slugs = source === "catalogue" ? territoriesIn(zones, places) : null;
  return places.flatMap(({ id, slug }) => (slugs === null || slugs.includes(slug) ? [id] : []));
}
