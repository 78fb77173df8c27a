import "server-only";
import { type Actor, isTerritoryMember } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { contentOf } from "../content/schema";
import type { PublishedPlan } from "./types";

/** The published strategies of the other territories that show their axes, for whoever begins one. */
export async function listPublishedPlans(actor: Actor): Promise<PublishedPlan[]> {
  if (!isTerritoryMember(actor)) return [];
  const rows = await readAs<Omit<PublishedPlan, "content"> & { readonly content: unknown }>(
    actor,
    Prisma.sql`SELECT t.slug, t.programme_name AS "programmeName", f.content FROM published_strategy f JOIN territory t ON t.id = f.territory_id
      WHERE 'axes' = ANY (f.parts) AND t.id <> ${actor.territoryId} ORDER BY t.slug`,
  );
  return rows.map((row) => ({ ...row, content: contentOf(row.content) }));
}
