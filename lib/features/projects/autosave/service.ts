import "server-only";
import { getActor } from "@/lib/platform/session";
import { MAX_CONTENT_BYTES } from "./constants";
import { keepForm } from "./mutations";
import { parseAutosave } from "./schema";
import type { AutosaveFailure } from "./types";

/** What is around the values, and what JSON adds to them. */
const MAX_BODY_BYTES = MAX_CONTENT_BYTES + 4_096;

type Refusal = AutosaveFailure | "malformed" | "notJson";
const STATUSES: Record<Refusal, number> = {
  signedOut: 401,
  otherOrganisation: 409,
  notFound: 404,
  tooLarge: 413,
  notJson: 415,
  malformed: 400,
  unavailable: 503,
};
const headers = { "Cache-Control": "no-store" };
const refusal = (code: Refusal) => Response.json({ error: { code } }, { status: STATUSES[code], headers });

/** Answers one call of an open form. Who asks from another site has been refused before (refused-requests.ts). */
export async function answerAutosave(request: Request): Promise<Response> {
  if (!request.headers.get("content-type")?.startsWith("application/json")) return refusal("notJson");
  const text = await readBody(request);
  if (text === null) return refusal("tooLarge");
  const call = parseAutosave(text);
  if (call === null) return refusal("malformed");
  const actor = await getActor();
  const kept = await keepForm(actor, call);
  return kept.ok ? Response.json(kept.value, { headers }) : refusal(kept.refusal);
}

/** Null as soon as it is too long: a length may be missing, or a lie. */
async function readBody(request: Request): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > MAX_BODY_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
