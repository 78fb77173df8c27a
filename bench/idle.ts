import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

/** Postgres may still be working for a contestant that has stopped: waits until nobody but us is active. */
export function idleWatch(databaseUrl: string): { untilIdle(): Promise<void>; end(): Promise<void> } {
  const client = new pg.Client({ connectionString: databaseUrl });
  const connected = client.connect();
  return {
    async untilIdle() {
      await connected;
      for (;;) {
        const { rows } = await client.query(
          `SELECT count(*)::int AS active FROM pg_stat_activity
           WHERE pid <> pg_backend_pid() AND state IN ('active', 'idle in transaction') AND backend_type IN ('client backend', 'autovacuum worker', 'parallel worker')`,
        );
        if (rows[0].active === 0) return;
        await sleep(20);
      }
    },
    end: () => client.end(),
  };
}
