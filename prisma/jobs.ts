import PgBoss from "pg-boss";

/** Tables of the job queues, in a schema of their own. A server that works never changes their shape. */
export const JOB_SCHEMA = "pgboss";

/** Named by the features whose jobs they are. */
const QUEUES = ["import", "pack", "schemeImport"] as const;
export type QueueName = (typeof QUEUES)[number];

/** Makes the tables of the queues, or brings them up to date, as their owner; two processes at once take their turn. */
export async function installJobs(connectionString: string): Promise<void> {
  const boss = new PgBoss({
    connectionString,
    schema: JOB_SCHEMA,
    supervise: false,
    schedule: false,
    max: 1,
  });
  let failure: Error | null = null;
  boss.on("error", (error) => {
    failure = error;
  });
  await boss.start();
  try {
    // One request of a key waits at a time.
    for (const name of QUEUES) await boss.createQueue(name, { name, policy: "short" });
  } finally {
    await boss.stop({ graceful: false, close: true });
  }
  if (failure !== null) throw failure;
}
