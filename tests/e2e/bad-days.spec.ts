import { request as httpRequest, type IncomingMessage } from "node:http";
import type { QueryResultRow } from "pg";
import { enterAs, expect, test } from "@/tests/support/browser";
import { askPostgres, frozenPostgres } from "@/tests/support/frozen-postgres";
import {
  actionFields,
  cookieOf,
  FORM_TYPE,
  formOf,
  multipart,
  type RawAnswer,
  sendRaw,
} from "@/tests/support/raw-request";
import { startTestServer, type TestServer } from "@/tests/support/server";
import { TYPED_FORMS, type TypedForm } from "@/tests/support/typed-forms";

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
  await server.stop();
  if (shared) process.env.BASE_URL = shared;
});

const freeze = () => frozenPostgres(server.postgres.superuserUrl);
const ask = <Row extends QueryResultRow>(sql: string) => askPostgres<Row>(server.postgres.superuserUrl, sql);

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
  const thaw = await freeze();
  try {
    await expectAway(9_000);
    const answer = await send();
    expect(answer.text).toContain("Résumé de Pendant la panne");
  } finally {
    thaw();
  }
  await expectBack();
});

/** Sends the form of that page as a browser without JavaScript does, with what was typed in it. */
async function sendTyped(
  { path, has, typed }: TypedForm,
  cookie: string,
  page: RawAnswer,
): Promise<RawAnswer> {
  const form = formOf(page.text, has);
  expect(form.hidden, `the form of ${path}`).not.toEqual([]);
  return sendRaw(form.path ?? path, {
    method: "POST",
    headers: { cookie, origin: server.baseUrl, "content-type": FORM_TYPE },
    body: multipart([...form.hidden, ...typed]),
  });
}

test("while the database hangs no long text is lost without JavaScript, and what comes back can be sent again", async () => {
  const forms = await Promise.all(
    TYPED_FORMS.map(async (form) => {
      const cookie = await cookieOf(form.who);
      return { form, cookie, page: await sendRaw(form.path, { headers: { cookie } }) };
    }),
  );
  const thaw = await freeze();
  const drawn = await Promise.all(
    forms.map(async (one) => ({ ...one, page: await sendTyped(one.form, one.cookie, one.page) })),
  ).finally(thaw);
  for (const { form, page } of drawn) {
    expect(`${page.status} ${page.text}`, form.path).toMatch(/^200[\s\S]*Rien n’a été envoyé/);
    // What the page shows, without what it hands to scripts.
    const shown = page.text.replace(/<script[\s\S]*?<\/script>/g, "");
    for (const text of form.kept) expect(shown, form.path).toContain(text);
  }
  await expectBack();
  for (const { form, cookie, page } of drawn) {
    const answer = await sendTyped(form, cookie, page);
    expect([form.path, answer.status, answer.text.includes("Rien n’a été")]).toEqual([
      form.path,
      form.arrives ?? 303,
      false,
    ]);
  }
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
  const thaw = await freeze();
  try {
    expect(await Promise.all(cut.map(({ finish }) => finish()))).toEqual(["broken", "broken"]);
  } finally {
    thaw();
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
