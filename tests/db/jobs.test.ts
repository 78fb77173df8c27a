import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import type { Pool } from "pg";
import PgBoss from "pg-boss";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { JOB_FAILED } from "@/lib/features/imports/labels";
import { JOB_NAMES, type JobName } from "@/lib/features/jobs/constants";
import { listDueJobs, listJobRuns, listJobs } from "@/lib/features/jobs/data";
import { getFailures } from "@/lib/features/jobs/failures/data";
import { retryImport, retryMails, retryQueueJob } from "@/lib/features/jobs/failures/mutations";
import { askForRun } from "@/lib/features/jobs/mutations";
import { jobAlarm, jobState } from "@/lib/features/jobs/rules";
import { type JobReport, prepareJobs, runJob } from "@/lib/features/jobs/service";
import { MAX_ATTEMPTS } from "@/lib/features/mail/constants";
import { systemActor } from "@/lib/platform/actors";
import { asActor, attempt } from "@/tests/support/claims";
import { testDatabase } from "@/tests/support/database";
import { buildVisibilityFixture, type VisibilityFixture } from "@/tests/support/visibility-fixture";
import { AUDIENCES } from "@/tests/support/visibility-matrix";

const database = testDatabase();
const system = systemActor("test");
let pool: Pool;
let actors: VisibilityFixture["actors"];

beforeAll(async () => {
  pool = database.superuserPool();
  ({ actors } = await buildVisibilityFixture(pool));
});
beforeEach(async () => {
  await pool.query("DELETE FROM job_heartbeat");
  await prepareJobs();
});

const report =
  (counts: JobReport["counts"], problem: string | null = null) =>
  async () => ({
    counts,
    problem,
  });
async function standing(name: JobName) {
  const job = (await listJobs(actors.admin))?.find((one) => one.name === name);
  if (!job) throw new Error(`no heartbeat of ${name}`);
  return job;
}
const makeDue = (name: JobName) =>
  pool.query("UPDATE job_heartbeat SET due_at = now() - interval '1 second' WHERE name = $1", [name]);

describe("a job", () => {
  it("is announced with what the settings leave it to do", async () => {
    const jobs = await listJobs(actors.admin);
    expect(jobs?.map(({ name }) => name)).toEqual([...JOB_NAMES]);
    // No mail server in this test.
    expect((await standing("mail")).dueAt).toBeNull();
    expect((await standing("reminders")).dueAt?.getTime()).toBeGreaterThan(Date.now());
    expect((await listDueJobs(system)).map(({ name }) => name).sort()).toEqual([
      "archiveSweep",
      "deadlines",
      "distances",
      "draftSweep",
      "followedViews",
      "imports",
      "notifications",
      "packs",
      "schemeImports",
      "signInSweep",
    ]);
  });

  it("is done by one of many that try at once, and is then due later", async () => {
    let runs = 0;
    const work = async () => {
      runs += 1;
      await sleep(100);
      return { counts: { drafts: 3 }, problem: null };
    };
    await Promise.all(Array.from({ length: 8 }, () => runJob("draftSweep", work)));
    expect(runs).toBe(1);
    const job = await standing("draftSweep");
    expect(job).toMatchObject({ outcome: "done", error: "", counts: { drafts: 3 }, isHeld: false });
    expect(job.dueAt?.getTime()).toBeGreaterThan(Date.now() + 3_500_000);
    await runJob("draftSweep", work);
    expect(runs).toBe(1);
  });

  it("tells what it was kept from, and is tried again soon", async () => {
    const logged = vi.spyOn(console, "error").mockImplementation(() => {});
    await runJob("signInSweep", async () => {
      throw new Error("la table est verrouillée");
    });
    expect(logged).toHaveBeenCalledWith("job signInSweep:", "la table est verrouillée");
    logged.mockRestore();
    expect(await standing("signInSweep")).toMatchObject({
      outcome: "failed",
      error: "la table est verrouillée",
    });
    const { dueAt } = await standing("signInSweep");
    expect(dueAt?.getTime()).toBeLessThan(Date.now() + 61_000);
    await makeDue("signInSweep");
    await runJob("signInSweep", report({ links: 1 }, "un lien résiste"));
    expect(await standing("signInSweep")).toMatchObject({ outcome: "failed", counts: { links: 1 } });
    await makeDue("signInSweep");
    await runJob("signInSweep", report({ links: 0 }));
    expect(await standing("signInSweep")).toMatchObject({ outcome: "done", error: "" });
    // The last found nothing to do: it leaves no line.
    expect((await listJobRuns(actors.admin))?.map(({ error }) => error)).toEqual([
      "un lien résiste",
      "la table est verrouillée",
    ]);
  });

  it("does the real work of each", async () => {
    await pool.query(
      "INSERT INTO sign_in_token VALUES ('x', 'a@ville.test', now() - interval '1 hour'), ('y', 'a@ville.test', now() + interval '1 hour')",
    );
    for (const name of JOB_NAMES) await runJob(name);
    expect((await standing("signInSweep")).counts).toMatchObject({ links: 1, sessions: 0 });
    for (const name of [
      "deadlines",
      "imports",
      "draftSweep",
      "archiveSweep",
      "signInSweep",
      "distances",
    ] as const)
      expect([name, jobState(await standing(name))]).toEqual([name, "done"]);
    expect(jobState(await standing("mail"))).toBe("neverRun");
  });

  it("keeps what is overdue when one more server starts, and forgets what the settings end", async () => {
    await pool.query("UPDATE job_heartbeat SET due_at = '2026-01-05T06:30:00Z' WHERE name = 'reminders'");
    await pool.query("UPDATE job_heartbeat SET due_at = now() WHERE name = 'mail'");
    await prepareJobs();
    expect((await standing("reminders")).dueAt).toEqual(new Date("2026-01-05T06:30:00Z"));
    expect((await standing("mail")).dueAt).toBeNull();
    expect(jobAlarm(await standing("reminders"), new Date())).toBe("late");
  });
});

describe("a process that is killed in the middle of a job", () => {
  it("leaves it to the others, and is told", { timeout: 60_000 }, async () => {
    await makeDue("draftSweep");
    const hold = await pool.connect();
    await hold.query("BEGIN");
    await hold.query("LOCK TABLE project_presence IN EXCLUSIVE MODE");
    const worker = spawn(
      process.execPath,
      ["--conditions=react-server", "--import", "tsx", "tests/support/job-worker.ts"],
      { stdio: ["ignore", "inherit", "inherit"] },
    );
    const ended = new Promise((resolve) => worker.once("exit", resolve));
    while (worker.exitCode === null && jobState(await standing("draftSweep")) !== "running") await sleep(50);
    // Somebody else who comes by leaves it alone.
    let others = 0;
    await runJob("draftSweep", async () => {
      others += 1;
      return { counts: {}, problem: null };
    });
    expect(others).toBe(0);

    worker.kill("SIGKILL");
    await ended;
    expect(worker.signalCode).toBe("SIGKILL");
    await hold.query("ROLLBACK");
    hold.release();
    while ((await standing("draftSweep")).isHeld) await sleep(50);
    expect(jobState(await standing("draftSweep"))).toBe("interrupted");

    // Not at once: what ends one process may end the next.
    expect((await listDueJobs(system)).map(({ name }) => name)).not.toContain("draftSweep");
    await makeDue("draftSweep");
    await runJob("draftSweep");
    expect(jobState(await standing("draftSweep"))).toBe("done");
    // The process that was killed may have had time for other jobs.
    const runs = (await listJobRuns(actors.admin))?.filter(({ job }) => job === "draftSweep");
    expect(runs).toMatchObject([{ outcome: "interrupted" }]);
  });
});

describe("asking for a run", () => {
  it.each(AUDIENCES)("is the administrator's: %s", async (audience) => {
    const result = await askForRun(actors[audience], "archiveSweep");
    expect(result.ok).toBe(audience === "admin");
    expect((await standing("archiveSweep")).askedByName).toBe(audience === "admin" ? "admin" : "");
    if (audience !== "admin") {
      expect(await listJobs(actors[audience])).toBeNull();
      expect(await listJobRuns(actors[audience])).toBeNull();
      expect(await getFailures(actors[audience])).toBeNull();
    }
  });

  it("makes it due now, once, and names who asked", async () => {
    await runJob("archiveSweep");
    await askForRun(actors.admin, "archiveSweep");
    await askForRun(actors.admin, "archiveSweep");
    await runJob("archiveSweep", report({ projects: 2 }));
    expect(await listJobRuns(actors.admin)).toMatchObject([
      { askedByName: "admin", counts: { projects: 2 } },
    ]);
    expect((await standing("archiveSweep")).askedByName).toBe("");
    const { rows } = await pool.query(
      "SELECT actor_name, verb FROM journal_entry WHERE subject_kind = 'job' AND subject_key = 'archiveSweep'",
    );
    expect(rows).toContainEqual({ actor_name: "admin", verb: "run" });
  });

  it("during a run means one more after it", async () => {
    await runJob("archiveSweep", async () => {
      await askForRun(actors.admin, "archiveSweep");
      return { counts: {}, problem: null };
    });
    expect((await listDueJobs(system)).map(({ name }) => name)).toContain("archiveSweep");
  });
});

describe("what failed", () => {
  const outbox = (id: number) => pool.query("SELECT attempts FROM outbox_mail WHERE id = $1", [id]);

  it("mails that were given up, each or all of them, to be tried anew", async () => {
    const { rows } = await pool.query(
      `INSERT INTO outbox_mail (recipient, subject, text, attempts, last_error)
       SELECT 'a' || n || '@ville.test', 'Sujet', 'lien secret', CASE n WHEN 3 THEN 2 ELSE $1::int END, '550 inconnue' FROM generate_series(1, 3) n RETURNING id`,
      [MAX_ATTEMPTS],
    );
    const [first, second, third] = rows.map(({ id }) => id);
    const failures = await getFailures(actors.admin);
    expect(failures).toMatchObject({
      mailCount: 2,
      mails: [{ id: second }, { id: first, lastError: "550 inconnue" }],
    });
    expect(JSON.stringify(failures)).not.toContain("lien secret");
    expect(await retryMails(actors.reviewer, first)).toMatchObject({ ok: false, refusal: "forbidden" });
    expect(await retryMails(actors.admin, third)).toMatchObject({ ok: false, refusal: "notFound" });
    expect(await retryMails(actors.admin, first)).toMatchObject({ ok: true });
    expect((await outbox(first)).rows).toEqual([{ attempts: 0 }]);
    expect((await outbox(second)).rows).toEqual([{ attempts: MAX_ATTEMPTS }]);
    expect(await retryMails(actors.admin, null)).toMatchObject({ ok: true });
    expect(await getFailures(actors.admin)).toMatchObject({ mailCount: 0, mails: [] });
  });

  it("imports: an analysis may be done again, a writing is its own people's to confirm", async () => {
    const { organisationId, territoryId, userId } = actors.ownContributor;
    const insert = async (status: string) =>
      (
        await pool.query(
          `INSERT INTO import (territory_id, organisation_id, created_by_id, created_by_name, file_name, format, headers, columns, row_count,
             status, message, worker_id) VALUES ($1, $2, $3, 'x', 'secret.csv', 'csv', '[]', '[]', 1, $4, $5, $3) RETURNING id`,
          [territoryId, organisationId, userId, status, JOB_FAILED],
        )
      ).rows[0].id;
    const analysis = await insert("mapping");
    const writing = await insert("review");
    const failures = await getFailures(actors.admin);
    expect(failures?.imports).toMatchObject([
      { id: writing, step: "writing" },
      { id: analysis, step: "analysis" },
    ]);
    expect(JSON.stringify(failures)).not.toContain("secret.csv");
    expect(await retryImport(actors.ownContributor, analysis)).toMatchObject({ refusal: "forbidden" });
    expect(await retryImport(actors.admin, writing)).toMatchObject({ refusal: "notFound" });
    expect(await retryImport(actors.admin, analysis)).toMatchObject({ ok: true });
    expect((await pool.query("SELECT status, message FROM import WHERE id = $1", [analysis])).rows).toEqual([
      { status: "analysing", message: "" },
    ]);
    await pool.query("DELETE FROM import");
  });

  it("work of a queue that ended badly", async () => {
    const boss = new PgBoss({
      connectionString: database.url,
      schema: "pgboss",
      supervise: false,
      schedule: false,
    });
    await boss.start();
    try {
      await boss.createQueue("essai");
      const id = (await boss.send("essai", { n: 1 }, { retryLimit: 0 })) ?? "";
      await boss.fetch("essai");
      await boss.fail("essai", id, new Error("plus de place"));
      expect((await getFailures(actors.admin))?.queueJobs).toMatchObject([
        { id, queue: "essai", message: "plus de place" },
      ]);
      expect(await retryQueueJob(actors.reviewer, { queue: "essai", id })).toMatchObject({
        refusal: "forbidden",
      });
      expect(await retryQueueJob(actors.admin, { queue: "autre", id })).toMatchObject({
        refusal: "notFound",
      });
      expect(await retryQueueJob(actors.admin, { queue: "essai", id })).toMatchObject({ ok: true });
      expect((await getFailures(actors.admin))?.queueJobs).toEqual([]);
      expect((await boss.fetch("essai"))?.[0]?.data).toEqual({ n: 1 });
    } finally {
      await boss.purgeQueue("essai");
      await boss.stop({ graceful: false });
    }
  });
});

describe("the tables of jobs, with SQL", () => {
  it.each(AUDIENCES)("are closed to %s, the administrator aside", async (audience) => {
    // One line of the journal, for whoever may read it.
    await askForRun(actors.admin, "draftSweep");
    await runJob("draftSweep", report({ drafts: 1 }));
    const client = await pool.connect();
    const tried = await asActor(client, actors[audience], async (sql) => [
      await attempt(sql, "SELECT FROM job_run"),
      (await attempt(sql, "SELECT FROM job_heartbeat")) === JOB_NAMES.length,
      await attempt(sql, "UPDATE job_heartbeat SET due_at = now() WHERE name = 'mail'"),
      await attempt(sql, "INSERT INTO job_heartbeat (name) VALUES ('x')"),
      await attempt(sql, "DELETE FROM job_run"),
      await attempt(
        sql,
        "INSERT INTO job_run (job, started_at, ended_at, outcome) VALUES ('mail', now(), now(), 'done')",
      ),
      await attempt(
        sql,
        `INSERT INTO journal_entry (actor_id, actor_name, verb, subject_kind, subject_key) VALUES (app_user_id(), 'x', 'run', 'job', 'mail')`,
      ),
      (await attempt(sql, "SELECT FROM journal_entry WHERE subject_kind = 'job'")) !== 0,
    ]).finally(() => client.release());
    const isAdmin = audience === "admin";
    expect(tried).toEqual(
      isAdmin
        ? [1, true, 1, "denied", 0, "denied", 1, true]
        : [0, false, 0, "denied", 0, "denied", "denied", false],
    );
  });
});
