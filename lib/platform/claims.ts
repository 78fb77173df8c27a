import pg from "pg";
import type { Actor } from "@/lib/kernel/actor";
import { Prisma } from "@/prisma/generated/client";

/** The first statement of every transaction: who asks, as the row-level policies read it, until the transaction ends. */
export function claimsOf(actor: Actor, databaseRole: string): Prisma.Sql {
  return Prisma.sql`SELECT set_config('role', ${databaseRole}, true), set_config('app.role', ${actor.role}, true),
    set_config('app.user_id', ${actor.userId ?? ""}, true),
    set_config('app.organisation_id', ${String(actor.organisationId ?? "")}, true),
    set_config('app.territory_id', ${String(actor.territoryId ?? "")}, true)`;
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
