import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { BATCH_SIZE } from "@/lib/features/schemes/imports/constants";
import { listWaitingSchemeImports } from "@/lib/features/schemes/imports/data";
import { confirmSchemeImport } from "@/lib/features/schemes/imports/review/mutations";
import { advanceSchemeImport } from "@/lib/features/schemes/imports/service";
import { systemActor } from "@/lib/platform/actors";
import { aids, savedFile } from "@/tests/support/aides-territoires";
import { testDatabase } from "@/tests/support/database";
import { runOf, stage } from "@/tests/support/scheme-imports";
import { createActor } from "./projects/project-fixture";

const database = testDatabase();
const AIDS = BATCH_SIZE + 20;

it("is taken up where it was when its process is killed in the middle", { timeout: 120_000 }, async () => {
  const pool = database.superuserPool();
  const admin = await createActor(pool, "admin", "anct");
  const { id } = await stage(admin, savedFile(aids(AIDS)));
  await confirmSchemeImport(admin, id);
  const counted = async () => {
    const { rows } = await pool.query(
      `SELECT (SELECT count(*)::int FROM support_scheme WHERE source <> 'catalogue') AS schemes,
         (SELECT count(*)::int FROM scheme_notice) AS notices,
         (SELECT count(*)::int FROM journal_entry WHERE verb = 'importScheme') AS entries`,
    );
    return rows[0];
  };

  // Holds the worker where it has done its first batch, and is about to note the second.
  const hold = await pool.connect();
  await hold.query("BEGIN");
  await hold.query("SELECT FROM scheme_import_item WHERE import_id = $1 AND position > $2 FOR UPDATE", [
    id,
    BATCH_SIZE,
  ]);
  const worker = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "tests/support/scheme-import-worker.ts", String(id)],
    { stdio: ["ignore", "inherit", "inherit"] },
  );
  const ended = new Promise((resolve) => worker.once("exit", resolve));
  const isHeld = async () =>
    (
      await pool.query(
        "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%UPDATE scheme_import_item%'",
      )
    ).rowCount === 1;
  while (worker.exitCode === null && !(await isHeld())) await sleep(50);
  worker.kill("SIGKILL");
  await ended;
  expect(worker.signalCode).toBe("SIGKILL");
  await hold.query("ROLLBACK");
  hold.release();
  // The session of a dead process may take a moment to end.
  await sleep(500);
  expect(await counted()).toEqual({ schemes: BATCH_SIZE, notices: BATCH_SIZE, entries: BATCH_SIZE });

  // What a server finds when it starts again.
  expect(await listWaitingSchemeImports(systemActor("test"))).toMatchObject([{ id, status: "applying" }]);
  await advanceSchemeImport(id);
  expect(await runOf(admin, id)).toMatchObject({ status: "done", message: "" });
  expect(await counted()).toEqual({ schemes: AIDS, notices: AIDS, entries: AIDS });
});
