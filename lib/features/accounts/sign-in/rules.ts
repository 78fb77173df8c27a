import { MAX_RETURN_PATH_LENGTH } from "./constants";

const HERE = "http://ici.invalid";
/** Pages that would sign out again, or go round in circles. */
const NO_DESTINATION = /^\/(connexion|deconnexion|api)(\/|$)/;

/**
 * Where to go after signing in: a path of this site, or null. Whatever a browser would read as another site
 * (`//hôte`, `/\hôte`, `https:…`, tabs and line breaks that it drops) is refused, not repaired.
 */
export function safeReturnPath(input: unknown): string | null {
  if (typeof input !== "string" || input.length > MAX_RETURN_PATH_LENGTH) return null;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop them from addresses, so they hide a second slash
  if (!input.startsWith("/") || /[\\\u0000-\u0020\u007F]/.test(input)) return null;
  if (!URL.canParse(input, HERE)) return null;
  const url = new URL(input, HERE);
  if (url.origin !== HERE || NO_DESTINATION.test(url.pathname)) return null;
  const path = `${url.pathname}${url.search}${url.hash}`;
  // `/./` and `/../` are resolved above, and may leave `//host` behind.
  return path.startsWith("//") ? null : path;
}
