import pg from "pg";

/**
 * One transaction as the database's owner with the claim of the system (row-level security holds the owner too),
 * one process at a time per `lock`. What `work` throws, or a killed process, leaves nothing behind.
 */
export async function inSystemTransaction<Value>(
  databaseUrl: string,
  lock: string,
  work: (client: pg.Client) => Promise<Value>,
): Promise<Value> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT set_config('app.role', 'system', true), pg_advisory_xact_lock(hashtext($1))", [
      lock,
    ]);
    const value = await work(client);
    await client.query("COMMIT");
    return value;
  } finally {
    // An open transaction ends with its connection.
    await client.end();
  }
}
