import { gzipSync } from "node:zlib";
import type { Cookies, Landmarks } from "./cases";

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

/** Compressed size of the scripts that each page's HTML names. */
export async function javascriptOfPages(
  origin: string,
  cookies: Cookies,
  marks: Landmarks,
): Promise<PageWeight[]> {
  const own = marks.editable[0]?.reference ?? "";
  const weights: PageWeight[] = [];
  for (const path of READER_PAGES)
    weights.push({
      path,
      scriptKb: await scriptKb(origin, path.replace("[reference]", marks.reference), cookies.reviewer),
    });
  for (const path of WRITER_PAGES)
    weights.push({
      path,
      scriptKb: await scriptKb(origin, path.replace("[reference]", own), cookies.contributor),
    });
  return weights;
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
