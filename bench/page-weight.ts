import { gzipSync } from "node:zlib";

export type PageWeight = { readonly path: string; readonly scriptKb: number };

const PAGES = ["/", "/connexion", "/projets", "/projets/nouveau", "/tableau-de-bord", "/instruction"];

/** Compressed size of the scripts that each page's HTML names. */
export async function javascriptOfPages(
  origin: string,
  cookie: string,
  reference: string,
): Promise<PageWeight[]> {
  const weights: PageWeight[] = [];
  for (const path of [...PAGES, `/projets/${reference}`]) {
    const html = await (await fetch(origin + path, { headers: { cookie } })).text();
    const sources = new Set(
      [...html.matchAll(/<script[^>]+src="([^"]+\.js[^"]*)"/g)].map(([, source]) => source ?? ""),
    );
    let bytes = 0;
    for (const source of sources) {
      const script = await fetch(new URL(source, origin));
      bytes += gzipSync(Buffer.from(await script.arrayBuffer())).length;
    }
    weights.push({
      path: path.startsWith("/projets/QP") ? "/projets/[reference]" : path,
      scriptKb: bytes / 1000,
    });
  }
  return weights;
}
