import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { ERROR_DOCUMENT_HEADER, errorDocumentPath } from "@/lib/platform/error-document";

/**
 * What a page may load and run. Scripts: only those carrying this answer's nonce, and what they load themselves.
 * Styles: no inline ones. In development React needs `eval` for its stacks, and the error overlay injects styles.
 */
export function contentSecurityPolicy(nonce: string, options: { dev: boolean; https: boolean }): string {
  const { dev, https } = options;
  const directives = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${dev ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${dev ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
    ...(https ? ["upgrade-insecure-requests"] : []),
  ];
  return directives.join("; ");
}

/** Adds headers and nothing else: who may see what is decided by the pages, never here. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString("base64");
  const https = process.env.APP_URL?.startsWith("https://") ?? false;
  const policy = contentSecurityPolicy(nonce, { dev: process.env.NODE_ENV === "development", https });

  // Next reads the nonce for its own scripts from the policy of the *request*.
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("Content-Security-Policy", policy);

  const errorPath = errorDocumentPath(request.headers.get(ERROR_DOCUMENT_HEADER));
  const response =
    errorPath === null
      ? NextResponse.next({ request: { headers } })
      : NextResponse.rewrite(new URL(errorPath, request.url), { request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  // Announced over plain http, or from a host name that has no certificate, HSTS would lock people out.
  if (https) response.headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  return response;
}

// Answers for programs run no script and cost half as much without a proxy; their policy, which allows nothing, is in
// next.config.ts. Files that are sent would be kept in memory for the proxy, and cut at ten megabytes.
export const config = {
  matcher: ["/((?!_next/static|_next/image|healthz$|.*\\.json$|.*/televersement$|.*/documents/[^/]+$).*)"],
};
