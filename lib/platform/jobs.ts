import "server-only";
import pg from "pg";
import PgBoss from "pg-boss";
import { JOB_SCHEMA, type QueueName } from "@/prisma/jobs";
import { env } from "./env";

/** Given the data of one job; what it throws is kept with the job, and tried again. */
export type JobHandler = (data: object) => Promise<void>;

type Jobs = { readonly boss: PgBoss; readonly workers: Map<QueueName, string> };
// The build holds several copies of this module in one process; they share one queue.
const globalJobs = globalThis as typeof globalThis & { qpJobs?: Promise<Jobs> | undefined };

const POLLING_SECONDS = 2;
/** A job that is still at work after that was given up by its process. */
const EXPIRES_SECONDS = 600;

/**
 * Works through a queue, one job at a time; to be called once per server, and harmless twice. Several servers share the
 * work: each job goes to one of them, and back to the queue when that one ends in the middle.
 * @throws when the database does not answer.
 */
export async function startJobs(name: QueueName, handler: JobHandler): Promise<void> {
  globalJobs.qpJobs ??= startBoss();
  let jobs: Jobs;
  try {
    jobs = await globalJobs.qpJobs;
  } catch (error) {
    globalJobs.qpJobs = undefined;
    throw error;
  }
  if (jobs.workers.has(name)) return;
  jobs.workers.set(name, "");
  try {
    const options = { pollingIntervalSeconds: POLLING_SECONDS, batchSize: 1 };
    const worker = await jobs.boss.work<object>(name, options, async (given) => {
      for (const job of given) await handler(job.data);
    });
    jobs.workers.set(name, worker);
  } catch (error) {
    jobs.workers.delete(name);
    throw error;
  }
}

async function startBoss(): Promise<Jobs> {
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
    return { boss, workers: new Map() };
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
  const jobs = await globalJobs.qpJobs?.catch(() => undefined);
  if (!jobs) return;
  await jobs.boss.send(name, data, { singletonKey: key, expireInSeconds: EXPIRES_SECONDS, retryLimit: 0 });
  const worker = jobs.workers.get(name);
  if (worker) jobs.boss.notifyWorker(worker);
}
