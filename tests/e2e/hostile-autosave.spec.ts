import { expect, test } from "@playwright/test";
import { cookieOf, sendRaw } from "@/tests/support/raw-request";

const PATH = "/projets/saisie.json";
const KEY = "7d3f1f9e-6d0a-4d52-9b59-0e0f7b7f9a11";

/** Who holds the cookie, as their own form says it. */
async function userIdOf(cookie: string): Promise<string> {
  const { text } = await sendRaw(`/projets/nouveau?cle=${KEY}`, { headers: { cookie } });
  const id = /([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/nouveau/.exec(text)?.[1];
  if (!id) throw new Error("no form");
  return id;
}

function call(cookie: string, body: unknown, headers: Record<string, string> = {}) {
  return sendRaw(PATH, {
    method: "POST",
    headers: { cookie, "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

test("an open form's door takes nothing from anybody else, and nothing that is not a form", async () => {
  const [agent, stranger, partner] = await Promise.all([
    cookieOf("agent.roubaix@demo.test"),
    cookieOf("agent.laval@demo.test"),
    cookieOf("banque-des-territoires@demo.test"),
  ]);
  const [agentId, strangerId] = await Promise.all([userIdOf(agent), userIdOf(stranger)]);
  const form = (userId: string, rest: string, changes: object = {}) => ({
    copyKey: `${userId}/${rest}`,
    creationKey: KEY,
    baseVersion: "1",
    intent: "keep",
    values: { title: "x" },
    ...changes,
  });
  const list = JSON.parse(
    (await sendRaw("/projets/liste.json?territoire=roubaix", { headers: { cookie: agent } })).text,
  );
  const own: string = list.items[0].reference;

  expect((await call(agent, form(agentId, own, { values: null }))).status).toBe(200);
  // Invisible and missing give the same answer, to the letter.
  const [invisible, missing] = [
    await call(stranger, form(strangerId, own)),
    await call(stranger, form(strangerId, "QP-ROUBAIX-99999")),
  ];
  expect(invisible.status).toBe(404);
  expect(invisible.text).toBe(missing.text);
  for (const other of [stranger, partner, "", "next-auth.session-token=x"])
    expect((await call(other, form(agentId, own))).status).toBe(401);
  for (const cookie of [stranger, partner, ""])
    expect((await sendRaw(`/projets/${own}/presences.json`, { headers: { cookie } })).status).toBe(404);

  for (const body of [
    "",
    "[]",
    "{",
    form(agentId, "../x"),
    form(agentId, `${own}/creation`),
    form(agentId, own, { intent: "x" }),
    form(agentId, own, { values: [] }),
    form(agentId, "nouveau", { creationKey: "x" }),
  ])
    expect((await call(agent, body)).status, JSON.stringify(body)).toBe(400);
  // Keys of somebody else's draft lead to one's own.
  expect((await call(stranger, form(strangerId, "nouveau", { intent: "forget", values: null }))).status).toBe(
    200,
  );
  // Odd but storable.
  for (const title of ["\u0000", "\ud800", "é".repeat(1000), { __proto__: null, a: [[]] }])
    expect((await call(agent, form(agentId, "nouveau", { values: { title } }))).status).toBe(200);
  const page = await sendRaw(`/projets/nouveau?cle=${KEY}`, { headers: { cookie: agent } });
  expect(page.status).toBe(200);
  expect((await sendRaw("/projets", { headers: { cookie: agent } })).status).toBe(200);
  expect((await call(agent, form(agentId, "nouveau", { intent: "forget", values: null }))).status).toBe(200);

  const long = JSON.stringify(form(agentId, "nouveau", { values: { title: "é".repeat(320_000) } }));
  expect((await call(agent, long)).status).toBe(413);
  // Nor without saying how long it is.
  expect((await call(agent, long, { "transfer-encoding": "chunked" })).status).toBe(413);
  const plain = { "content-type": "text/plain" };
  expect((await call(agent, form(agentId, own), plain)).status).toBe(415);
  for (const headers of [
    { origin: "https://ailleurs.example" },
    { "sec-fetch-site": "cross-site" },
  ] as Record<string, string>[])
    expect((await call(agent, form(agentId, own), headers)).status).toBe(403);
  expect((await sendRaw(PATH, { headers: { cookie: agent } })).status).toBe(405);
});
