import type { Pool } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listSchemeImportItems } from "@/lib/features/schemes/imports/data";
import { advanceSchemeImport, requestWaitingSchemeWork } from "@/lib/features/schemes/imports/service";
import { readSource } from "@/lib/features/schemes/imports/source/reading/service";
import { openSchemeImport } from "@/lib/features/schemes/imports/staging/mutations";
import type { ImportRun } from "@/lib/features/schemes/imports/types";
import type { Actor } from "@/lib/kernel/actor";
import { systemActor } from "@/lib/platform/actors";
import { aid, aids, type FakeSource, KEY, startFakeSource } from "@/tests/support/aides-territoires";
import { testDatabase } from "@/tests/support/database";
import { apply, runOf } from "@/tests/support/scheme-imports";
import { buildVisibilityFixture } from "@/tests/support/visibility-fixture";

/** The API itself, with its bad days, over HTTP. */
const database = testDatabase();
const application = systemActor("test");
let pool: Pool;
let admin: Actor;
let source: FakeSource;
let waits: number[];

beforeAll(async () => {
  process.env.AIDES_TERRITOIRES_KEY = KEY;
  process.env.AIDES_TERRITOIRES_DAILY = "1";
  pool = database.superuserPool();
  admin = (await buildVisibilityFixture(pool)).actors.admin;
});
afterAll(() => {
  delete process.env.AIDES_TERRITOIRES_KEY;
  delete process.env.AIDES_TERRITOIRES_DAILY;
});
beforeEach(async () => {
  source = await startFakeSource();
  waits = [];
  await pool.query("DELETE FROM scheme_import");
  await pool.query("DELETE FROM support_scheme WHERE source <> 'catalogue'");
});
afterEach(() => source.close());

async function open(): Promise<number> {
  const opened = await openSchemeImport(application, { origin: "api", fileName: "" });
  if (!opened.ok) throw new Error(opened.refusal);
  return opened.value;
}

const patience = {
  now: Date.now,
  wait: async (milliseconds: number) => {
    waits.push(milliseconds);
  },
};

async function goOn(id: number, key: string | null = KEY): Promise<ImportRun> {
  await readSource(application, id, { url: source.url, key, daily: false }, patience);
  await advanceSchemeImport(id);
  return runOf(admin, id);
}
const run = async (key?: string | null) => goOn(await open(), key);
const pages = () => source.requests.filter(({ path }) => path.includes("/aids/")).map(({ path }) => path);

it("reads every page, follows what it names, and stages without applying", async () => {
  source.aids = [...aids(120), ...aids(3, 121).map((one) => ({ ...one, id: String(one.id) }))];
  const read = await run();
  expect(read).toMatchObject({
    status: "review",
    aidCount: 123,
    declaredCount: 123,
    pagesRead: 3,
    shortfall: "",
    goneHold: "",
    createdByName: "test",
    counts: { new: 123 },
  });
  expect(pages()).toHaveLength(3);
  const done = await apply(admin, read.id);
  expect(done).toMatchObject({ status: "done", appliedByName: "admin" });
  expect(await run()).toMatchObject({ status: "done", counts: { unchanged: 123 } });
});

describe("a bad day", () => {
  beforeEach(() => {
    source.aids = aids(120);
  });
  const onPage = (
    wanted: number,
    reply: { status: number; headers?: Record<string, string>; body?: string },
    times = 9,
  ) => {
    source.fault = ({ path, page, attempt }) =>
      path.endsWith("/aids/") && page === wanted && attempt <= times ? reply : null;
  };

  it("a token refused once, then too many requests: the run is whole", async () => {
    source.fault = ({ path, page, attempt }) => {
      if (!path.endsWith("/aids/") || attempt > 1) return null;
      if (page === 2) return { status: 401 };
      return page === 3 ? { status: 429, headers: { "Retry-After": "7" } } : null;
    };
    expect(await run()).toMatchObject({ shortfall: "", aidCount: 120 });
    expect(source.tokens).toBe(2);
    expect(waits).toEqual([7_000]);
  });

  it("a page that stays cut off: what was read is told as a part, and nothing is gone", async () => {
    await apply(admin, (await run()).id);
    onPage(2, { status: 200, body: '{"count":120,"results":[{"id":51' });
    expect(await run()).toMatchObject({
      status: "done",
      aidCount: 50,
      shortfall: "stopped",
      goneHold: "partial",
      counts: { unchanged: 50 },
    });
  });

  it("a list that ends by a page that does not exist is whole, if it has what it announced", async () => {
    source.next = (page) => `${source.url}/aids/?page=${page + 1}`;
    expect(await run()).toMatchObject({ shortfall: "", aidCount: 120, pagesRead: 3 });
    onPage(3, { status: 404 });
    expect(await run()).toMatchObject({ shortfall: "fewerThanDeclared", aidCount: 100 });
  });

  it("a next page elsewhere is not asked for; one that was read is not read again", async () => {
    const elsewhere = await startFakeSource(aids(10));
    source.next = (page, address) => (page === 2 ? `${elsewhere.url}/aids/?page=3` : address);
    expect(await run()).toMatchObject({ shortfall: "foreignNext", goneHold: "partial", aidCount: 100 });
    expect(elsewhere.requests).toEqual([]);
    await elsewhere.close();
    source.next = (page, address) => (page === 3 ? `${source.url}/aids/?page=2` : address);
    expect(await run()).toMatchObject({ shortfall: "loop", goneHold: "partial", aidCount: 120 });
  });

  it("two hundred pages are enough", async () => {
    source.pageSize = 1;
    source.aids = aids(205);
    expect(await run()).toMatchObject({ shortfall: "tooManyPages", pagesRead: 200, aidCount: 200 });
  });

  it("forty in a hundred fewer aids: nothing is gone, and it is said", async () => {
    await apply(admin, (await run()).id);
    source.aids = aids(72);
    expect(await run()).toMatchObject({ shortfall: "", goneHold: "countFell", counts: { unchanged: 72 } });
  });

  it("a source that is away, or refuses the key, or that has none: told, and nothing is left at work", async () => {
    source.fault = () => ({ status: 503 });
    expect(await run()).toMatchObject({ status: "failed", message: "Aides-territoires ne répond pas." });
    source.fault = () => null;
    expect((await run("une-autre-cle")).message).toMatch(/AIDES_TERRITOIRES_KEY/);
    expect((await run(null)).message).toMatch(/AIDES_TERRITOIRES_KEY/);
    expect((await run()).status).toBe("review");
  });

  it("texts that attack stay words", async () => {
    source.aids = [
      aid(1, { description: "<img src=x onerror=alert(1)><script>alert(1)</script><p>Sain</p>" }),
    ];
    await apply(admin, (await run()).id);
    const { rows } = await pool.query("SELECT texts -> 'description' AS text FROM scheme_notice");
    expect(rows).toEqual([{ text: [{ kind: "paragraph", runs: [{ text: "Sain" }] }] }]);
  });

  it("a process that ends in the middle: the next goes on from the page it had reached", async () => {
    source.fault = ({ page }) => (page === 3 ? { status: 503 } : null);
    const id = await open();
    const dying = { now: Date.now, wait: () => Promise.reject(new Error("killed")) };
    await expect(
      readSource(application, id, { url: source.url, key: KEY, daily: false }, dying),
    ).rejects.toThrow("killed");
    expect((await runOf(admin, id)).status).toBe("reading");
    source.fault = () => null;
    source.requests.length = 0;
    expect(await goOn(id)).toMatchObject({ shortfall: "", aidCount: 120, pagesRead: 3 });
    expect(pages()).toEqual(["/api/aids/?page=3"]);
  });
});

it("is read once a day by the application itself, which leaves a report that waits in peace", async () => {
  const begun = async () => (await requestWaitingSchemeWork()).sourceReadings;
  expect([await begun(), await begun()]).toEqual([1, 0]);
  await pool.query("UPDATE scheme_import SET status = 'review', created_at = now() - interval '2 days'");
  expect(await begun()).toBe(0);
  await pool.query("UPDATE scheme_import SET created_at = now() - interval '8 days'");
  expect([await begun(), await begun()]).toEqual([1, 0]);
});

it("stages five thousand aids in a few seconds, a page of the report at a time", {
  timeout: 60_000,
}, async () => {
  source.aids = aids(5_000);
  source.pageSize = 100;
  const read = await run();
  expect(read).toMatchObject({ status: "review", aidCount: 5_000, counts: { new: 5_000 } });
  expect(await listSchemeImportItems(admin, read.id, { show: "new", page: 200 })).toHaveLength(25);
});
