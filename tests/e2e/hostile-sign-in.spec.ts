import { expect, test } from "@playwright/test";
import { mailsTo, waitForMail } from "@/tests/support/mailbox";
import { actionFields, FORM_TYPE, multipart, type RawAnswer, sendRaw } from "@/tests/support/raw-request";

const ORIGIN = () => new URL(process.env.BASE_URL ?? "").origin;
const SESSION = "next-auth.session-token";
/** Addresses of this machine that no other journey calls from: attempts are limited by address. */
const FROM = "127.0.0.77";

async function askForLink(email: string, retour?: string): Promise<RawAnswer> {
  const page = await sendRaw("/connexion", { from: FROM });
  const body = multipart([
    ...actionFields(page.text),
    ["adresse", email],
    ...(retour === undefined ? [] : [["retour", retour] as const]),
  ]);
  const headers = { origin: ORIGIN(), "content-type": FORM_TYPE };
  return sendRaw("/connexion", { method: "POST", headers, body, from: FROM });
}

async function tokenFor(email: string): Promise<string> {
  const already = (await mailsTo(email)).length;
  await askForLink(email);
  const { text } = await waitForMail(email, already);
  return /jeton=([0-9a-f]{64})/.exec(text ?? "")?.[1] ?? "";
}

function confirm(fields: Record<string, string>, headers: Record<string, string> = {}): Promise<RawAnswer> {
  return sendRaw("/api/auth/callback/email", {
    method: "POST",
    headers: { origin: ORIGIN(), "content-type": "application/x-www-form-urlencoded", ...headers },
    body: new URLSearchParams(fields).toString(),
    from: FROM,
  });
}

const sessionIn = ({ headers }: RawAnswer) =>
  headers["set-cookie"]?.map((cookie) => /^next-auth\.session-token=([^;]+)/.exec(cookie)?.[1]).find(Boolean);
const isSignedIn = async (cookie: string) =>
  (await sendRaw("/projets", { headers: { cookie } })).status === 200;

test("one link pressed by twenty at once opens one session, and never the one that was planted", async () => {
  const token = await tokenFor("chef.maubeuge@demo.test");
  const planted = `${SESSION}=${"f".repeat(43)}`;
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => confirm({ jeton: token }, { cookie: planted })),
  );
  const sessions = answers.map(sessionIn).filter((session) => session !== undefined);
  expect(sessions).toHaveLength(1);
  expect(answers.every(({ status }) => status === 303)).toBe(true);
  expect(await isSignedIn(planted)).toBe(false);
  expect(await isSignedIn(`${SESSION}=${sessions[0]}`)).toBe(true);
  expect(sessionIn(await confirm({ jeton: token }))).toBeUndefined();
});

test("a link that was tampered with opens nothing, and burns nothing", async () => {
  const token = await tokenFor("chef.montbeliard@demo.test");
  const other = token.replace(/^./, (digit) => (digit === "0" ? "1" : "0"));
  for (const jeton of [
    other,
    token.toUpperCase().replace(/\d/g, "A"),
    token.slice(1),
    `${token}0`,
    `${token}\0`,
    "",
    "' OR 1=1 --",
  ]) {
    const answer = await confirm({ jeton });
    expect(sessionIn(answer), jeton).toBeUndefined();
    expect(answer.headers.location).toMatch(/^\/connexion\?message=lien-perime/);
  }
  expect(sessionIn(await confirm({ jeton: token }))).toBeDefined();
});

test("no address to return to leads away", async () => {
  const away = [
    "//evil.test",
    "/\\evil.test",
    "https:evil.test",
    "/\t/evil.test",
    "/%09/evil.test",
    "/\r\nLocation: //evil.test",
    "\\/evil.test",
    "/.//evil.test",
    "/%2f%2fevil.test",
    "http://evil.test",
    "/@evil.test",
    "javascript:alert(1)",
  ];
  for (const retour of away) {
    const answer = await sendRaw("/connexion/demonstration", {
      method: "POST",
      headers: { origin: ORIGIN(), "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ adresse: "agent.laval@demo.test", retour }).toString(),
    });
    expect(answer.status, retour).toBe(303);
    const { location = "" } = answer.headers;
    expect(location, retour).toMatch(/^\/(?![/\\])/);
    expect(new URL(location, ORIGIN()).origin, retour).toBe(ORIGIN());
  }
});

test("addresses that look alike, or carry more than one, reach nobody new", async () => {
  const before = (await mailsTo("chef.toulouse@demo.test")).length;
  const known = await askForLink("chef.toulouse@demo.test");
  await waitForMail("chef.toulouse@demo.test", before);
  // Cyrillic, full-width, a plus, a dot more, a sub-domain: other people, as far as anybody knows.
  for (const email of [
    "chef.tоulouse@demo.test",
    "chef.toulouse+x@demo.test",
    "chef..toulouse@demo.test",
    "ｃhef.toulouse@demo.test",
    "chef.toulouse@demo.test.",
    "chef.toulouse@demo.test\r\nBcc: evil@evil.test",
    "chef.toulouse@demo.test,evil@evil.test",
    "chef.toulouse@demo.test%0aBcc:evil@evil.test",
    '"chef.toulouse@demo.test" <evil@evil.test>',
  ]) {
    const answer = await askForLink(email);
    expect([200, 303], email).toContain(answer.status);
    if (answer.status === 303) expect(answer.headers.location).toBe(known.headers.location);
  }
  expect((await mailsTo("chef.toulouse@demo.test")).length).toBe(before + 1);
  expect(await mailsTo("evil@evil.test")).toEqual([]);
});

test("signing out takes the button of this site, and is final", async () => {
  const session = sessionIn(await confirm({ jeton: await tokenFor("chef.maubeuge@demo.test") }));
  const cookie = `${SESSION}=${session}`;
  const form = { "content-type": "application/x-www-form-urlencoded" };
  for (const headers of [
    { origin: "https://evil.test" },
    { origin: "null" },
    { origin: ORIGIN(), "sec-fetch-site": "cross-site" },
  ]) {
    expect(
      (await sendRaw("/deconnexion", { method: "POST", headers: { ...form, cookie, ...headers } })).status,
    ).toBe(403);
  }
  await sendRaw("/deconnexion", { headers: { cookie } });
  expect(await isSignedIn(cookie)).toBe(true);
  await sendRaw("/deconnexion", { method: "POST", headers: { ...form, cookie, origin: ORIGIN() } });
  expect(await isSignedIn(cookie)).toBe(false);
});
