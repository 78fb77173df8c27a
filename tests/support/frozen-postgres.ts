import pg from "pg";

export async function askPostgres<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Postgres and all the processes that serve connections stand still until they are let go on. */
export async function frozenPostgres(url: string): Promise<() => void> {
  // The postmaster first: stopped, it starts no other.
  const rows = await askPostgres<{ pid: number }>(
    url,
    `SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int AS pid UNION ALL
     (SELECT pid FROM pg_stat_activity WHERE pid <> pg_backend_pid() ORDER BY pid)`,
  );
  const signal = (name: NodeJS.Signals) => {
    for (const { pid } of rows) {
      try {
        process.kill(pid, name);
      } catch {
        // Ended meanwhile.
      }
    }
  };
  signal("SIGSTOP");
  return () => signal("SIGCONT");
}
