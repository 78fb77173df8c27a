/** 400: the body is not what its headers say; 413: it is longer than `serverActions.bodySizeLimit`. */
export type RequestFault = 400 | 413;

/** What Next and its parsers say of a form that cannot be read; no code of this site throws these. */
const UNREADABLE =
  /^(Failed to parse body as FormData|Invalid Server Actions request|Unexpected end of form|Multipart: Boundary not found)\b/;

/** Whether an error tells of the request and not of the server: Next answers 500 to both. */
export function requestFault(error: unknown): RequestFault | null {
  if (!(error instanceof Error)) return null;
  if ("statusCode" in error && error.statusCode === 413) return 413;
  return UNREADABLE.test(error.message) ? 400 : null;
}
