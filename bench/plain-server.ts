import { createHash } from "node:crypto";
import http from "node:http";
import pg from "pg";
import { plainCreation } from "./plain-creation";
import { PROJECTS_OF_SCHEME, SCHEMES_OF_PROJECT } from "./plain-matching";
import { BETWEEN_EVENINGS, DASHBOARD_PAST } from "./plain-past";
import { DASHBOARD_LIVE, LIST_CHOICES, LISTS, ONE_PROJECT, SESSION } from "./plain-statements";
import { MATRIX, STRATEGY } from "./plain-strategies";

/** The other contestant: `pg` behind a bare node:http server. Knows who asks, as ours does; applies no policy. */
const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: Number(process.env.DATABASE_POOL_SIZE),
});

const query = async (name: string, text: string, values: unknown[] = []) =>
  (await pool.query({ name, text, values })).rows;

/** Between two evenings, ours sends the dashboard of the last one too. */
const past = (url: URL) =>
  query("past", DASHBOARD_PAST, [url.searchParams.get("at"), url.searchParams.get("phase")]);

const ROUTES: Record<string, (url: URL, body: string) => Promise<unknown>> = {
  "/liste": async (url) => {
    const kind = url.searchParams.get("kind") as keyof typeof LISTS;
    const values = JSON.parse(url.searchParams.get("values") ?? "[]");
    return {
      choices: await query("choices", LIST_CHOICES),
      answer: await query(`list-${kind}`, LISTS[kind], values),
    };
  },
  "/tableau": () => query("dashboard", DASHBOARD_LIVE),
  "/soir": past,
  "/entre": async (url) => ({
    evening: await past(url),
    changes: await query("between", BETWEEN_EVENINGS, [
      url.searchParams.get("at"),
      url.searchParams.get("from"),
    ]),
  }),
  "/projet": (url) => query("project", ONE_PROJECT, [url.searchParams.get("reference")]),
  "/dispositifs": (url) => query("schemes", SCHEMES_OF_PROJECT, [url.searchParams.get("reference")]),
  "/projets-du-dispositif": () => query("projects", PROJECTS_OF_SCHEME),
  "/strategie": (url) => query("strategy", STRATEGY, [url.searchParams.get("territoire")]),
  "/matrice": (url) => query("matrix", MATRIX, [url.searchParams.get("territoire")]),
  "/creation": (_url, body) => plainCreation(pool, JSON.parse(body)),
  "/pret": () => query("ready", "SELECT 1"),
};

async function answer(request: http.IncomingMessage): Promise<unknown> {
  const url = new URL(request.url ?? "/", "http://plain");
  const route = ROUTES[url.pathname];
  if (!route) throw new Error(`no route ${url.pathname}`);
  const token = /session-token=([^;]+)/.exec(request.headers.cookie ?? "")?.[1];
  if (token) await query("session", SESSION, [createHash("sha256").update(token).digest("hex")]);
  let body = "";
  for await (const chunk of request) body += chunk;
  return route(url, body);
}

http
  .createServer((request, response) => {
    answer(request).then(
      (value) => response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(value)),
      (error) => response.writeHead(500).end(String(error)),
    );
  })
  .listen(Number(process.env.PORT), "127.0.0.1");
