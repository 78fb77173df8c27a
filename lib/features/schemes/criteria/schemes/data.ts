import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { getFacts } from "../facts/data";
import { groundOf } from "../ground/data";
import { mayMatchProjects } from "../policy";
import { type CriterionRow, treeOf } from "../rules";
import type { Ground } from "../types";
import { rankSchemes } from "./rules";
import type { MatchedScheme, SchemeMatch } from "./types";

type SchemeRow = Omit<MatchedScheme, "tree"> & { readonly criteria: readonly CriterionRow[] | null };

const CRITERIA = Prisma.sql`
  (SELECT json_agg(json_build_object('node', c.node, 'parent', c.parent, 'depth', c.depth, 'combine', c.combine, 'kind', c.kind,
     'parameters', c.parameters, 'sentence', c.sentence, 'source', c.source) ORDER BY c.node)
   FROM criteria_set k JOIN eligibility_criterion c ON c.set_id = k.id WHERE k.scheme_id = s.id)`;

type Catalogue = { readonly schemes: readonly MatchedScheme[]; readonly ground: Ground };
type Kept = { readonly print: string; readonly catalogue: Catalogue };
// The build holds several copies of this module in one process; they keep the same catalogue.
const globalCatalogue = globalThis as typeof globalThis & { qpCriteria?: Kept | undefined };

/** Another one as soon as any row that the catalogue is made of was written; criteria are written with their set. */
const PRINT = Prisma.sql`(SELECT md5(string_agg(kind || id || '.' || version, ' ' ORDER BY kind, id)) FROM (
  SELECT 's' AS kind, id::text, xmin::text AS version FROM support_scheme UNION ALL SELECT 'c', id::text, xmin::text FROM criteria_set
  UNION ALL SELECT 'p', id::text, xmin::text FROM priority UNION ALL SELECT 't', id::text, xmin::text FROM territory
  UNION ALL SELECT 'i', id::text, xmin::text FROM indicator) AS written)`;

/**
 * Every scheme with its criteria, and what they name. Public, so the same for every reader: each process keeps it, and asks each
 * time whether it is still what is written.
 */
export async function listSchemeCriteria(actor: Actor, today: string): Promise<Catalogue> {
  const { qpCriteria: kept } = globalCatalogue;
  const [written] = await readAs<{ print: string | null }>(actor, Prisma.sql`SELECT ${PRINT} AS print`);
  const isKept = kept !== undefined && kept.print === written?.print;
  const { schemes, ground } = isKept ? kept.catalogue : await readCatalogue(actor, today);
  return { schemes, ground: { ...ground, today } };
}

async function readCatalogue(actor: Actor, today: string): Promise<Catalogue> {
  const words = Prisma.sql`
    SELECT jsonb_array_elements_text(c.parameters -> 'words') FROM eligibility_criterion c
    WHERE c.kind IN ('keywords', 'ownerNamed') AND c.set_id IN (SELECT id FROM criteria_set WHERE scheme_id IS NOT NULL)`;
  const [found] = await readAs<{ print: string; schemes: SchemeRow[]; ground: Omit<Ground, "today"> }>(
    actor,
    Prisma.sql`SELECT ${PRINT} AS print, ${groundOf(words)} AS ground,
      (SELECT coalesce(json_agg(json_build_object('slug', s.slug, 'name', s.name, 'operator', s.operator, 'operatorGroup', s.operator_group,
         'natures', s.natures, 'situation', s.situation, 'closesOn', s.closes_on, 'goneOn', (s.gone_at AT TIME ZONE 'Europe/Paris')::date, 'howToApply', s.how_to_apply,
         'url', s.url, 'criteria', ${CRITERIA}) ORDER BY s.id), '[]')
       FROM support_scheme s WHERE s.retired_on IS NULL) AS schemes`,
  );
  if (!found) throw new Error("a SELECT without FROM has one row");
  const catalogue = {
    ground: { ...found.ground, today },
    schemes: found.schemes.map(({ criteria, ...scheme }) => ({ ...scheme, tree: treeOf(criteria ?? []) })),
  };
  globalCatalogue.qpCriteria = { print: found.print, catalogue };
  return catalogue;
}

/** Which schemes fit a project, and what is missing; null when the actor may not read its financing plan, as when there is none. */
export async function listMatchingSchemes(
  actor: Actor,
  reference: string,
  today: string,
): Promise<SchemeMatch[] | null> {
  if (!mayMatchProjects(actor)) return null;
  const [facts, { schemes, ground }] = await Promise.all([
    getFacts(actor, reference),
    listSchemeCriteria(actor, today),
  ]);
  return facts && rankSchemes(schemes, facts, ground);
}
