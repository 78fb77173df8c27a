import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { getImport, listWorkingImports } from "@/lib/features/imports/data";
import { confirmImport } from "@/lib/features/imports/mutations";
import { acceptAll } from "@/lib/features/imports/review/mutations";
import { systemActor } from "@/lib/platform/actors";
import { dryRun, work } from "@/tests/support/imports";
import { projectStage } from "./projects/project-fixture";

const stage = projectStage();
const LINES = 700;

it("is done once or not at all when its process is killed in the middle", { timeout: 120_000 }, async () => {
  const titles = Array.from({ length: LINES }, (_, n) =>
    createHash("sha1").update(String(n)).digest("base64"),
  );
  const id = await dryRun(
    stage.agent,
    `Titre;Coût\n${titles.map((title, n) => `${title};${n}`).join("\n")}\n`,
  );
  await acceptAll(stage.agent, id, true);
  await confirmImport(stage.agent, id);
  const counted = async () => (await stage.rows("SELECT count(*)::int AS n FROM project"))[0].n;

  // Holds the worker where it has made its first projects and is about to note them.
  const hold = await stage.pool.connect();
  await hold.query("BEGIN");
  await hold.query("LOCK TABLE import_row IN SHARE MODE");
  const worker = spawn(
    process.execPath,
    [
      "--conditions=react-server",
      "--import",
      "tsx",
      "tests/support/import-worker.ts",
      String(id),
      stage.agent.userId ?? "",
    ],
    { stdio: ["ignore", "inherit", "inherit"] },
  );
  const ended = new Promise((resolve) => worker.once("exit", resolve));
  const isHeld = async () =>
    (
      await stage.rows(
        "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%UPDATE import_row%'",
      )
    ).length > 0;
  while (worker.exitCode === null && !(await isHeld())) await sleep(50);
  worker.kill("SIGKILL");
  await ended;
  expect(worker.signalCode).toBe("SIGKILL");
  await hold.query("ROLLBACK");
  hold.release();
  expect(await getImport(stage.agent, id)).toMatchObject({ status: "committing" });
  // The session of a dead process may take a moment to end.
  await sleep(500);
  expect(await counted()).toBe(0);

  // What a server finds when it starts again.
  expect(await listWorkingImports(systemActor("test"))).toEqual([{ id, workerId: stage.agent.userId }]);
  await work(stage.agent, id);
  expect(await getImport(stage.agent, id)).toMatchObject({ status: "done", message: "" });
  expect(await counted()).toBe(LINES);
  expect(await listWorkingImports(systemActor("test"))).toEqual([]);
});
