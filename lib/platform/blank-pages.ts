import "server-only";
import { subscribe } from "node:diagnostics_channel";
import { request as httpRequest, type IncomingMessage, type ServerResponse } from "node:http";
import { setImmediate } from "node:timers/promises";
import {
  ERROR_DOCUMENT_HEADER,
  errorDocumentPath,
  errorDocumentRequest,
  INCIDENT_DIGEST_HEADER,
} from "./error-document";
import type { RequestFault } from "./request-fault";

const ANSWER_WITHIN_MS = 5_000;
const REQUEST_ID_HEADER = "x-qp-request";
const HOP_BY_HOP = new Set([
  "connection",
  "keep-alive",
  "transfer-encoding",
  "content-length",
  "date",
  "set-cookie",
  // Says how the error page was made, which is nobody's business.
  "x-middleware-rewrite",
]);
/** How soon a supervisor or a browser may ask again, in seconds, when the database is away. */
const RETRY_AFTER_S = 30;
const LAST_RESORT =
  "Ce service est momentanément indisponible. Attendez une minute, puis rechargez la page.\n";

const SENTENCES: Record<RequestFault | 409, string> = {
  400: "Cette demande ne peut pas être lue. Revenez à la page précédente et recommencez.\n",
  413: "Ce formulaire est trop volumineux pour être lu. Revenez à la page précédente et raccourcissez les textes.\n",
  409: "Ce site a été mis à jour depuis que cette page est ouverte. Copiez ce que vous avez saisi, puis rechargez la page.\n",
};

type Incident = { readonly digest: string | undefined; readonly fault: RequestFault | null };
const incidents = new Map<string, Incident>();
let lastRequestId = 0;

/** Called for every error of a request: remembers the reference that goes to the log, for the page that tells of it. */
export function rememberIncident(
  requestId: string | undefined,
  digest: string | undefined,
  fault: RequestFault | null = null,
): void {
  if (requestId !== undefined) incidents.set(requestId, { digest, fault });
}

/** The number that this process has given to a request, by which its incident is found again. */
export function requestIdOf(headers: NodeJS.Dict<string | string[]>): string | undefined {
  const id = headers[REQUEST_ID_HEADER];
  return typeof id === "string" ? id : undefined;
}

/**
 * When a page throws, or says notFound(), Next sends an empty body and lets the browser's JavaScript draw the error page:
 * whoever runs none sees nothing. The empty body is replaced by the same error page rendered whole, with the same status.
 * So are the empty answer of a route handler that throws, and the framework's own words in English. When the database does
 * not answer, 500 becomes 503: it will come back by itself.
 */
export function fillBlankPages(databaseAnswers: () => Promise<boolean>): void {
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const inner = request.headers[ERROR_DOCUMENT_HEADER];
    if (request.method === "HEAD" || errorDocumentPath(typeof inner === "string" ? inner : null)) return;
    delete request.headers[INCIDENT_DIGEST_HEADER];
    lastRequestId += 1;
    const requestId = String(lastRequestId);
    request.headers[REQUEST_ID_HEADER] = requestId;
    response.once("close", () => incidents.delete(requestId));
    watch(request, response, requestId, databaseAnswers);
  });
}

/** What the framework writes of itself carries no charset; what this site writes does. */
const FRAMEWORK_WORDS = "text/plain";
const isFormAnswer = (response: ServerResponse) =>
  String(response.getHeader("content-type") ?? "").startsWith("text/x-component");

function isFailedPage(response: ServerResponse): boolean {
  const type = String(response.getHeader("content-type") ?? "");
  const { statusCode } = response;
  if (statusCode === 400 || statusCode === 409) return type === FRAMEWORK_WORDS;
  if (statusCode === 404) return type.startsWith("text/html");
  return statusCode >= 500 && (type === "" || /^text\/(html|plain|x-component)/.test(type));
}

function watch(
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
  databaseAnswers: () => Promise<boolean>,
): void {
  const { writeHead, write, end, flushHeaders } = response;
  const swallowed: Buffer[] = [];
  let finish = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let failed: boolean | undefined;
  const hasFailed = () => {
    if (failed === undefined) {
      failed = isFailedPage(response);
      if (failed) void replace();
    }
    return failed;
  };
  const replace = async () => {
    // The framework is in the middle of its answer: it may still set headers.
    await setImmediate();
    if (isFormAnswer(response)) await finished;
    const { digest, fault = null } = incidents.get(requestId) ?? {};
    const away = fault === null && response.statusCode === 500 && !(await databaseAnswers());
    const status = fault ?? (away ? 503 : response.statusCode);
    if (away) response.setHeader("retry-after", RETRY_AFTER_S);
    // The form that was sent reads its answer itself, failures included.
    const page =
      fault === null && isFormAnswer(response)
        ? { headers: {}, body: Buffer.concat(swallowed) }
        : await pageInstead(request, { status, fault, digest });
    if (!isFormAnswer(response) || fault !== null) {
      for (const name of response.getHeaderNames()) if (!KEPT.has(name)) response.removeHeader(name);
    }
    for (const [name, value] of Object.entries(page.headers)) response.setHeader(name, value);
    // Past the methods below, which go on swallowing.
    writeHead.call(response, status);
    end.call(response, page.body, "utf8");
  };
  // What the framework writes once the answer has failed goes nowhere; its callbacks are called all the same.
  const swallow = (args: unknown[]) => {
    const [chunk] = args;
    if (isFormAnswer(response) && (typeof chunk === "string" || chunk instanceof Uint8Array))
      swallowed.push(Buffer.from(chunk));
    const callback = args.at(-1);
    if (typeof callback === "function") callback();
  };
  Object.assign(response, {
    writeHead: (...args: Parameters<typeof writeHead>) =>
      hasFailed() ? response : writeHead.apply(response, args),
    flushHeaders: () => {
      if (!hasFailed()) flushHeaders.call(response);
    },
    write: (...args: Parameters<typeof write>) => {
      if (!hasFailed()) return write.apply(response, args);
      swallow(args);
      return true;
    },
    end: (...args: Parameters<typeof end>) => {
      if (!hasFailed()) return end.apply(response, args);
      swallow(args);
      finish();
      return response;
    },
  });
}

type ErrorPage = { readonly headers: Record<string, string | string[]>; readonly body: Buffer | string };

/** The policy of a page that replaces another comes with it: its scripts carry its own nonce. */
const KEPT = new Set([
  "set-cookie",
  "retry-after",
  // Tells the browser's side of the framework that the form is of another version of the site.
  "x-nextjs-action-not-found",
  "content-security-policy",
  "strict-transport-security",
  "x-content-type-options",
  "x-frame-options",
  "referrer-policy",
  "permissions-policy",
  "cross-origin-opener-policy",
  "cross-origin-resource-policy",
]);
const plain = (body: string): ErrorPage => ({
  headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  body,
});
const forPrograms = (code: string, message: string): ErrorPage => ({
  headers: { "content-type": "application/json", "cache-control": "no-store" },
  body: JSON.stringify({ error: { code, message: message.trim() } }),
});

async function pageInstead(
  request: IncomingMessage,
  failure: { status: number; fault: RequestFault | null; digest: string | undefined },
): Promise<ErrorPage> {
  const { status, fault, digest } = failure;
  if (fault !== null) return plain(SENTENCES[fault]);
  if (status === 400 || status === 409) return plain(SENTENCES[status]);
  const path = request.url?.split("?", 1)[0] ?? "";
  if (path.endsWith(".json"))
    return status === 404
      ? forPrograms("notFound", "Cette adresse n’existe pas.")
      : forPrograms("unavailable", LAST_RESORT);
  // A browser that follows a link to a file says that it can show a page; what fetches files says nothing of the kind.
  const wantsPage = !path.startsWith("/exports/") || request.headers.accept?.includes("text/html");
  return status === 404 || wantsPage ? fetchErrorPage(request, status, digest) : plain(LAST_RESORT);
}

function fetchErrorPage(
  request: IncomingMessage,
  status: number,
  digest: string | undefined,
): Promise<ErrorPage> {
  const { host } = request.headers;
  // Without the database nobody can be recognised, and the page must not wait for it again.
  const cookie = status === 503 ? undefined : request.headers.cookie;
  const options = {
    host: request.socket.localAddress,
    port: request.socket.localPort,
    path: request.url,
    timeout: ANSWER_WITHIN_MS,
    headers: {
      [ERROR_DOCUMENT_HEADER]: errorDocumentRequest(status),
      ...(digest === undefined ? {} : { [INCIDENT_DIGEST_HEADER]: digest }),
      ...(cookie === undefined ? {} : { cookie }),
      ...(host === undefined ? {} : { host }),
    },
  };
  return new Promise((resolve) => {
    const giveUp = () => resolve(plain(LAST_RESORT));
    const inner = httpRequest(options, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", giveUp);
      answer.on("end", () => resolve({ headers: endToEnd(answer), body: Buffer.concat(chunks) }));
    });
    inner.on("timeout", () => inner.destroy());
    inner.on("error", giveUp);
    inner.end();
  });
}

function endToEnd(answer: IncomingMessage): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(answer.headers)) {
    if (value !== undefined && !HOP_BY_HOP.has(name)) headers[name] = value;
  }
  return headers;
}
