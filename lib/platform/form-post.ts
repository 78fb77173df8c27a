import { isSameOrigin } from "./same-origin";

const MAX_BODY_BYTES = 20_000;

/** The fields of a small form posted to a route handler; null when it is too large or no form at all. */
async function readFields(request: Request): Promise<Record<string, unknown> | null> {
  if (Number(request.headers.get("content-length") ?? 0) > MAX_BODY_BYTES) return null;
  try {
    return Object.fromEntries(await request.formData());
  } catch {
    return null;
  }
}

/** What a plain form of this site has posted. Anything else gets its answer at once. */
export async function receiveForm(request: Request): Promise<Record<string, unknown> | Response> {
  if (!isSameOrigin(request.headers))
    return plainAnswer(403, "Cette demande ne vient pas d’une page de ce site.");
  return (await readFields(request)) ?? plainAnswer(400, "Ce formulaire n’a pas pu être lu.");
}

/** One sentence of plain text, for what no page of the site would send. */
export function plainAnswer(status: number, sentence: string): Response {
  return new Response(sentence, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });
}

/**
 * To another page of this site, by GET. The address stays relative, so that the browser stays on the host it asked,
 * whichever of the site's names that is.
 */
export function seeOther(path: string, setCookie?: string): Response {
  const headers = new Headers({ Location: path, "Cache-Control": "no-store" });
  if (setCookie) headers.append("Set-Cookie", setCookie);
  return new Response(null, { status: 303, headers });
}
