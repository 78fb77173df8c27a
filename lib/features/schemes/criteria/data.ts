import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { readAs, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { type CriterionRow, treeOf } from "./rules";
import type { Criteria, CriteriaOwner } from "./types";

type FoundSet = Pick<Criteria, "version" | "updatedAt" | "updatedByName"> & {
  readonly rows: readonly CriterionRow[];
};

/** SQL of the rows of one set, `s` being that set. */
const ROWS = Prisma.sql`
  (SELECT coalesce(json_agg(json_build_object('node', c.node, 'parent', c.parent, 'depth', c.depth, 'combine', c.combine,
     'kind', c.kind, 'parameters', c.parameters, 'sentence', c.sentence, 'source', c.source) ORDER BY c.node), '[]')
   FROM eligibility_criterion c WHERE c.set_id = s.id)`;

/** The scheme's, or the profile's, set: the condition on `s`. */
function ownedBy(owner: CriteriaOwner): Prisma.Sql {
  return "profileId" in owner
    ? Prisma.sql`s.profile_id = ${owner.profileId}`
    : Prisma.sql`s.scheme_id = (SELECT id FROM support_scheme WHERE slug = ${owner.schemeSlug})`;
}

const NONE: Criteria = { tree: [], version: 0, updatedAt: null, updatedByName: "" };

/** Empty, at version 0, where there are none yet, or none that the actor may read. */
export async function getCriteria(actor: Actor, owner: CriteriaOwner): Promise<Criteria> {
  const [found] = await readAs<FoundSet>(actor, setStatement(owner));
  return criteriaOf(found);
}

/** The same, in a transaction that goes on to replace them. */
export async function selectCriteria(tx: Tx, owner: CriteriaOwner): Promise<Criteria> {
  const [found] = await tx.$queryRaw<FoundSet[]>(setStatement(owner));
  return criteriaOf(found);
}

function setStatement(owner: CriteriaOwner): Prisma.Sql {
  return Prisma.sql`
    SELECT s.version, s.updated_at AS "updatedAt", s.updated_by_name AS "updatedByName", ${ROWS} AS rows
    FROM criteria_set s WHERE ${ownedBy(owner)}`;
}

function criteriaOf(found: FoundSet | undefined): Criteria {
  if (!found) return NONE;
  const { rows, ...set } = found;
  return { ...set, tree: treeOf(rows) };
}
