import "server-only";
import pg from "pg";
import { env } from "./env";

/** The first of the two numbers of an advisory lock; the second is the name's. */
export const EXCLUSIVE_SPACE = "exclusive";

type Attempt<Value> = { readonly ran: true; readonly value: Value } | { readonly ran: false };

/**
 * Does `work` unless a process, this one included, is doing work of that name. The lock is a connection's: whatever ends
 * the process gives it back at once, so that nobody has to guess how long the dead are to be waited for.
 */
export async function exclusively<Value>(name: string, work: () => Promise<Value>): Promise<Attempt<Value>> {
  const client = new pg.Client({
    connectionString: env().databaseUrl,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    options: `-c role=${env().databaseRole}`,
  });
  // A connection that breaks fails the next query; unheard, the event would end the process.
  client.on("error", () => {});
  await client.connect();
  try {
    const { rows } = await client.query<{ taken: boolean }>(
      "SELECT pg_try_advisory_lock(hashtext($1), hashtext($2)) AS taken",
      [EXCLUSIVE_SPACE, name],
    );
    if (!rows[0]?.taken) return { ran: false };
    return { ran: true, value: await work() };
  } finally {
    await client.end().catch(() => {});
  }
}
