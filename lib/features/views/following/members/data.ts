import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { projectConditions, resolveFilters } from "../../../projects/search/data";
import { listOrderedIds } from "../../../projects/search/list/data";
import type { ResolvedFilters } from "../../../projects/search/types";
import { contentOf, isWider } from "../../rules";
import type { Subject } from "../types";

const { sql } = Prisma;

/** Null where filters lost their values: what is left would show more than what was asked to be followed. */
async function filtersOf(actor: Actor, query: string): Promise<ResolvedFilters | null> {
  const { filters } = contentOf(query);
  const resolved = await resolveFilters(actor, filters);
  return isWider(filters, resolved.filters) ? null : resolved.filters;
}

/** Every project in it, as the actor sees it now; null for what cannot be followed any more. */
export async function listMembers(actor: Actor, subject: Subject): Promise<number[] | null> {
  if (subject.kind === "profile") return null;
  const filters = await filtersOf(actor, subject.query);
  return filters === null ? null : listOrderedIds(actor, filters, "recent");
}

/** Of these projects, those in it. Words are looked for in these projects alone. */
export async function listMembersAmong(
  actor: Actor,
  subject: Subject,
  ids: readonly number[],
): Promise<ReadonlySet<number> | null> {
  if (subject.kind === "profile") return null;
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
