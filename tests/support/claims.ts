import type { PoolClient } from "pg";
import type { Actor } from "@/lib/kernel/actor";

/** Runs SQL as that actor, in a transaction that is always rolled back: what a forgotten filter would let through. */
export async function asActor<Value>(
  client: PoolClient,
  actor: Actor,
  work: (client: PoolClient) => Promise<Value>,
): Promise<Value> {
  await client.query("BEGIN");
  try {
    await client.query(
      `SELECT set_config('role', 'qp_app', true), set_config('app.role', $1, true), set_config('app.user_id', $2, true),
              set_config('app.organisation_id', $3, true), set_config('app.territory_id', $4, true)`,
      [actor.role, actor.userId ?? "", String(actor.organisationId ?? ""), String(actor.territoryId ?? "")],
    );
    return await work(client);
  } finally {
    await client.query("ROLLBACK");
  }
}

/** Tries one statement inside a running transaction. @returns rows touched, or "denied". */
export async function attempt(
  client: PoolClient,
  sql: string,
  values: unknown[] = [],
): Promise<number | "denied"> {
  await client.query("SAVEPOINT attempt");
  try {
    const { rowCount } = await client.query(sql, values);
    await client.query("ROLLBACK TO attempt");
    return rowCount ?? 0;
  } catch (error) {
    await client.query("ROLLBACK TO attempt");
    // 42501: refused by a grant, a policy or the guard. Anything else is a mistake of the test.
    if (error instanceof Error && "code" in error && error.code === "42501") return "denied";
    throw error;
  }
}
