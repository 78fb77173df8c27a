import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { parisDay } from "@/lib/kernel/dates";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { projectConditions, resolveFilters } from "../../../projects/search/data";
import { listOrderedIds } from "../../../projects/search/list/data";
import type { ResolvedFilters } from "../../../projects/search/types";
import { getCriteria } from "../../../schemes/criteria/data";
import { getGround } from "../../../schemes/criteria/ground/data";
import { judgedProjects, listMatchingIds } from "../../../schemes/criteria/projects/data";
import type { CriteriaTree } from "../../../schemes/criteria/types";
import { contentOf, isWider } from "../../rules";
import type { Subject } from "../types";

const { sql } = Prisma;

/** Null where filters lost their values: what is left would show more than what was asked to be followed. */
async function filtersOf(actor: Actor, query: string): Promise<ResolvedFilters | null> {
  const { filters } = contentOf(query);
  const resolved = await resolveFilters(actor, filters);
  return isWider(filters, resolved.filters) ? null : resolved.filters;
}

/** What fits or may fit: a fact that is missing is no reason to hide a project. */
const FITTING = {
  verdicts: ["eligible", "toCheck"],
  territories: [],
  priorities: [],
  phases: [],
  reviewStatuses: [],
  costFromCents: null,
  costToCents: null,
  sort: "fit",
} as const;

/** Null for a profile that asks nothing, or is no longer the actor's to see. */
async function treeOf(actor: Actor, profileId: number): Promise<CriteriaTree | null> {
  const { tree } = await getCriteria(actor, { profileId });
  return tree.length === 0 ? null : tree;
}

async function listFittingAmong(
  actor: Actor,
  profileId: number,
  ids: readonly number[],
): Promise<ReadonlySet<number> | null> {
  const tree = await treeOf(actor, profileId);
  if (tree === null) return null;
  const ground = await getGround(actor, [tree], parisDay(new Date()));
  const rows = await readAs<{ id: number }>(
    actor,
    sql`SELECT project_id AS id FROM (${judgedProjects(tree, ground)}) AS judged
        WHERE project_id = ANY (${[...ids]}::integer[]) AND verdict < 2`,
    "serialPlan",
  );
  return new Set(rows.map(({ id }) => id));
}

/** Every project in it, as the actor sees it now; null for what cannot be followed any more. */
export async function listMembers(actor: Actor, subject: Subject): Promise<number[] | null> {
  if (subject.kind === "profile") {
    const tree = await treeOf(actor, subject.id);
    return tree && listMatchingIds(actor, tree, FITTING, parisDay(new Date()));
  }
  const filters = await filtersOf(actor, subject.query);
  return filters === null ? null : listOrderedIds(actor, filters, "recent");
}

/** Of these projects, those in it. Words are looked for in these projects alone. */
export async function listMembersAmong(
  actor: Actor,
  subject: Subject,
  ids: readonly number[],
): Promise<ReadonlySet<number> | null> {
  if (subject.kind === "profile") return listFittingAmong(actor, subject.id, ids);
  const filters = await filtersOf(actor, subject.query);
  if (filters === null) return null;
  const isSearch = filters.searchMode === "words" || filters.searchMode === "fuzzy";
  const words = isSearch
    ? sql`p.id = ANY (ARRAY(SELECT search_among(${filters.query}, ${filters.searchMode === "fuzzy"}, ${[...ids]}::integer[])))`
    : sql`true`;
  const rows = await readAs<{ id: number }>(
    actor,
    sql`SELECT p.id FROM project p WHERE p.id = ANY (${[...ids]}::integer[]) AND ${words}
      AND ${projectConditions(filters, isSearch ? ["search"] : [])}`,
    "serialPlan",
  );
  return new Set(rows.map(({ id }) => id));
}
