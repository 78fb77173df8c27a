import "server-only";
import { withoutArticle } from "@/lib/features/territories/rules";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { NOT_STATED_TOKEN } from "../constants";
import type {
  FilterChoices,
  NamedObjective,
  NamedQpv,
  NamedTerritory,
  NamedValue,
  ProjectFilters,
} from "../types";

type ReferenceLists = Omit<FilterChoices, "qpvs" | "objectives">;
type Understood = {
  readonly qpvs: readonly NamedQpv[];
  readonly objectives: readonly NamedObjective[];
  readonly found: boolean;
};

const LISTS_KEPT_MS = 60_000;
type KeptLists = { readonly lists: Promise<ReferenceLists>; readonly until: number };
// The build holds several copies of this module in one process; they keep the same lists.
const globalLists = globalThis as typeof globalThis & { qpChoices?: KeptLists | undefined };

/** The same for every reader, and seldom changed: each process asks for them again after a minute. */
export function listChoices(actor: Actor): Promise<ReferenceLists> {
  const { qpChoices: kept } = globalLists;
  if (kept !== undefined && Date.now() < kept.until) return kept.lists;
  const lists = readReferenceLists(actor);
  globalLists.qpChoices = { lists, until: Date.now() + LISTS_KEPT_MS };
  lists.catch(forgetChoices);
  return lists;
}

/** What they hold has changed, by this process: it asks anew. */
export function forgetChoices(): void {
  globalLists.qpChoices = undefined;
}

async function readReferenceLists(actor: Actor): Promise<ReferenceLists> {
  const [row] = await readAs<ReferenceLists>(
    actor,
    Prisma.sql`
    SELECT (SELECT jsonb_agg(jsonb_build_object('id', t.id, 'slug', t.slug, 'label', t.programme_name, 'launchedOn', w.launched_on,
        'longitude', t.longitude, 'latitude', t.latitude, 'ileDeFrance', t.ile_de_france, 'outreMer', t.outre_mer) ORDER BY t.slug)
        FROM territory t JOIN wave w ON w.id = t.wave_id) AS territories,
      (SELECT jsonb_agg(jsonb_build_object('id', id, 'slug', slug, 'label', short_label) ORDER BY position) FROM priority) AS priorities,
      (SELECT jsonb_agg(jsonb_build_object('id', id, 'slug', slug, 'label', short_name) ORDER BY short_name)
       FROM organisation WHERE is_funder AND merged_into_id IS NULL) AS funders,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'slug', m.slug, 'label', m.short_name, 'successor', s.slug) ORDER BY m.short_name), '[]')
       FROM organisation m JOIN organisation s ON s.id = m.merged_into_id) AS "mergedFunders"`,
  );
  if (!row) throw new Error("a SELECT without FROM has one row");
  return { ...row, territories: row.territories.map(asHeading).sort(byLabel) };
}

/** What of a view only the database can tell: its neighbourhoods, its objectives, and whether its words are found as they are written. */
export async function understandWords(
  actor: Actor,
  filters: ProjectFilters,
  searched: string,
): Promise<Understood> {
  const { territories, qpvCodes, objectives } = filters;
  if (searched === "" && [territories, qpvCodes, objectives].every(({ length }) => length === 0))
    return { qpvs: [], objectives: [], found: true };
  const keys = objectives.filter((key) => key !== NOT_STATED_TOKEN);
  const [row] = await readAs<Understood>(
    actor,
    Prisma.sql`
    SELECT (SELECT coalesce(jsonb_agg(jsonb_build_object('code', q.code, 'label', q.name, 'generation', q.generation, 'territory', t.slug)
          ORDER BY q.generation DESC, q.name, q.code), '[]')
        FROM qpv q JOIN territory t ON t.id = q.territory_id
        WHERE t.slug = ANY (${territories}::text[]) OR q.code = ANY (${qpvCodes}::text[])) AS qpvs,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('key', o.key, 'label', o.title, 'territory', t.slug)
          ORDER BY t.slug, o.axis_position, o.position, o.key), '[]')
        FROM strategy_objective o JOIN territory t ON t.id = o.territory_id
        WHERE t.slug = ANY (${territories}::text[]) OR o.key = ANY (${keys}::uuid[])) AS objectives,
      CASE WHEN ${searched} = '' THEN true ELSE search_finds(${searched}) END AS found`,
  );
  if (!row) throw new Error("a SELECT without FROM has one row");
  return row;
}

const asHeading = (territory: NamedTerritory) => ({ ...territory, label: withoutArticle(territory.label) });
const byLabel = (one: NamedValue, other: NamedValue) => one.label.localeCompare(other.label, "fr");
