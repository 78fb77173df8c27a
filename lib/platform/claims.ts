import pg from "pg";
import type { Actor } from "@/lib/kernel/actor";
import { Prisma } from "@/prisma/generated/client";

/**
 * How Postgres is to go about a question. `ownPlan`: its own way. `serialPlan`: without parallel workers, which take
 * longer to start than a few thousand sums to add up. `keptPlan`: serial, and planned once per connection whatever the
 * values, where planning would take as long as reading. `freshPlan`: a text made for this question, which no connection is to
 * keep.
 */
export type Planning = "ownPlan" | "serialPlan" | "keptPlan" | "freshPlan";

/** The first statement of every transaction: who asks, as the row-level policies read it, until the transaction ends. */
export function claimsOf(actor: Actor, databaseRole: string, planning: Planning = "ownPlan"): Prisma.Sql {
  const planCacheMode = planning === "keptPlan" ? "force_generic_plan" : "auto";
  const workers = planning === "ownPlan" || planning === "freshPlan" ? "2" : "0";
  return Prisma.sql`SELECT set_config('role', ${databaseRole}, true), set_config('app.role', ${actor.role}, true),
    set_config('app.user_id', ${actor.userId ?? ""}, true),
    set_config('app.organisation_id', ${String(actor.organisationId ?? "")}, true),
    set_config('app.territory_id', ${String(actor.territoryId ?? "")}, true),
    set_config('plan_cache_mode', ${planCacheMode}, true), set_config('max_parallel_workers_per_gather', ${workers}, true)`;
}

const BIGINT = pg.types.builtins.INT8;
const DATE = pg.types.builtins.DATE;

/** How a column becomes a value: a day stays text, as no day has a time zone. */
export const READ_TYPES: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => {
    if (oid === BIGINT) return Number;
    if (oid === DATE) return String;
    return pg.types.getTypeParser(oid, format);
  },
};
