import "server-only";
import { type IncomingMessage, Server, type ServerResponse, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { isSameOrigin } from "./same-origin";

const METHODS = new Set(["GET", "HEAD", "POST", "OPTIONS"]);
/** Pages would answer these as they answer GET. */
const API_METHODS = new Set(["PUT", "PATCH", "DELETE"]);
const API_PATH = "/api/";
/** `serverActions.bodySizeLimit` of next.config.ts, in bytes. */
const MAX_BODY_BYTES = 8 * 1024 * 1024;
/** Where files are sent: route handlers that read them as they arrive, and that proxy.ts leaves alone. */
const UPLOAD_PATH = /\/televersement$/;
/** Above the largest file that any of them takes (50 MB); each of them has its own limit. */
const MAX_UPLOAD_BYTES = 52 * 1024 * 1024;

export type Refusal = { readonly status: number; readonly sentence: string };

function isReadable(address: string): boolean {
  // `*`, or the full address that only a proxy is asked for.
  if (!address.startsWith("/")) return false;
  try {
    decodeURIComponent(address.split("?", 1)[0] ?? "");
    return true;
  } catch {
    return false;
  }
}

/** Every action of this site takes a form, which a browser sends in parts; Next would give it whatever else is posted. */
function isFormAction({ headers }: Pick<IncomingMessage, "headers">): boolean {
  return (
    /^[0-9a-f]{40,64}$/.test(String(headers["next-action"])) &&
    /^multipart\/form-data;\s*boundary=\S/i.test(headers["content-type"] ?? "")
  );
}

/** What Next would answer with a 500 in English, although the fault is in the request: no page of this site sends it. */
export function refusalOf(request: Pick<IncomingMessage, "method" | "url" | "headers">): Refusal | null {
  const { method = "", url = "", headers } = request;
  if (!METHODS.has(method) && !(API_METHODS.has(method) && url.startsWith(API_PATH)))
    return { status: 405, sentence: "Cette méthode n’est pas prise en charge." };
  if (!isReadable(url)) return { status: 400, sentence: "Cette adresse ne peut pas être lue." };
  if (method !== "POST") return null;
  const given = new Headers();
  for (const name of ["sec-fetch-site", "origin", "host", "x-forwarded-host"]) {
    const value = headers[name];
    if (typeof value === "string") given.set(name, value);
  }
  if (!isSameOrigin(given))
    return { status: 403, sentence: "Cette demande ne vient pas d’une page de ce site." };
  if (headers["next-action"] !== undefined && !isFormAction(request))
    return { status: 400, sentence: "Cette demande ne peut pas être lue." };
  const [path = ""] = url.split("?", 1);
  const isUpload = UPLOAD_PATH.test(path);
  if (Number(headers["content-length"] ?? 0) > (isUpload ? MAX_UPLOAD_BYTES : MAX_BODY_BYTES)) {
    return {
      status: 413,
      sentence: isUpload
        ? "Ce fichier est trop volumineux. Revenez à la page précédente et choisissez-en un plus petit."
        : "Ce formulaire est trop volumineux pour être lu. Revenez à la page précédente et raccourcissez les textes.",
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

const UNREADABLE: Refusal = { status: 400, sentence: "Cette demande ne peut pas être lue." };
/** By Node's code; it would answer these without a word. */
const UNPARSABLE: Readonly<Record<string, Refusal>> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    sentence:
      "Cette adresse est trop longue, ou les cookies de ce site sont trop volumineux. Raccourcissez l’adresse ou effacez les cookies.",
  },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, sentence: "La demande a mis trop de temps à arriver. Réessayez." },
};

/** What is no HTTP at all has no response object to answer with. */
function answerUnparsable(error: Error & { code?: string }, socket: Duplex): void {
  const { status, sentence } = UNPARSABLE[error.code ?? ""] ?? UNREADABLE;
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const body = `${sentence}\n`;
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n${body}`,
  );
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
    if (event === "clientError" && this.listenerCount(event) === 0) {
      const [error, socket] = args as [Error, Duplex];
      answerUnparsable(error, socket);
      return true;
    }
    return emit.apply(this, [event, ...args] as Parameters<typeof emit>);
  };
}
