import { AIDS_PER_PAGE, FIRST_DELAY_MS, LONGEST_DELAY_MS, RETRIES } from "./constants";

/** Where a reading begins. */
export const firstPage = (base: string) => `${base}/aids/?page=1&itemsPerPage=${AIDS_PER_PAGE}`;

/**
 * What the source names as next, if it is the source's own: a key must not be carried elsewhere. Behind some proxies it names
 * itself without encryption; it is then asked with it.
 */
export function ownAddress(named: string, current: string, base: string): string | null {
  if (!URL.canParse(named, current)) return null;
  const url = new URL(named, current);
  const own = new URL(base);
  if (own.protocol === "https:" && url.protocol === "http:" && url.host === own.host) url.protocol = "https:";
  return url.origin === own.origin && url.username === "" ? url.href : null;
}

/** Statuses that a moment's patience may cure; a token is sometimes refused although it stands. */
const PASSING = new Set([401, 403, 429, 500, 502, 503, 504]);
/** Whether asking again may be enough. */
export const isPassing = (status: number) => PASSING.has(status);

/** Milliseconds; null when the answer says nothing that can be understood. */
export function retryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1_000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

/** How long before the next attempt; null: there is none. `attempt` counts from 0. */
export function delayBefore(attempt: number, asked: number | null): number | null {
  if (attempt >= RETRIES) return null;
  const delay = asked ?? FIRST_DELAY_MS * 2 ** attempt;
  return delay > LONGEST_DELAY_MS ? null : delay;
}
