import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { maySeeFundingAndContact, type ProjectScope } from "../../../projects/policy";
import { isReference } from "../../../projects/rules";
import { type FactState, factsOfState } from "./rules";
import type { ProjectFacts } from "./types";

const ROOTS = Prisma.sql`tsvector_to_array(to_tsvector('french_unaccent', p.title || ' ' || p.reference)
  || to_tsvector('french_unaccent', p.summary) || to_tsvector('french_unaccent', p.project_owner || ' ' || p.objectives))`;

/** SQL of a project's facts, from its row `f` of `project_fact` and its own `p`; its texts are reduced only where words are looked for. */
export function factsJson(needsRoots: boolean): Prisma.Sql {
  return Prisma.sql`json_build_object(
    'territoryId', f.territory_id, 'mainPriorityId', f.main_priority_id, 'priorityIds', f.priority_ids,
    'qpvGenerations', f.qpv_generations, 'saysPlace', f.says_place, 'hasPoint', f.has_point,
    'qpvMetres', json_build_object('2015', f.metres_2015, '2024', f.metres_2024), 'ownerKind', f.owner_kind,
    'ownerName', p.project_owner, 'ownerRoots', coalesce(f.owner_roots, '{}'), 'phase', f.phase, 'totalCost', f.total_cost_cents,
    'fundingAsked', nullif(f.asked_cents, 0), 'granted', f.granted_cents, 'othersMoney', f.others_cents, 'publicMoney', f.public_cents,
    'privateGifts', f.gifts_cents, 'gap', greatest(f.total_cost_cents - f.granted_cents, f.total_cost_cents * 0),
    'soughtNatures', f.sought_natures, 'isNatureUnsaid', f.nature_unsaid, 'startsOn', f.starts_on, 'endsOn', f.ends_on, 'openNeeds', f.need_kinds, 'hasText', f.has_text,
    'indicators', (SELECT coalesce(json_object_agg(i.indicator_id, json_build_object(
        'value', (coalesce(i.value, i.target_value) * 100)::bigint,
        'denominator', (CASE WHEN i.value IS NULL THEN i.target_denominator ELSE i.denominator END * 100)::bigint,
        'on', coalesce(i.measured_on, i.target_on), 'isTarget', i.value IS NULL)), '{}')
      FROM project_indicator i WHERE i.project_id = f.project_id AND coalesce(i.value, i.target_value) IS NOT NULL),
    'roots', ${needsRoots ? ROOTS : Prisma.sql`'{}'::text[]`})`;
}

/** Null for whoever may not read the project's financing plan, as when there is no such project. */
export async function getFacts(actor: Actor, reference: string): Promise<ProjectFacts | null> {
  if (!isReference(reference)) return null;
  const [found] = await readAs<ProjectScope & { facts: ProjectFacts }>(
    actor,
    Prisma.sql`SELECT ${factsJson(true)} AS facts, p.territory_id AS "territoryId", p.review_status AS "reviewStatus" FROM project p JOIN project_fact f ON f.project_id = p.id
      WHERE p.reference = ${reference}`,
  );
  return found && maySeeFundingAndContact(actor, found) ? found.facts : null;
}

/** The facts of what is being typed: nothing of it is saved. The reference is one of the words of a project. */
export async function getFactsOfState(
  actor: Actor,
  state: FactState & { readonly title: string; readonly reference: string },
  territoryId: number,
): Promise<ProjectFacts> {
  const { title, reference, summary, objectives, projectOwner, point } = state;
  const [longitude, latitude] = [point?.longitude ?? null, point?.latitude ?? null];
  const [resolved] = await readAs<Pick<ProjectFacts, "qpvMetres" | "ownerRoots" | "roots">>(
    actor,
    Prisma.sql`SELECT ${ROOTS} AS roots, tsvector_to_array(to_tsvector('french_unaccent', p.project_owner)) AS "ownerRoots",
        json_build_object('2015', CASE WHEN p.longitude IS NOT NULL THEN qpv_metres(p.longitude, p.latitude, 2015) END,
          '2024', CASE WHEN p.longitude IS NOT NULL THEN qpv_metres(p.longitude, p.latitude, 2024) END) AS "qpvMetres"
      FROM (SELECT ${title}::text AS title, ${reference}::text AS reference, ${summary}::text AS summary,
        ${objectives}::text AS objectives, ${projectOwner}::text AS project_owner, ${longitude}::float8 AS longitude,
        ${latitude}::float8 AS latitude) AS p`,
  );
  if (!resolved) throw new Error("a SELECT of one row has one row");
  return factsOfState(state, territoryId, resolved);
}
