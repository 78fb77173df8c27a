import { spawn } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Pool } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { getReport } from "@/lib/features/dashboard/report/data";
import { tablesOf } from "@/lib/features/dashboard/report/figures/rules";
import type { Report } from "@/lib/features/dashboard/report/types";
import { getFreezeChoices, getPhotograph, listPhotographs } from "@/lib/features/photographs/data";
import { freezeReport } from "@/lib/features/photographs/mutations";
import { MOST_ATTEMPTS, PACK_FORMATS, type PackFormat } from "@/lib/features/photographs/pack/constants";
import { getPack, getPackFile, listWaitingPacks, readPackBytes } from "@/lib/features/photographs/pack/data";
import { makePack, requestPack } from "@/lib/features/photographs/pack/mutations";
import { PACK_WRITERS } from "@/lib/features/photographs/pack/writers/service";
import type { Actor } from "@/lib/kernel/actor";
import { addDays, parisDay } from "@/lib/kernel/dates";
import { systemActor } from "@/lib/platform/actors";
import { asActor, attempt } from "@/tests/support/claims";
import { testDatabase } from "@/tests/support/database";
import { expectSameNumbers } from "@/tests/support/pack-numbers";
import { buildVisibilityFixture, type VisibilityFixture } from "@/tests/support/visibility-fixture";
import { AUDIENCES, type Audience } from "@/tests/support/visibility-matrix";
import { attemptCreation } from "@/tests/support/visibility-writes";

const database = testDatabase();
const clerk = systemActor("test");
const today = parisDay(new Date());
const DATES = { at: today, since: addDays(today, -1) };
let pool: Pool;
let fixture: VisibilityFixture;
let roubaix: number;

beforeAll(async () => {
  pool = database.superuserPool();
  fixture = await buildVisibilityFixture(pool);
  roubaix = fixture.projects.accepted.territoryId;
});

type Scope = "territory" | "programme";

async function freeze(by: Audience, scope: Scope, creationKey: string = randomUUID(), read?: Report) {
  const actor = fixture.actors[by];
  const report = read ?? (await getReport(actor, scope === "territory" ? "roubaix" : null, DATES));
  const territoryId = scope === "territory" ? roubaix : null;
  return freezeReport(actor, { ...DATES, title: "Comité", comment: "Mot", creationKey, territoryId, report });
}

async function frozenBy(by: Audience, scope: Scope): Promise<number> {
  const frozen = await freeze(by, scope);
  if (!frozen.ok) throw new Error(frozen.refusal);
  return frozen.value;
}

const statusOf = async (id: number) => (await getPack(fixture.actors.reviewer, id))?.status ?? null;

async function filesOf(actor: Actor, id: number): Promise<Record<PackFormat, Buffer>> {
  const files = await Promise.all(
    PACK_FORMATS.map(async (format) => {
      const chunks: Buffer[] = [];
      for await (const chunk of readPackBytes(actor, id, format)) chunks.push(chunk);
      return [format, Buffer.concat(chunks)] as const;
    }),
  );
  return Object.fromEntries(files) as Record<PackFormat, Buffer>;
}

describe("who freezes, and who sees what is frozen", () => {
  const MAY_FREEZE: Readonly<Record<Scope, readonly Audience[]>> = {
    territory: ["ownCoordinator", "reviewer"],
    programme: ["reviewer"],
  };
  const SEE: Readonly<Record<Scope, readonly Audience[]>> = {
    territory: ["ownContributor", "ownCoordinator", "reviewer", "admin"],
    programme: ["reviewer", "admin"],
  };

  it.each(["territory", "programme"] as const)("a %s", async (scope) => {
    const report = await getReport(fixture.actors.reviewer, null, DATES);
    for (const audience of AUDIENCES) {
      const frozen = await freeze(audience, scope, randomUUID(), report);
      expect([audience, frozen.ok]).toEqual([audience, MAY_FREEZE[scope].includes(audience)]);
      const choices = await getFreezeChoices(fixture.actors[audience]);
      const offered =
        scope === "programme" ? choices.programme : choices.territories.some(({ id }) => id === roubaix);
      expect([audience, offered]).toEqual([audience, frozen.ok]);
    }
    const id = await frozenBy("reviewer", scope);
    await requestPack(fixture.actors.reviewer, id);
    await makePack(clerk, id, PACK_WRITERS);
    for (const audience of AUDIENCES) {
      const actor = fixture.actors[audience];
      const expected = [audience, SEE[scope].includes(audience)];
      expect([audience, (await getPhotograph(actor, id)) !== null]).toEqual(expected);
      const listed = (await listPhotographs(actor, 1)).photographs.some((photograph) => photograph.id === id);
      expect([audience, listed]).toEqual(expected);
      expect([audience, (await getPack(actor, id)) !== null]).toEqual(expected);
      expect([audience, (await getPackFile(actor, id, "pdf")) !== null]).toEqual(expected);
      expect([audience, (await filesOf(actor, id)).pdf.length > 0]).toEqual(expected);
      const asked = await requestPack(actor, id);
      const refusal = !expected[1] ? "notFound" : MAY_FREEZE[scope].includes(audience) ? "" : "forbidden";
      expect([audience, asked.ok ? "" : asked.refusal]).toEqual([audience, refusal]);
      expect(await makePack(actor, id, PACK_WRITERS)).toBe(false);
    }
  });

  it("the same with SQL as the actor, and nobody writes what only the application writes", async () => {
    const id = await frozenBy("ownCoordinator", "territory");
    await requestPack(fixture.actors.ownCoordinator, id);
    await makePack(clerk, id, PACK_WRITERS);
    for (const audience of AUDIENCES) {
      const client = await pool.connect();
      try {
        for (const table of ["photograph", "pack", "pack_file", "pack_chunk"]) {
          const key = table === "photograph" ? "id" : "photograph_id";
          const seen = await asActor(client, fixture.actors[audience], async (as) => {
            const { rows } = await as.query(`SELECT FROM ${table} WHERE ${key} = $1`, [id]);
            return rows.length > 0;
          });
          expect([audience, table, seen]).toEqual([audience, table, SEE.territory.includes(audience)]);
        }
        for (const sql of [
          "UPDATE photograph SET title = 'x' WHERE id = $1",
          "DELETE FROM photograph WHERE id = $1",
          "UPDATE pack SET status = 'waiting', ready_at = NULL WHERE photograph_id = $1",
          "DELETE FROM pack WHERE photograph_id = $1",
          "UPDATE pack_file SET sha256 = sha256 WHERE photograph_id = $1",
          "INSERT INTO pack_chunk (photograph_id, format, position, bytes) VALUES ($1, 'pdf', 99, 'x')",
        ]) {
          const touched = await asActor(client, fixture.actors[audience], (as) => attempt(as, sql, [id]));
          expect([audience, sql, touched === 0 || touched === "denied"]).toEqual([audience, sql, true]);
        }
      } finally {
        client.release();
      }
    }
  });
});

describe("what is frozen", () => {
  it("never changes, whatever happens to the projects, and whoever tries", async () => {
    const id = await frozenBy("ownCoordinator", "territory");
    const { ownCoordinator } = fixture.actors;
    const before = await getPhotograph(ownCoordinator, id);
    expect(await attemptCreation(ownCoordinator)).toBe("done");
    expect(await getReport(ownCoordinator, "roubaix", DATES)).not.toEqual(before?.report);
    expect(await getPhotograph(ownCoordinator, id)).toEqual(before);
    for (const sql of [
      "UPDATE photograph SET title = 'Réécrit'",
      "DELETE FROM photograph",
      "TRUNCATE photograph CASCADE",
    ])
      await expect(pool.query(sql), sql).rejects.toThrow(/never changes/);
  });

  it("is frozen once, however often the form is sent, and a key is of whoever used it first", async () => {
    const key = randomUUID();
    const [one, other] = await Promise.all([
      freeze("ownCoordinator", "territory", key),
      freeze("ownCoordinator", "territory", key),
    ]);
    expect(one).toEqual(other);
    expect(one.ok).toBe(true);
    expect(await freeze("reviewer", "territory", key)).toEqual({ ok: false, refusal: "keyUsed" });
    const { rows } = await pool.query(
      "SELECT FROM journal_entry WHERE subject_kind = 'photograph' AND subject_key = $1",
      [String(one.ok ? one.value : 0)],
    );
    expect(rows).toHaveLength(1);
  });

  it("adds up: the territories to the total, to the cent", async () => {
    const report = await getReport(fixture.actors.reviewer, null, DATES);
    for (const { title, columns, rows, totals } of tablesOf(report)) {
      for (const [column, { kind }] of columns.entries()) {
        const total = totals?.[column];
        if (typeof total !== "number") continue;
        const sum = rows.reduce((so, row) => so + Number(row[column] ?? 0), 0);
        expect([title, column, kind, sum]).toEqual([title, column, kind, total]);
      }
    }
  });
});

describe("the pack", () => {
  it("is one however often it is asked for, and says the photographie's numbers in its three files", async () => {
    const id = await frozenBy("reviewer", "programme");
    const { reviewer } = fixture.actors;
    await Promise.all([requestPack(reviewer, id), requestPack(reviewer, id)]);
    const made = await Promise.all([makePack(clerk, id, PACK_WRITERS), makePack(clerk, id, PACK_WRITERS)]);
    expect(made.filter(Boolean)).toHaveLength(1);
    expect(await makePack(clerk, id, PACK_WRITERS)).toBe(false);
    const pack = await getPack(reviewer, id);
    expect(pack?.files.map(({ format }) => format)).toEqual([...PACK_FORMATS]);
    const files = await filesOf(reviewer, id);
    for (const { format, byteCount } of pack?.files ?? []) expect(files[format]).toHaveLength(byteCount);
    const { rows } = await pool.query("SELECT format, sha256 FROM pack_file WHERE photograph_id = $1", [id]);
    for (const { format, sha256 } of rows)
      expect(
        createHash("sha256")
          .update(files[format as PackFormat])
          .digest("hex"),
      ).toBe(sha256);
    const photograph = await getPhotograph(reviewer, id);
    if (!photograph) throw new Error("no photographie");
    expectSameNumbers(photograph.report, files);
  });

  it("is made of a programme without projects", async () => {
    const report = await getReport(fixture.actors.otherCoordinator, "laval", DATES);
    const territoryId = fixture.actors.otherCoordinator.territoryId;
    const frozen = await freezeReport(fixture.actors.otherCoordinator, {
      ...DATES,
      title: "Vide",
      comment: "",
      creationKey: randomUUID(),
      territoryId,
      report,
    });
    if (!frozen.ok) throw new Error(frozen.refusal);
    await requestPack(fixture.actors.otherCoordinator, frozen.value);
    await makePack(clerk, frozen.value, PACK_WRITERS);
    expectSameNumbers(report, await filesOf(fixture.actors.otherCoordinator, frozen.value));
  });

  it("says so when it fails, keeps nothing, and can be asked for again", async () => {
    const id = await frozenBy("reviewer", "programme");
    const { reviewer } = fixture.actors;
    await requestPack(reviewer, id);
    const broken = { ...PACK_WRITERS, xlsx: () => Promise.reject(new Error("no space left")) };
    await expect(makePack(clerk, id, broken)).rejects.toThrow("no space left");
    expect(await getPack(reviewer, id)).toMatchObject({ status: "failed", files: [] });
    expect(await requestPack(fixture.actors.admin, id)).toEqual({ ok: false, refusal: "forbidden" });
    await requestPack(reviewer, id);
    expect(await makePack(clerk, id, PACK_WRITERS)).toBe(true);
    expect(await statusOf(id)).toBe("ready");
  });

  it("keeps nothing either when another process gave it up meanwhile", async () => {
    const id = await frozenBy("reviewer", "programme");
    const { reviewer } = fixture.actors;
    await requestPack(reviewer, id);
    const oneByte = () => Promise.resolve(Buffer.from("x"));
    const quick = { pdf: oneByte, docx: oneByte, xlsx: oneByte };
    async function overtaken() {
      await pool.query("UPDATE pack SET status = 'failed' WHERE photograph_id = $1", [id]);
      return oneByte();
    }
    await expect(makePack(clerk, id, { ...quick, xlsx: overtaken })).rejects.toThrow("given up");
    const { rows } = await pool.query("SELECT FROM pack_file WHERE photograph_id = $1", [id]);
    expect(rows).toEqual([]);
    await requestPack(reviewer, id);
    expect(await makePack(clerk, id, quick)).toBe(true);
    expect(await statusOf(id)).toBe("ready");
  });

  it("is given up, in words, when it ends its process each time", async () => {
    const id = await frozenBy("reviewer", "programme");
    await requestPack(fixture.actors.reviewer, id);
    await pool.query("UPDATE pack SET attempts = $2 WHERE photograph_id = $1", [id, MOST_ATTEMPTS]);
    expect(await makePack(clerk, id, PACK_WRITERS)).toBe(true);
    expect(await statusOf(id)).toBe("failed");
  });

  it("is whole or not there when its process is killed in the middle", { timeout: 60_000 }, async () => {
    const id = await frozenBy("reviewer", "programme");
    await requestPack(fixture.actors.reviewer, id);
    // Holds the worker where its files are written and about to be kept.
    const hold = await pool.connect();
    await hold.query("BEGIN");
    await hold.query("LOCK TABLE pack_chunk IN SHARE MODE");
    const worker = spawn(
      process.execPath,
      ["--conditions=react-server", "--import", "tsx", "tests/support/pack-worker.ts", String(id)],
      { stdio: ["ignore", "inherit", "inherit"] },
    );
    const ended = new Promise((resolve) => worker.once("exit", resolve));
    const isHeld = async () =>
      (
        await pool.query(
          "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%INTO pack_chunk%'",
        )
      ).rows.length > 0;
    while (worker.exitCode === null && !(await isHeld())) await sleep(50);
    worker.kill("SIGKILL");
    await ended;
    expect(worker.signalCode).toBe("SIGKILL");
    await hold.query("ROLLBACK");
    hold.release();
    expect(await getPack(fixture.actors.reviewer, id)).toMatchObject({ status: "waiting", files: [] });
    expect((await pool.query("SELECT attempts FROM pack WHERE photograph_id = $1", [id])).rows).toEqual([
      { attempts: 1 },
    ]);

    // What a server finds when it starts again; the session of a dead process may take a moment to end.
    expect(await listWaitingPacks(clerk)).toContain(id);
    while (!(await makePack(clerk, id, PACK_WRITERS))) await sleep(100);
    expect(await statusOf(id)).toBe("ready");
    expect(await listWaitingPacks(clerk)).not.toContain(id);
  });
});
