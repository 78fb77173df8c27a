import "server-only";
import { resolveFilters } from "@/lib/features/projects/search/data";
import type { ProjectFilters } from "@/lib/features/projects/search/types";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { PRESENT } from "../figures/data";
import { conditionsAt, projectsAt, resolvePast } from "../past/data";
import { countedStatuses } from "../rules";

const { sql } = Prisma;

/** How many of the counted projects serve each neighbourhood, by its code; a project counts in all that it serves. */
export async function countByQpv(
  actor: Actor,
  asked: ProjectFilters,
  on: string | null,
): Promise<ReadonlyMap<string, number>> {
  const { filters } = on === null ? await resolveFilters(actor, asked) : await resolvePast(actor, asked, on);
  const counted = { ...filters, reviewStatuses: countedStatuses(filters) };
  const projects = on === null ? PRESENT.projects : projectsAt(on);
  const conditions = on === null ? PRESENT.conditions : conditionsAt(sql`${on}::date`);
  const rows = await readAs<{ code: string; projects: number }>(
    actor,
    sql`SELECT code, count(*)::integer AS projects
      FROM (SELECT unnest(p.qpv_codes) AS code FROM ${projects} WHERE ${conditions(counted)}) AS served GROUP BY 1`,
  );
  return new Map(rows.map(({ code, projects: served }) => [code, served]));
}
