import { expect, test } from "@playwright/test";
import { cookieOf, type RawAnswer, type RawQuestion, sendRaw } from "@/tests/support/raw-request";

const PUBLIC = [
  "/",
  "/connexion",
  "/connexion/confirmer",
  "/connexion/lien-envoye",
  "/territoires",
  "/territoires/roubaix",
  "/projets-publies/QP-ROUBAIX-0001",
  "/plan-du-site",
  "/tableau-de-bord/definitions",
  "/exports/dictionnaire.csv",
  "/healthz",
];
const SIGNED_IN = [
  "/projets",
  "/projets/liste.json",
  "/projets/nouveau",
  "/projets/QP-ROUBAIX-0001",
  "/projets/QP-ROUBAIX-0001/projet.json",
  "/projets/QP-ROUBAIX-0001/dispositifs/donnees.json",
  "/dispositifs/fabriques-de-territoire/projets/donnees.json",
  "/projets/QP-ROUBAIX-0001/modifier",
  "/tableau-de-bord",
  "/tableau-de-bord/territoires",
  "/tableau-de-bord/projets",
  "/tableau-de-bord/donnees.json",
  "/exports/projets.csv",
  "/exports/projets.xlsx",
  "/exports/projets-d-un-soir.csv",
];
const OF_THE_ADMINISTRATOR = [
  "/instruction",
  "/administration/utilisateurs",
  "/administration/courrier",
  "/administration/dispositifs",
  "/administration/dispositifs/citeslab/restaurer",
  "/dispositifs/citeslab",
  "/dispositifs/citeslab/versions",
];

/** Every parameter that some address of the site reads. */
const PARAMETERS =
  "q territoire priorite principale phase avancement instruction qpv financeur cout-min cout-max reste-min reste-max debut-apres debut-avant maj-apres tri page apres retour jeton message a-partir-de cle fait refus lignes version au depuis carte mouvement situation source verification propositions ancien de a".split(
    " ",
  );

/** As they stand in an address. */
const VALUES = [
  "%00",
  "a%00b",
  "%ED%A0%80",
  "%zz",
  "%F0%9F%98%80",
  "1e99",
  "-99999999999999999999",
  "NaN",
  "31/02/2026",
  "0000-00-00",
  "%3Cscript%3Ealert(1)%3C/script%3E",
  "'%20OR%201=1;%20DROP%20TABLE%20project;--",
  "..%2f..%2fetc%2fpasswd",
  "__proto__",
  "%0d%0aSet-Cookie:%20a=b",
  "%26%7C!():*",
];

const ENGLISH = /^(internal|not found|bad|invalid|server|unauthori|forbidden|method)/i;

/** Never a failure of the server, always words, and French ones. */
function expectClear(answer: RawAnswer, what: string): void {
  const { status, text, headers } = answer;
  expect(status >= 200 && status < 500, `${what} answers ${status}`).toBe(true);
  if (status < 400) return;
  expect(text.trim(), what).not.toBe("");
  expect(text, what).not.toMatch(ENGLISH);
  if (headers["content-type"]?.startsWith("text/html")) expect(text, what).toContain('lang="fr"');
}

async function expectClearAnswers(questions: readonly [string, RawQuestion?][]): Promise<void> {
  const left = [...questions];
  const ask = async () => {
    for (let next = left.pop(); next; next = left.pop()) {
      const [path, question = {}] = next;
      expectClear(await sendRaw(path, question), `${question.method ?? "GET"} ${path.slice(0, 120)}`);
    }
  };
  await Promise.all([ask(), ask(), ask()]);
}

for (const [who, paths, email] of [
  ["a visitor", PUBLIC, null],
  ["an agent", SIGNED_IN, "agent.roubaix@demo.test"],
  ["the administrator", OF_THE_ADMINISTRATOR, "admin@demo.test"],
] as const) {
  test(`whatever ${who} writes in an address gets a clear answer`, async () => {
    const headers = email ? { headers: { cookie: await cookieOf(email) } } : {};
    const queries = VALUES.map((value) => PARAMETERS.map((name) => `${name}=${value}`).join("&"));
    queries.push("__proto__=1&constructor=2&toString=3&q[]=1&q[a]=b", "territoire=a&".repeat(600));
    await expectClearAnswers(
      paths.flatMap((path) => queries.map((query): [string, RawQuestion] => [`${path}?${query}`, headers])),
    );
  });
}

test("one strange value at a time, where a file or data would be refused whole", async () => {
  const headers = { cookie: await cookieOf("anct@demo.test") };
  const paths = ["/projets/liste.json", "/exports/projets.csv", "/exports/projets-d-un-soir.csv"];
  await expectClearAnswers(
    paths.flatMap((path) =>
      PARAMETERS.flatMap((name) =>
        ["%00", "1e99", "%F0%9F%98%80"].map((value): [string, RawQuestion] => [
          `${path}?${name}=${value}`,
          { headers },
        ]),
      ),
    ),
  );
});

test("an address longer than anybody writes is told so", async () => {
  const headers = { cookie: await cookieOf("agent.roubaix@demo.test") };
  for (const query of [`q=${"a".repeat(100_000)}`, "territoire=roubaix&".repeat(10_000)]) {
    const answer = await sendRaw(`/projets?${query}`, { headers });
    expect(answer.status).toBe(431);
    expect(answer.text).toContain("Cette adresse est trop longue");
  }
  // Long, and still within what the server reads.
  await expectClearAnswers([[`/projets?q=${"é".repeat(2_000).replaceAll("é", "%C3%A9")}`, { headers }]]);
});

test("paths that try to leave the site, or to get behind it", async () => {
  const headers = { cookie: await cookieOf("agent.roubaix@demo.test") };
  const paths =
    "/..%2f..%2fetc/passwd /../package.json /_next/static/%2e%2e/%2e%2e/package.json /.env /projets/%00 /projets/%ED%A0%80 /projets/%zz /% /%00.json /projets/..%2fadministration /projets/QP-ROUBAIX-99999999999999999999 /projets/QP-ROUBAIX-0001%00/modifier /territoires/__proto__ /projets-publies/%F0%9F%98%80 /_next/image?url=http://evil.test&w=64&q=75 /_next/data/x/y.json /rien.json /incident /introuvable /_error /500 * http://evil.test/projets".split(
      " ",
    );
  for (const path of paths) {
    const answer = await sendRaw(path, { headers });
    expectClear(answer, path);
    expect([400, 404], `${path} answers ${answer.status}`).toContain(answer.status);
  }
  for (const path of ["//evil.test/projets", "/\\evil.test", "/%5Cevil.test/"]) {
    const location = (await sendRaw(path)).headers.location ?? "/";
    expect(location, path).toMatch(/^\/(?![/\\])/);
  }
});

test("methods that no page knows", async () => {
  const headers = { cookie: await cookieOf("agent.roubaix@demo.test") };
  for (const method of ["PUT", "PATCH", "DELETE", "TRACE", "PROPFIND"]) {
    for (const path of [
      "/",
      "/projets",
      "/projets/liste.json",
      "/exports/projets.csv",
      "/healthz",
      "/deconnexion",
    ]) {
      expect((await sendRaw(path, { method, headers })).status, `${method} ${path}`).toBe(405);
    }
  }
  // Its answer has no body by nature.
  expect((await sendRaw("/projets", { method: "OPTIONS", headers })).status).toBeLessThan(500);
});

test("headers that a stranger may invent, cookies included", async () => {
  const own = await cookieOf("agent.roubaix@demo.test");
  const invented: Record<string, string>[] = [
    { "next-action": "garbage" },
    { rsc: "1", "next-router-state-tree": "garbage" },
    { "next-url": "//evil.test" },
    { "x-middleware-subrequest": "proxy:proxy:proxy" },
    { "x-qp-error-document": "guess 404", "x-qp-incident": "<b>", "x-qp-request": "__proto__" },
    { "x-forwarded-host": "evil.test", "x-forwarded-proto": "javascript", "x-forwarded-for": "'\"<>,,," },
    { host: "evil.test" },
    { range: "bytes=0-1", "if-none-match": "*", "accept-encoding": "garbage", "accept-language": "%00" },
  ];
  await expectClearAnswers(
    invented.map((headers): [string, RawQuestion] => ["/projets", { headers: { cookie: own, ...headers } }]),
  );
  for (const cookie of [
    "next-auth.session-token=%00",
    "next-auth.session-token=../../x",
    `next-auth.session-token=${"a".repeat(7_000)}`,
    "next-auth.session-token=%zz; a=%ED%A0%80",
    "__proto__=x; constructor=y",
  ]) {
    const answer = await sendRaw("/projets", { headers: { cookie } });
    expect(answer.headers.location, cookie.slice(0, 60)).toBe("/connexion?retour=%2Fprojets");
  }
  const oversized = await sendRaw("/", { headers: { cookie: `a=${"b".repeat(20_000)}` } });
  expect(`${oversized.status} ${oversized.text}`).toMatch(/^431 .*cookies/);
});

test("what was done, and why not, are no names that every object has", async () => {
  const pages: Record<string, readonly string[]> = {
    "admin@demo.test": [
      "/administration/dispositifs",
      "/administration/dispositifs/imports",
      "/administration/dispositifs/propositions",
      "/administration/dispositifs/citeslab",
      "/administration/dispositifs/citeslab/criteres",
      "/administration/indicateurs",
      "/administration/taches",
      "/administration/utilisateurs",
    ],
    "banque-des-territoires@demo.test": ["/dispositifs/propositions", "/enveloppes", "/reponses", "/vues"],
    "cheffe.roubaix@demo.test": ["/projets/QP-ROUBAIX-0002", "/projets/QP-ROUBAIX-0002/remarques", "/revue"],
  };
  const said = ["fait", "refus", "enregistre", "restaure", "retabli", "archive", "repondu", "envoyee"];
  for (const [who, paths] of Object.entries(pages)) {
    const headers = { cookie: await cookieOf(who) };
    for (const name of ["__proto__", "constructor"]) {
      const query = said.map((parameter) => `${parameter}=${name}`).join("&");
      for (const path of paths)
        expectClear(await sendRaw(`${path}?${query}`, { headers }), `${path} ${name}`);
    }
  }
});
