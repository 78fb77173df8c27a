import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import { expect, test } from "@playwright/test";
import {
  actionFields,
  cookieOf,
  FORM_TYPE,
  multipart,
  type RawAnswer,
  sendRaw,
} from "@/tests/support/raw-request";

const PERSONAS = {
  contributor: "agent.roubaix@demo.test",
  coordinator: "cheffe.roubaix@demo.test",
  elsewhere: "agent.laval@demo.test",
  reviewer: "anct@demo.test",
  admin: "admin@demo.test",
  partner: "banque-des-territoires@demo.test",
} as const;
type Persona = keyof typeof PERSONAS;

/** Whose doors these are: behind them, everybody else finds what is not there. */
const DOORS: Readonly<Record<string, readonly Persona[]>> = {
  "/instruction": ["reviewer", "admin"],
  "/administration/utilisateurs": ["admin", "coordinator"],
  "/administration/utilisateurs/inviter": ["admin", "coordinator"],
  "/administration/courrier": ["admin"],
  "/administration/taches": ["admin"],
  "/administration/financeurs": ["admin"],
  "/administration/grille-d-instruction": ["admin"],
  "/administration/dispositifs": ["admin"],
  "/administration/dispositifs/nouveau": ["admin"],
  "/administration/dispositifs/propositions": ["admin"],
  "/dispositifs/propositions": ["partner"],
  "/dispositifs/propositions/nouveau": ["partner"],
  // A scheme of another operator than the partner's.
  "/dispositifs/citeslab/proposer": [],
  "/avis": ["reviewer", "partner"],
  "/photographies": ["contributor", "coordinator", "elsewhere", "reviewer", "admin"],
  "/revue": ["contributor", "coordinator", "elsewhere"],
  "/revues": ["reviewer", "admin"],
};

/** What stands for the variable parts of an address: a visitor is asked who they are before anything is looked for. */
const PARTS: Readonly<Record<string, string>> = {
  reference: "QP-ROUBAIX-0001",
  slug: "roubaix",
  territoire: "roubaix",
  trimestre: "2026-t3",
  indicateur: "emplois",
  section: "texte",
  compte: "0189f7a2-0000-4000-8000-00000000abcd",
  objectif: "0189f7a2-0000-4000-8000-00000000abcd",
};
/** What an address needs besides: without it there is no such page. */
const QUERIES: Readonly<Record<string, string>> = {
  "/tableau-de-bord/ce-qui-manque/projets": "?manque=sans-financeur",
  "/tableau-de-bord/partenaires/projets": "?besoin=foncier&territoire=roubaix",
  "/projets/QP-ROUBAIX-0001/historique/restaurer": "?version=2",
  "/territoires/roubaix/strategie/historique/restaurer": "?version=2",
};

/** The addresses of all pages behind the sign-in, by their folders. */
function guardedPages(): string[] {
  return readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => /^\((agent|admin)\)\/.*page\.tsx$/.test(file))
    .map((file) => {
      const parts = dirname(file)
        .split("/")
        .filter((part) => !part.startsWith("("))
        .map((part) => part.replace(/^\[(\w+)\]$/, (_, name: string) => PARTS[name] ?? "1"));
      const path = `/${parts.join("/")}`;
      return path + (QUERIES[path] ?? "");
    });
}

const everybody = async () =>
  Object.fromEntries(
    await Promise.all(Object.entries(PERSONAS).map(async ([role, email]) => [role, await cookieOf(email)])),
  ) as Record<Persona, string>;

test("signing in leads to the very page that was asked for", async () => {
  const pages = guardedPages();
  expect(pages.length).toBeGreaterThan(90);
  const elsewhere: string[] = [];
  for (const page of pages) {
    const { headers } = await sendRaw(page);
    const asked = new URL(page, "http://site");
    const returnTo = new URL(headers.location ?? "/", asked).searchParams.get("retour") ?? "/";
    const { pathname, searchParams } = new URL(returnTo, asked);
    // The way back may say in full what an address leaves out: this month, the statuses that count.
    const isThere = [...asked.searchParams].every(([name, value]) => searchParams.get(name) === value);
    if (pathname !== asked.pathname || !isThere) elsewhere.push(`${page} → ${returnTo}`);
  }
  expect(elsewhere).toEqual([]);
});

test("every role at the doors of the others finds nothing; a visitor is asked who they are", async () => {
  const cookies = await everybody();
  for (const [path, owners] of Object.entries(DOORS)) {
    const asked = await sendRaw(path);
    expect([302, 303, 307], `visitor at ${path}`).toContain(asked.status);
    expect(asked.headers.location, path).toMatch(/^\/connexion\?retour=/);
    for (const [role, cookie] of Object.entries(cookies)) {
      const { status, text } = await sendRaw(path, { headers: { cookie } });
      const open = owners.some((owner) => owner === role);
      expect(open ? [200, 307] : [404], `${role} at ${path} gets ${status}`).toContain(status);
      if (!open) expect(text, `${role} at ${path}`).toContain("Page introuvable");
    }
  }
});

test("what one territory keeps to itself is in no answer to anybody else", async () => {
  const cookies = await everybody();
  const marker = `Secret${Date.now()}`;
  const path =
    (await sendRaw("/projets/nouveau", { headers: { cookie: cookies.contributor } })).headers.location ?? "";
  const page = await sendRaw(path, { headers: { cookie: cookies.contributor } });
  const hidden = [
    ...page.text.matchAll(/<input type="hidden" name="(reference|creationKey|baseVersion)" value="([^"]*)"/g),
  ];
  const saved = await sendRaw(path, {
    method: "POST",
    headers: {
      cookie: cookies.contributor,
      origin: new URL(process.env.BASE_URL ?? "").origin,
      "content-type": FORM_TYPE,
    },
    body: multipart([
      ...actionFields(page.text),
      ...hidden.map(([, name = "", value = ""]): [string, string] => [name, value]),
      ["title", `${marker} titre`],
      ["summary", `${marker} résumé`],
      ["contactName", `${marker} nom`],
      ["contactEmail", `${marker.toLowerCase()}@ville.test`],
      ["privateNote", `${marker} note`],
    ]),
  });
  const reference = /QP-ROUBAIX-\d{4,}/.exec(saved.headers.location ?? "")?.[0] ?? "";
  expect(reference, `${saved.status}`).not.toBe("");

  const query = `q=${marker}`;
  const addresses = [
    `/projets/${reference}`,
    `/projets/${reference}/modifier`,
    `/projets/${reference}/projet.json`,
    `/projets/${reference}/dispositifs`,
    `/projets/${reference}/dispositifs/donnees.json`,
    `/projets/${reference}/reponses`,
    `/projets-publies/${reference}`,
    `/projets?${query}`,
    `/projets/liste.json?${query}`,
    "/projets/liste.json?territoire=roubaix",
    `/tableau-de-bord?${query}`,
    `/tableau-de-bord/donnees.json?${query}`,
    `/exports/projets.csv?${query}`,
    "/exports/projets.csv?territoire=roubaix",
    "/instruction",
    "/territoires/roubaix",
    "/",
  ];
  // Addresses, and the page itself, say again what was asked for: only more than the bare word tells a secret.
  const tells = ({ text }: RawAnswer) =>
    new RegExp(`${marker} (titre|résumé|nom|note)|${marker}@`, "i").test(text);
  const own = await sendRaw(`/projets/${reference}`, { headers: { cookie: cookies.coordinator } });
  expect(tells(own), "a colleague reads it").toBe(true);
  for (const cookie of [cookies.elsewhere, cookies.reviewer, cookies.admin, cookies.partner, ""]) {
    for (const address of addresses) {
      const answer = await sendRaw(address, { headers: { cookie } });
      expect(tells(answer), `${address} for ${cookie === "" ? "a visitor" : cookie.slice(0, 40)}`).toBe(
        false,
      );
      const asData = await sendRaw(address, { headers: { cookie, rsc: "1" } });
      expect(tells(asData), `${address} as data`).toBe(false);
    }
    // Invisible and missing are one answer.
    const [mine, nobodys] = await Promise.all(
      [reference, "QP-ROUBAIX-9999"].map((name) =>
        sendRaw(`/projets/${name}/projet.json`, { headers: { cookie } }),
      ),
    );
    expect(mine?.status).toBe(nobodys?.status);
    expect(mine?.text.replaceAll(reference, "")).toBe(nobodys?.text.replaceAll("QP-ROUBAIX-9999", ""));
  }
});
