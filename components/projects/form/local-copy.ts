import { readOrigin } from "@/lib/features/projects/form/rules";
import type { SavedForm } from "@/lib/features/projects/form/types";

/** What is being typed, kept in the browser until it is saved: a lost session or a crash then costs nothing. */
export type LocalCopy<Values> = { readonly savedAt: number; readonly form: SavedForm<Values> };

const PREFIX = "projet/";
const DAYS_KEPT = 7;

// Storage may be full, forbidden or emptied at any time: then there is no copy, and the form works all the same.
function attempt<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch {
    return null;
  }
}

export function keepCopy<Values>(
  copyKey: string,
  form: HTMLFormElement,
  readValues: (form: FormData) => Values,
  now: number,
): void {
  const data = new FormData(form);
  const copy: LocalCopy<Values> = { savedAt: now, form: { ...readOrigin(data), values: readValues(data) } };
  attempt(() => localStorage.setItem(PREFIX + copyKey, JSON.stringify(copy)));
}

export function forgetCopy(copyKey: string): void {
  attempt(() => localStorage.removeItem(PREFIX + copyKey));
}

/** Null as well when the copy says nothing that `saved` does not, or is too old to be what somebody looks for. */
export function findCopy<Values>(
  copyKey: string,
  saved: SavedForm<Values>,
  now: number,
): LocalCopy<Values> | null {
  const copy = attempt((): unknown => JSON.parse(localStorage.getItem(PREFIX + copyKey) ?? "null"));
  if (!isCopy(copy, saved)) return null;
  const isFresh = now - copy.savedAt < DAYS_KEPT * 86_400_000;
  return isFresh && JSON.stringify(copy.form.values) !== JSON.stringify(saved.values) ? copy : null;
}

/** Written by this very application, but perhaps by another version of it: same fields, of the same kind. */
function isCopy<Values>(copy: unknown, like: SavedForm<Values>): copy is LocalCopy<Values> {
  if (typeof copy !== "object" || copy === null || !("savedAt" in copy) || !("form" in copy)) return false;
  return typeof copy.savedAt === "number" && hasShapeOf(copy.form, like);
}

function hasShapeOf(value: unknown, like: unknown): boolean {
  if (typeof like !== "object" || like === null) return typeof value === typeof like;
  if (Array.isArray(like)) return Array.isArray(value);
  if (typeof value !== "object" || value === null) return false;
  const entries = new Map<string, unknown>(Object.entries(value));
  return Object.entries(like).every(([key, inner]) => hasShapeOf(entries.get(key), inner));
}
