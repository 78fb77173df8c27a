import "server-only";
import { subscribe } from "node:diagnostics_channel";
import { request as httpRequest, type IncomingMessage, type ServerResponse } from "node:http";
import {
  ERROR_DOCUMENT_HEADER,
  errorDocumentPath,
  errorDocumentRequest,
  INCIDENT_DIGEST_HEADER,
} from "./error-document";

const ANSWER_WITHIN_MS = 5_000;
const REQUEST_ID_HEADER = "x-qp-request";
const HOP_BY_HOP = new Set([
  "connection",
  "keep-alive",
  "transfer-encoding",
  "content-length",
  "date",
  "set-cookie",
]);
const LAST_RESORT =
  "Ce service est momentanément indisponible. Attendez une minute, puis rechargez la page.\n";

const digests = new Map<string, string>();
let lastRequestId = 0;

/** Called for every error that a page throws: remembers the reference that goes to the log, for the page that tells of it. */
export function rememberIncident(requestId: string | undefined, digest: string | undefined): void {
  if (requestId !== undefined && digest !== undefined) digests.set(requestId, digest);
}

export function requestIdOf(headers: NodeJS.Dict<string | string[]>): string | undefined {
  const id = headers[REQUEST_ID_HEADER];
  return typeof id === "string" ? id : undefined;
}

/**
 * When a page throws, or says notFound(), Next sends an empty body and lets the browser's JavaScript draw the error page:
 * whoever runs none sees nothing. The empty body is replaced by the same error page rendered whole, with the same status.
 */
export function fillBlankPages(): void {
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const inner = request.headers[ERROR_DOCUMENT_HEADER];
    if (request.method === "HEAD" || errorDocumentPath(typeof inner === "string" ? inner : null)) return;
    delete request.headers[INCIDENT_DIGEST_HEADER];
    lastRequestId += 1;
    const requestId = String(lastRequestId);
    request.headers[REQUEST_ID_HEADER] = requestId;
    response.once("close", () => digests.delete(requestId));
    watch(request, response, requestId);
  });
}

const isFailedPage = (response: ServerResponse) =>
  (response.statusCode === 404 || response.statusCode >= 500) &&
  String(response.getHeader("content-type") ?? "").startsWith("text/html");

function watch(request: IncomingMessage, response: ServerResponse, requestId: string): void {
  const { writeHead, write, end, flushHeaders } = response;
  let failed: boolean | undefined;
  const hasFailed = () => {
    if (failed === undefined) {
      failed = isFailedPage(response);
      if (failed) void replace();
    }
    return failed;
  };
  const replace = async () => {
    const status = response.statusCode;
    const page = await fetchErrorPage(request, status, digests.get(requestId));
    Object.assign(response, { writeHead, write, end, flushHeaders });
    for (const name of response.getHeaderNames()) if (name !== "set-cookie") response.removeHeader(name);
    for (const [name, value] of Object.entries(page.headers)) response.setHeader(name, value);
    response.writeHead(status);
    response.end(page.body);
  };
  // What the framework writes once the answer has failed goes nowhere; its callbacks are called all the same.
  const swallow = (args: unknown[]) => {
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
      return response;
    },
  });
}

type ErrorPage = { readonly headers: Record<string, string | string[]>; readonly body: Buffer | string };

function fetchErrorPage(
  request: IncomingMessage,
  status: number,
  digest: string | undefined,
): Promise<ErrorPage> {
  const { cookie, host } = request.headers;
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
    const giveUp = () =>
      resolve({ headers: { "content-type": "text/plain; charset=utf-8" }, body: LAST_RESORT });
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
