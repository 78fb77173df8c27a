import { gzipSync } from "node:zlib";
import { accountsPath, inviteAccountPath } from "@/lib/features/accounts/routes";
import { strategyPath } from "@/lib/features/strategies/routes";
import type { Cookies, Landmarks } from "./cases";
import { BENCH_TERRITORY } from "./load-strategies";

export type PageWeight = { readonly path: string; readonly scriptKb: number };

const READER_PAGES = [
  "/",
  "/connexion",
  "/projets",
  "/projets/[reference]",
  "/projets/[reference]/historique",
  "/tableau-de-bord",
  "/tableau-de-bord/dans-le-temps",
  "/tableau-de-bord/ce-qui-manque",
  "/instruction",
  "/avis",
  "/revues",
  "/calendrier",
  "/indicateurs",
  "/photographies",
  "/photographies/nouvelle",
  "/strategies",
  "/notifications",
  "/compte/rappels",
  "/compte/organisations",
];
/** Of the agent who writes them: where forms are. */
const WRITER_PAGES = [
  "/projets/nouveau",
  "/projets/[reference]/modifier",
  "/projets/[reference]/financement",
  "/projets/[reference]/jalons",
  "/projets/[reference]/indicateurs",
  "/projets/[reference]/besoins",
  "/projets/[reference]/lieu",
  "/projets/[reference]/documents",
  "/projets/[reference]/commentaires",
  "/imports",
];
const STRATEGY = strategyPath(BENCH_TERRITORY);
/** Of one territory's strategy, for whoever writes it. */
const STRATEGY_PAGES = [
  "",
  "/modifier/texte",
  "/modifier/diagnostic",
  "/modifier/chiffres",
  "/modifier/axes",
  "/modifier/objectifs/[objectif]",
  "/projets",
  "/commentaires",
  "/matrice",
  "/feuille-de-route",
  "/suggestions",
  "/historique",
];
/** Of the people of one organisation, for whoever answers for them; and what only they do with its strategy. */
const COORDINATOR_PAGES = [accountsPath, inviteAccountPath, `${accountsPath}/[compte]`, `${STRATEGY}/etat`];

/** Compressed size of the scripts that each page's HTML names. */
export async function javascriptOfPages(
  origin: string,
  cookies: Cookies,
  marks: Landmarks,
): Promise<PageWeight[]> {
  const own = marks.editable[0]?.reference ?? "";
  const objective = await firstIn(
    `${origin}${STRATEGY}`,
    cookies.contributor,
    /modifier\/objectifs\/([0-9a-f-]{36})/,
  );
  const account = await firstIn(
    `${origin}${accountsPath}`,
    cookies.coordinator,
    /utilisateurs\/(\d+\/[0-9a-f-]{36})/,
  );
  const pages = [
    ...READER_PAGES.map((path) => ({
      path,
      asked: path.replace("[reference]", marks.reference),
      by: cookies.reviewer,
    })),
    ...WRITER_PAGES.map((path) => ({
      path,
      asked: path.replace("[reference]", own),
      by: cookies.contributor,
    })),
    ...STRATEGY_PAGES.map((page) => ({
      path: STRATEGY + page,
      asked: STRATEGY + page.replace("[objectif]", objective),
      by: cookies.contributor,
    })),
    ...COORDINATOR_PAGES.map((path) => ({
      path,
      asked: path.replace("[compte]", account),
      by: cookies.coordinator,
    })),
  ];
  const weights: PageWeight[] = [];
  for (const { path, asked, by } of pages)
    weights.push({ path, scriptKb: await scriptKb(origin, asked, by) });
  return weights;
}

/** What the address of a page that is not known beforehand holds, from the page that leads to it. */
async function firstIn(address: string, cookie: string, pattern: RegExp): Promise<string> {
  const [, found] = pattern.exec(await (await fetch(address, { headers: { cookie } })).text()) ?? [];
  if (found === undefined) throw new Error(`${address} leads to no ${pattern}`);
  return found;
}

async function scriptKb(origin: string, path: string, cookie: string): Promise<number> {
  const page = await fetch(origin + path, { headers: { cookie } });
  // A new project's form leads to an address with a key of its own; the sign-in page would be another page.
  if (page.redirected && new URL(page.url).pathname !== path) throw new Error(`${path} led to ${page.url}`);
  if (!page.ok) throw new Error(`${path} answered ${page.status}`);
  const sources = new Set(
    [...(await page.text()).matchAll(/<script[^>]+src="([^"]+\.js[^"]*)"/g)].map(
      ([, source]) => source ?? "",
    ),
  );
  let bytes = 0;
  for (const source of sources) {
    const script = await fetch(new URL(source, origin));
    bytes += gzipSync(Buffer.from(await script.arrayBuffer())).length;
  }
  return bytes / 1000;
}
