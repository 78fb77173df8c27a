/**
 * Whether a form was posted from this site. Browsers send `Origin` with every POST and `Sec-Fetch-Site` nearly always;
 * what sends neither is no browser, so carries nobody's cookies.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return false;
  const origin = headers.get("origin");
  if (origin === null) return true;
  if (!URL.canParse(origin)) return false;
  return new URL(origin).host === (headers.get("x-forwarded-host") ?? headers.get("host"));
}
