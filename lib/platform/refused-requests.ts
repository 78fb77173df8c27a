import "server-only";
import { type IncomingMessage, Server, type ServerResponse } from "node:http";
import { isSameOrigin } from "./same-origin";

const METHODS = new Set(["GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"]);
/** `serverActions.bodySizeLimit` of next.config.ts, in bytes. */
const MAX_BODY_BYTES = 8 * 1024 * 1024;

export type Refusal = { readonly status: number; readonly sentence: string };

function isReadable(address: string): boolean {
  try {
    decodeURIComponent(address.split("?", 1)[0] ?? "");
    return true;
  } catch {
    return false;
  }
}

/** What Next would answer with a 500 in English, although the fault is in the request: no page of this site sends it. */
export function refusalOf(request: Pick<IncomingMessage, "method" | "url" | "headers">): Refusal | null {
  const { method = "", url = "", headers } = request;
  if (!METHODS.has(method)) return { status: 405, sentence: "Cette méthode n’est pas prise en charge." };
  if (!isReadable(url)) return { status: 400, sentence: "Cette adresse ne peut pas être lue." };
  if (method !== "POST") return null;
  const given = new Headers();
  for (const name of ["sec-fetch-site", "origin", "host", "x-forwarded-host"]) {
    const value = headers[name];
    if (typeof value === "string") given.set(name, value);
  }
  if (!isSameOrigin(given))
    return { status: 403, sentence: "Cette demande ne vient pas d’une page de ce site." };
  if (Number(headers["content-length"] ?? 0) > MAX_BODY_BYTES) {
    return {
      status: 413,
      sentence:
        "Ce formulaire est trop volumineux pour être lu. Revenez à la page précédente et raccourcissez les textes.",
    };
  }
  return null;
}

function refuse(response: ServerResponse, { status, sentence }: Refusal): void {
  response.writeHead(status, {
    "Content-Type": "text/plain; charset=utf-8",
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    // What is left of the body is not read: the connection is of no more use.
    Connection: "close",
  });
  response.end(`${sentence}\n`);
}

const refusing = Symbol.for("qp.refusedRequests");
type Marked = typeof Server.prototype & { [refusing]?: true };

/** Answers such requests before Next sees them. */
export function refuseUnreadableRequests(): void {
  const prototype: Marked = Server.prototype;
  if (prototype[refusing]) return;
  prototype[refusing] = true;
  const emit = prototype.emit;
  prototype.emit = function (this: Server, event: string, ...args: unknown[]) {
    if (event === "request") {
      const [request, response] = args as [IncomingMessage, ServerResponse];
      const refusal = refusalOf(request);
      if (refusal) {
        refuse(response, refusal);
        return true;
      }
    }
    return emit.apply(this, [event, ...args] as Parameters<typeof emit>);
  };
}
