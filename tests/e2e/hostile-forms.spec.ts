import { expect, test } from "@playwright/test";
import {
  actionFields,
  cookieOf,
  FORM_TYPE,
  multipart,
  type RawAnswer,
  sendRaw,
} from "@/tests/support/raw-request";

const ORIGIN = () => new URL(process.env.BASE_URL ?? "").origin;
const LISTED = "/administration/utilisateurs";
/** Of whoever the list names first: its address has ids. */
const PERSON = `${LISTED}/personne`;
/** A form of each kind that the site has, and who may open it. */
const FORMS = [
  ["/connexion", null],
  ["/projets/nouveau?cle=8a1f4a2e-6f0a-4d8e-9f31-2f7c2b7f0a11", "agent.roubaix@demo.test"],
  [`${LISTED}/inviter`, "admin@demo.test"],
  [PERSON, "admin@demo.test"],
  ["/projets/QP-ROUBAIX-0001", "cheffe.roubaix@demo.test"],
] as const;

type Form = { readonly path: string; readonly cookie: string; readonly fields: [string, string][] };

async function openForm(asked: string, email: string | null): Promise<Form> {
  const cookie = email ? await cookieOf(email) : "";
  const path = asked === PERSON ? await firstPerson(cookie) : asked;
  const page = await sendRaw(path, { headers: { cookie } });
  return { path, cookie, fields: actionFields(page.text) };
}

async function firstPerson(cookie: string): Promise<string> {
  const list = await sendRaw(LISTED, { headers: { cookie } });
  const path = new RegExp(`href="(${LISTED}/\\d+/[0-9a-f-]{36})"`).exec(list.text)?.[1];
  if (path === undefined) throw new Error("the list names nobody");
  return path;
}

function post(
  { path, cookie }: Form,
  body: string,
  headers: Record<string, string> = {},
): Promise<RawAnswer> {
  return sendRaw(path, {
    method: "POST",
    headers: { cookie, origin: ORIGIN(), "content-type": FORM_TYPE, ...headers },
    body,
  });
}

function expectNoFailure({ status, text }: RawAnswer, what: string): void {
  expect(status > 0 && status < 500, `${what} answers ${status}: ${text.slice(0, 200)}`).toBe(true);
  if (status >= 400 && status !== 404) expect(text, what).toMatch(/[éèêà’]|Cette|Ce /);
}

const GARBAGE = [
  "",
  "garbage",
  "[]",
  "{}",
  "null",
  "[null,null]",
  '["$K1"]',
  '["$F1"]',
  '["$1:__proto__:x"]',
];

for (const [path, email] of FORMS) {
  test(`the form of ${path.split("?")[0]} is no way to make the server fail`, async () => {
    const form = await openForm(path, email);
    const action = /[0-9a-f]{40,}/.exec(JSON.stringify(form.fields))?.[0];
    expect(action, "the page has a form").toBeDefined();

    // Called as the script of the page calls it, with something else in its hands.
    for (const body of GARBAGE) {
      const asText = await post(form, body, { "next-action": action ?? "", "content-type": "text/plain" });
      expect(asText.status, `text ${body}`).toBe(400);
      const parts = multipart([["0", body]]);
      expectNoFailure(await post(form, parts, { "next-action": action ?? "" }), `in parts ${body}`);
    }
    for (const name of ["garbage", "", "a".repeat(42)])
      expectNoFailure(await post(form, multipart([["0", "[]"]]), { "next-action": name }), `action ${name}`);

    // Posted as a browser without JavaScript posts it, with its own hidden fields forged.
    const forged = (end: string, value: string): [string, string][] =>
      form.fields.map(([name, own]) => [name, name.endsWith(end) ? value : own]);
    const bodies: [string, string][][] = [
      ...["garbage", "{}", "[]", "[null]", '["x"]', '[{"fields":"x","submission":"x"}]'].map((bound) =>
        forged(":1", bound),
      ),
      forged(":0", `{"id":"${action}","bound":"$@9"}`),
      forged("KEY", "garbage"),
      [["$ACTION_ID_garbage", ""]],
      [[`$ACTION_ID_${"a".repeat(42)}`, ""]],
      [["$ACTION_REF___proto__", ""]],
      [...form.fields, ["__proto__", "x"], ["a\0b", "\0"], ["constructor", "😀"]],
    ];
    for (const fields of bodies)
      expectNoFailure(await post(form, multipart(fields)), JSON.stringify(fields).slice(0, 160));

    // A body that is not what its headers say.
    for (const type of [
      "multipart/form-data",
      "multipart/form-data; boundary=other",
      "application/x-www-form-urlencoded",
      "application/json",
      "text/xml",
    ])
      expectNoFailure(await post(form, multipart(form.fields), { "content-type": type }), type);

    // Another site may not post it at all.
    for (const headers of [
      { origin: "https://evil.test" },
      { origin: "null" },
      { "sec-fetch-site": "cross-site" },
    ])
      expect((await post(form, multipart(form.fields), headers)).status, JSON.stringify(headers)).toBe(403);
  });
}

test("100,000 characters come back with what is wrong, and make nothing", async () => {
  const form = await openForm(
    "/projets/nouveau?cle=8a1f4a2e-6f0a-4d8e-9f31-2f7c2b7f0a12",
    "agent.roubaix@demo.test",
  );
  const long = `long${"é".repeat(100_000)}`;
  const answer = await post(
    form,
    multipart([
      ...form.fields,
      ["title", "x"],
      ["summary", long],
      ["totalCost", "1e99"],
      ["startsOn", "31/02/2026"],
    ]),
  );
  expect(answer.status).toBe(200);
  expect(answer.text).toContain("Le formulaire contient des erreurs");
  expect(answer.text).toContain(long.slice(0, 1_000));
  const signIn = await openForm("/connexion", null);
  const refused = await post(
    signIn,
    multipart([...signIn.fields, ["adresse", `${"a".repeat(100_000)}@b.fr`]]),
  );
  expect(refused.text).toContain("caractères au plus");
});

test("a form posted without an Origin, which no browser does, still needs its reader", async () => {
  const form = await openForm(PERSON, "admin@demo.test");
  const { status, headers } = await sendRaw(form.path, {
    method: "POST",
    headers: { "content-type": FORM_TYPE },
    body: multipart([...form.fields.slice(0, 1), ["compte", crypto.randomUUID()], ["commande", "disable"]]),
  });
  expect(status).toBe(303);
  expect(headers.location).toMatch(/^\/connexion\?retour=/);
});

test("a photographie sent after the session has ended comes back with what was typed", async () => {
  const path = "/photographies/nouvelle";
  const form = await openForm(path, "anct@demo.test");
  const typed: [string, string][] = [
    ["cle", "5b0f6f0e-3f7e-4c1b-9d67-0f6f5d1c2a10"],
    ["titre", "Comité <b>& des</b> financeurs"],
    ["territoire", "roubaix"],
    ["au", "2026-06-30"],
    ["depuis", ""],
    ["commentaire", "Trois lignes de travail"],
    ["suite", "photographie"],
  ];
  const answer = await post({ ...form, cookie: "" }, multipart([...form.fields, ...typed]));
  expect(answer.status).toBe(200);
  for (const kept of [
    "Vous n’êtes plus connecté",
    "Comité &lt;b&gt;&amp; des&lt;/b&gt; financeurs",
    "Trois lignes de travail",
    'value="roubaix"',
  ])
    expect(answer.text).toContain(kept);
});
