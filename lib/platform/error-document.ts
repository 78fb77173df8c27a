import { randomUUID } from "node:crypto";

/** Asks this very process, over its own port, for the page that says what happened to an address. */
export const ERROR_DOCUMENT_HEADER = "x-qp-error-document";
export const INCIDENT_DIGEST_HEADER = "x-qp-incident";
export const INCIDENT_PATH = "/incident";
/** Matches no route: Next renders app/not-found.tsx for it, whole. */
const NOWHERE_PATH = "/introuvable";

const tokenKey = Symbol.for("qp.errorDocumentToken");
const holder = globalThis as typeof globalThis & { [tokenKey]?: string };

/** Known to this process only: nobody outside can ask for an error page. */
export function errorDocumentToken(): string {
  holder[tokenKey] ??= randomUUID();
  return holder[tokenKey];
}

/** The header by which this process asks itself for the page of an error. */
export function errorDocumentRequest(status: number): string {
  return `${errorDocumentToken()} ${status}`;
}

/** The page to render in place of the one asked for; null for an ordinary request. */
export function errorDocumentPath(header: string | null): string | null {
  const [token, status] = header?.split(" ") ?? [];
  if (token !== errorDocumentToken()) return null;
  return status === "404" ? NOWHERE_PATH : INCIDENT_PATH;
}
