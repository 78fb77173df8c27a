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

/** Every scheme with its criteria, and what they name. Public. */
export async function listSchemeCriteria(
  actor: Actor,
  today: string,
): Promise<{ readonly schemes: readonly MatchedScheme[]; readonly ground: Ground }> {
  const words = Prisma.sql`
    SELECT jsonb_array_elements_text(c.parameters -> 'words') FROM eligibility_criterion c
    WHERE c.kind IN ('keywords', 'ownerNamed') AND c.set_id IN (SELECT id FROM criteria_set WHERE scheme_id IS NOT NULL)`;
  const [found] = await readAs<{ schemes: SchemeRow[]; ground: Omit<Ground, "today"> }>(
    actor,
    Prisma.sql`SELECT ${groundOf(words)} AS ground,
      (SELECT coalesce(json_agg(json_build_object('slug', s.slug, 'name', s.name, 'operator', s.operator, 'operatorGroup', s.operator_group,
         'natures', s.natures, 'situation', s.situation, 'closesOn', s.closes_on, 'goneOn', (s.gone_at AT TIME ZONE 'Europe/Paris')::date, 'howToApply', s.how_to_apply,
         'url', s.url, 'criteria', ${CRITERIA}) ORDER BY s.id), '[]')
       FROM support_scheme s WHERE s.retired_on IS NULL) AS schemes`,
  );
  if (!found) throw new Error("a SELECT without FROM has one row");
  return {
    ground: { ...found.ground, today },
    schemes: found.schemes.map(({ criteria, ...scheme }) => ({ ...scheme, tree: treeOf(criteria ?? []) })),
  };
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
