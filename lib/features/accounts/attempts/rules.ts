import type { AttemptLimit } from "./constants";

/** The window that `now` falls into. `end` is when attempts are allowed again. */
export function attemptWindow(limit: AttemptLimit, now: Date): { readonly start: Date; readonly end: Date } {
  const lengthMs = limit.windowSeconds * 1000;
  const startMs = Math.floor(now.getTime() / lengthMs) * lengthMs;
  return { start: new Date(startMs), end: new Date(startMs + lengthMs) };
}
