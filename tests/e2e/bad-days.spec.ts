import { request as httpRequest, type IncomingMessage } from "node:http";
import pg from "pg";
import { enterAs, expect, test } from "@/tests/support/browser";
import {
  actionFields,
  cookieOf,
  FORM_TYPE,
  multipart,
  type RawAnswer,
  sendRaw,
} from "@/tests/support/raw-request";
import { startTestServer, type TestServer } from "@/tests/support/server";

// A server and a Postgres of its own: what is done to them here would spoil the other journeys.
test.describe.configure({ mode: "serial", timeout: 120_000 });
let server: TestServer;
let agent: string;
const shared = process.env.BASE_URL;

test.beforeAll(async () => {
  server = await startTestServer();
  process.env.BASE_URL = server.baseUrl;
  agent = await cookieOf("agent.roubaix@demo.test");
});
test.afterAll(async () => {
  signalPostgres("SIGCONT");
  await server.stop();
  if (shared) process.env.BASE_URL = shared;
});

async function ask<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: server.postgres.superuserUrl });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

let processes: readonly number[] = [];
/** To Postgres and all the processes that serve connections, as they were when last counted. */
function signalPostgres(signal: NodeJS.Signals): void {
  for (const pid of processes) {
    try {
      process.kill(pid, signal);
    } catch {
      // Ended meanwhile.
    }
  }
}

/** The postmaster first: stopped, it starts no other. */
async function countProcesses(): Promise<void> {
  const rows = await ask<{ pid: number }>(
    `SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int AS pid UNION ALL
     (SELECT pid FROM pg_stat_activity WHERE pid <> pg_backend_pid() ORDER BY pid)`,
  );
  processes = rows.map(({ pid }) => pid);
}

const get = (path: string, headers: Record<string, string> = {}) =>
  sendRaw(path, { headers: { cookie: agent, ...headers } });

async function newForm(title: string): Promise<() => Promise<RawAnswer>> {
  const opened = await get("/projets/nouveau");
  const path = opened.headers.location ?? "/projets/nouveau";
  const page = await get(path);
  const hidden = [
    ...page.text.matchAll(/<input type="hidden" name="(reference|creationKey|baseVersion)" value="([^"]*)"/g),
  ];
  const own = hidden.map(([, name = "", value = ""]): [string, string] => [name, value]);
  const fields: [string, string][] = [
    ...actionFields(page.text),
    ...own,
    ["title", title],
    ["summary", `Résumé de ${title}`],
  ];
  return () =>
    sendRaw(path, {
      method: "POST",
      headers: { cookie: agent, origin: server.baseUrl, "content-type": FORM_TYPE },
      body: multipart(fields),
    });
}

async function expectAway(withinMs: number): Promise<void> {
  const startedAt = performance.now();
  const [page, visitor, data, file, health] = await Promise.all([
    get("/projets", { accept: "text/html" }),
    sendRaw("/territoires/roubaix"),
    get("/projets/liste.json"),
    get("/exports/projets.csv"),
    get("/healthz"),
  ]);
  expect(performance.now() - startedAt).toBeLessThan(withinMs);
  expect(page.status).toBe(503);
  expect(page.headers["retry-after"]).toBe("30");
  expect(page.text).toContain("momentanément indisponible");
  expect(page.text).toContain('lang="fr"');
  expect(`${visitor.status} ${visitor.text}`).toMatch(/^503 [\s\S]*momentanément indisponible/);
  expect(data.status).toBe(503);
  expect(JSON.parse(data.text)).toMatchObject({ error: { code: "unavailable" } });
  expect(`${file.status} ${file.text}`).toMatch(/^503 Ce service est momentanément indisponible/);
  expect(health.status).toBe(503);
}

async function expectBack(): Promise<void> {
  await expect(async () => {
    expect((await get("/projets")).status).toBe(200);
    expect((await get("/healthz")).status).toBe(200);
  }).toPass({ timeout: 30_000 });
}

test("a Postgres that hangs is told within some seconds, and the site comes back with it", async () => {
  expect((await get("/projets")).status).toBe(200);
  const send = await newForm("Pendant la panne");
  await countProcesses();
  signalPostgres("SIGSTOP");
  try {
    await expectAway(9_000);
    const answer = await send();
    expect(answer.text).toContain("Résumé de Pendant la panne");
  } finally {
    signalPostgres("SIGCONT");
  }
  await expectBack();
});

/** Reads slowly enough for the end of the database to come in the middle. */
async function startExport(path: string): Promise<{ finish(): Promise<"complete" | "broken"> }> {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    httpRequest(`${server.baseUrl}${path}`, { headers: { cookie: agent } }, resolve)
      .on("error", reject)
      .end();
  });
  expect(answer.statusCode).toBe(200);
  await new Promise((resolve) => answer.once("readable", resolve));
  return {
    finish: () =>
      new Promise((resolve) => {
        answer.on("error", () => resolve("broken"));
        answer.on("end", () => resolve(answer.complete ? "complete" : "broken"));
        answer.resume();
      }),
  };
}

test("a database that ends in the middle of an export never leaves a file that looks whole", async () => {
  // So long, compressed too, that neither file fits in what the machine holds between two processes.
  await ask(`INSERT INTO project (title, objectives, territory_id, creation_key, priority_ids, qpv_codes, published_fields)
    SELECT 'Projet ' || n, (SELECT string_agg(md5(n || '-' || m), '') FROM generate_series(1, 150) m), t.id, gen_random_uuid(),
      '{}', '{}', '{}'
    FROM territory t, generate_series(1, 4000) n WHERE t.slug = 'roubaix'`);
  const whole = await startExport("/exports/projets.csv");
  expect(await whole.finish()).toBe("complete");
  const cut = await Promise.all(["/exports/projets.csv", "/exports/projets.xlsx"].map(startExport));
  await countProcesses();
  signalPostgres("SIGSTOP");
  try {
    expect(await Promise.all(cut.map(({ finish }) => finish()))).toEqual(["broken", "broken"]);
  } finally {
    signalPostgres("SIGCONT");
  }
});

test("killed in the middle of a hundred saves, it leaves nothing half written", async () => {
  const sends = await Promise.all(Array.from({ length: 25 }, (_, n) => newForm(`Sous la foudre ${n}`)));
  const saving = [...sends, ...sends, ...sends, ...sends].map((send) => send().catch(() => null));
  await Promise.race(saving);
  await server.killAndRestart();
  const told = (await Promise.all(saving)).filter((answer) => answer?.status === 303);
  expect(told.length).toBeGreaterThan(0);
  const halves = await ask(`SELECT p.reference FROM project p WHERE p.title LIKE 'Sous la foudre %' AND (
      NOT EXISTS (SELECT FROM project_version v WHERE v.project_id = p.id)
      OR NOT EXISTS (SELECT FROM journal_entry j WHERE j.subject_key = p.reference))`);
  expect(halves).toEqual([]);
  const twice = await ask(
    `SELECT title FROM project WHERE title LIKE 'Sous la foudre %' GROUP BY title HAVING count(*) > 1`,
  );
  expect(twice).toEqual([]);
  // Whoever was told that it is saved finds it.
  for (const answer of told) expect((await get(answer?.headers.location ?? "/")).status).toBe(200);
  await expectBack();
});

test("a server that is killed and starts again still has what was being typed, and the page goes on", async ({
  openVisitor,
  expectProblem,
}) => {
  expectProblem(/Failed to (load|fetch)|ERR_CONNECTION/);
  const page = await openVisitor({ baseURL: server.baseUrl });
  await enterAs(page, "agent.roubaix@demo.test");
  const made = await (await newForm("Halle redémarrée"))();
  const path = (made.headers.location ?? "").split("?")[0];
  await page.goto(`${path}/modifier`);
  await page.getByLabel("Résumé").fill("Écrit avant.");
  await expect(page.getByText(/^Saisie gardée (à l’instant|il y a)/)).toBeVisible();
  await server.killAndRestart();
  const second = page.waitForResponse((answer) => answer.url().endsWith("/saisie.json") && answer.ok());
  await page.getByLabel("Objectifs").fill("Écrit après.");
  await second;
  expect(await ask("SELECT content::json ->> 'summary' AS summary FROM form_draft")).toEqual([
    { summary: "Écrit avant." },
  ]);
  await page.close();

  const again = await openVisitor({ baseURL: server.baseUrl });
  await enterAs(again, "agent.roubaix@demo.test");
  await again.goto(`${path}/modifier`);
  await expect(again.getByLabel("Résumé")).toHaveValue("Écrit avant.");
  await expect(again.getByLabel("Objectifs")).toHaveValue("Écrit après.");
});
