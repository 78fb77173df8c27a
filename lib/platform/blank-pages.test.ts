import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fillBlankPages, rememberIncident, requestIdOf } from "./blank-pages";
import { ERROR_DOCUMENT_HEADER, errorDocumentPath, INCIDENT_DIGEST_HEADER } from "./error-document";

const HTML = { "content-type": "text/html; charset=utf-8" };
let server: Server;
let address: string;
let databaseIsThere = true;

/** Answers as Next does: blank where a page fails, whole where the error page itself is asked for. */
function answer(request: IncomingMessage, response: ServerResponse): void {
  const inner = request.headers[ERROR_DOCUMENT_HEADER];
  const path = errorDocumentPath(typeof inner === "string" ? inner : null);
  if (path !== null) {
    if (request.url === "/boucle") return void response.destroy();
    const digest = request.headers[INCIDENT_DIGEST_HEADER];
    response.writeHead(200, { ...HTML, "content-security-policy": "script-src 'nonce-inner'" });
    return void response.end(`${path} for ${request.url}, ${digest ?? "no digest"}`);
  }
  if (request.url === "/panne") rememberIncident(requestIdOf(request.headers), "1234");
  if (request.url === "/illisible") rememberIncident(requestIdOf(request.headers), undefined, 400);
  if (request.url?.startsWith("/exports")) {
    response.statusCode = 500;
    return void response.end();
  }
  if (request.url?.startsWith("/action")) {
    if (request.url === "/action-illisible") rememberIncident(requestIdOf(request.headers), "1", 400);
    response.statusCode = 500;
    response.setHeader("content-type", "text/x-component");
    response.write("0:{}\n");
    return void response.end('1:E{"digest":"1"}');
  }
  if (request.url === "/ancienne") {
    response.statusCode = 409;
    response.setHeader("content-type", "text/plain");
    response.setHeader("x-nextjs-action-not-found", "1");
    return void response.end("Server Action unavailable.");
  }
  const [status, type] =
    {
      "/panne": [500, "html"],
      "/illisible": [500, "html"],
      "/absent": [404, "html"],
      "/boucle": [500, "html"],
      "/donnees": [404, "json"],
      "/rien.json": [404, "html"],
    }[request.url ?? ""] ?? ([200, "html"] as const);
  response.statusCode = Number(status);
  response.setHeader("content-type", type === "html" ? HTML["content-type"] : "application/json");
  response.setHeader("content-security-policy", "script-src 'nonce-outer'");
  response.flushHeaders();
  response.write("<html id='__next_error__'>");
  response.end("</html>");
}

beforeAll(async () => {
  fillBlankPages(async () => databaseIsThere);
  server = createServer(answer).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
});

it("sends the incident page, with the status and the reference of the failure", async () => {
  const response = await fetch(`${address}/panne`);
  expect(response.status).toBe(500);
  expect(await response.text()).toBe("/incident for /panne, 1234");
});

it("sends the not-found page under the policy that its own scripts carry", async () => {
  const response = await fetch(`${address}/absent`);
  expect(response.status).toBe(404);
  expect(await response.text()).toBe("/introuvable for /absent, no digest");
  expect(response.headers.get("content-security-policy")).toBe("script-src 'nonce-inner'");
});

it.each(["/", "/donnees"])("leaves %s as it is", async (path) => {
  const response = await fetch(`${address}${path}`);
  expect(await response.text()).toBe("<html id='__next_error__'></html>");
});

it("fills the empty answer of a route handler that throws", async () => {
  const page = await fetch(`${address}/exports/projets.csv?q=x`, { headers: { accept: "text/html,*/*" } });
  expect(`${page.status} ${await page.text()}`).toBe("500 /incident for /exports/projets.csv?q=x, no digest");
  const data = await fetch(`${address}/exports/projets.json`);
  expect(data.status).toBe(500);
  expect(await data.json()).toMatchObject({ error: { code: "unavailable" } });
});

it("answers 400 where the fault is in the request", async () => {
  const response = await fetch(`${address}/illisible`, { method: "POST" });
  expect(response.status).toBe(400);
  expect(await response.text()).toMatch(/ne peut pas être lue/);
});

it("tells a form that cannot be read, and gives the others their answer, which they read themselves", async () => {
  const garbage = await fetch(`${address}/action-illisible`, { method: "POST" });
  expect(garbage.status).toBe(400);
  expect(await garbage.text()).toMatch(/ne peut pas être lue/);
  const failed = await fetch(`${address}/action`, { method: "POST" });
  expect(`${failed.status} ${await failed.text()}`).toBe('500 0:{}\n1:E{"digest":"1"}');
  expect(failed.headers.get("content-type")).toBe("text/x-component");
});

it("puts the framework's own words in French", async () => {
  const outdated = await fetch(`${address}/ancienne`, { method: "POST" });
  expect(`${outdated.status} ${await outdated.text()}`).toMatch(/^409 Ce site a été mis à jour/);
  expect(outdated.headers.get("x-nextjs-action-not-found")).toBe("1");
});

it("tells programs that an address does not exist in other words than that the service is away", async () => {
  const response = await fetch(`${address}/rien.json`);
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ error: { code: "notFound" } });
});

it("answers 503, and when to come back, while the database is away", async () => {
  databaseIsThere = false;
  try {
    const page = await fetch(`${address}/panne`, { headers: { cookie: "a=b" } });
    expect(`${page.status} ${await page.text()}`).toBe("503 /incident for /panne, 1234");
    expect(page.headers.get("retry-after")).toBe("30");
    const form = await fetch(`${address}/action`, { method: "POST" });
    expect(`${form.status} ${form.headers.get("retry-after")}`).toBe("503 30");
    const file = await fetch(`${address}/exports/projets.csv`);
    expect(`${file.status} ${await file.text()}`).toMatch(/^503 Ce service est momentanément indisponible/);
    expect((await fetch(`${address}/absent`)).status).toBe(404);
  } finally {
    databaseIsThere = true;
  }
});

it("says a sentence when even the error page fails", async () => {
  const response = await fetch(`${address}/boucle`);
  expect(response.status).toBe(500);
  expect(await response.text()).toMatch(/momentanément indisponible/);
});

it("shows nobody outside an error page on demand", async () => {
  const response = await fetch(`${address}/`, { headers: { [ERROR_DOCUMENT_HEADER]: "guess 500" } });
  expect(await response.text()).toBe("<html id='__next_error__'></html>");
});
