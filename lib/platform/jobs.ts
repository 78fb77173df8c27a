import "server-only";
import pg from "pg";
import PgBoss from "pg-boss";
import { JOB_SCHEMA, type QueueName } from "@/prisma/jobs";
import { env } from "./env";

/** Given the data of one job; what it throws is kept with the job, and tried again. */
export type JobHandler = (data: object) => Promise<void>;

type Jobs = { readonly boss: PgBoss; readonly workers: ReadonlyMap<string, string> };
// The build holds several copies of this module in one process; they share one queue.
const globalJobs = globalThis as typeof globalThis & { qpJobs?: Jobs };

const POLLING_SECONDS = 2;
/** A job that is still at work after that was given up by its process. */
const EXPIRES_SECONDS = 600;

/**
 * Works through the queues, one job of each at a time; to be called once per server. Several servers share the work:
 * each job goes to one of them, and back to the queue when that one ends in the middle.
 * @throws when the database does not answer.
 */
export async function startJobs(handlers: Readonly<Record<QueueName, JobHandler>>): Promise<void> {
  if (globalJobs.qpJobs) return;
  const pool = new pg.Pool({
    connectionString: env().databaseUrl,
    max: 2,
    connectionTimeoutMillis: 5_000,
    // The queue has no more rights than the rest of the application.
    options: `-c role=${env().databaseRole}`,
  });
  pool.on("error", () => {});
  const boss = new PgBoss({
    schema: JOB_SCHEMA,
    migrate: false,
    schedule: false,
    db: { executeSql: (text, values) => pool.query(text, values) },
  });
  // Every poll of a database that is away is one; pages and /healthz say it.
  boss.on("error", () => {});
  try {
    await boss.start();
    const workers = new Map<string, string>();
    for (const [name, handler] of Object.entries(handlers)) {
      const options = { pollingIntervalSeconds: POLLING_SECONDS, batchSize: 1 };
      const worker = await boss.work<object>(name, options, async (jobs) => {
        for (const job of jobs) await handler(job.data);
      });
      workers.set(name, worker);
    }
    globalJobs.qpJobs = { boss, workers };
  } catch (error) {
    await pool.end();
    throw error;
  }
}

/**
 * Asks for a job, at once in this process when it is free. One request with the same key waits at a time. Without a
 * queue – a command line, a server that has just started – nothing is asked: whoever needs the job asks again later.
 */
export async function requestJob(name: QueueName, key: string, data: object): Promise<void> {
  const jobs = globalJobs.qpJobs;
  if (!jobs) return;
  await jobs.boss.send(name, data, { singletonKey: key, expireInSeconds: EXPIRES_SECONDS, retryLimit: 0 });
  const worker = jobs.workers.get(name);
  if (worker) jobs.boss.notifyWorker(worker);
}
