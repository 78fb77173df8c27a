import { differingKeys } from "@/lib/features/projects/autosave/rules";
import { readOrigin } from "@/lib/features/projects/form/rules";
import type { SavedForm } from "@/lib/features/projects/form/types";

/** What was typed and not saved: kept in the browser until the server has it, and by the server until it is saved. */
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
  const isKept = attempt(() => localStorage.setItem(PREFIX + copyKey, JSON.stringify(copy)) === undefined);
  // An older text than what is on the screen would be found again as the latest.
  if (!isKept) forgetCopy(copyKey);
}

export const hasCopy = (copyKey: string) => attempt(() => localStorage.getItem(PREFIX + copyKey)) !== null;

export function forgetCopy(copyKey: string): void {
  attempt(() => localStorage.removeItem(PREFIX + copyKey));
}

/** Null as well when the copy says nothing that `saved` does not, or is too old to be what somebody looks for. */
export function findCopy<Values extends object>(
  copyKey: string,
  saved: SavedForm<Values>,
  now: number,
): LocalCopy<Values> | null {
  const found = attempt((): unknown => JSON.parse(localStorage.getItem(PREFIX + copyKey) ?? "null"));
  const copy = copyFrom(found, saved);
  return copy && now - copy.savedAt < DAYS_KEPT * 86_400_000 ? copy : null;
}

/** Null when it says nothing that `saved` does not, or was written by a version of this form that had other fields. */
export function copyFrom<Values extends object>(
  found: unknown,
  saved: SavedForm<Values>,
): LocalCopy<Values> | null {
  return isCopy(found, saved) && differingKeys(found.form.values, saved.values).length > 0 ? found : null;
}

/** Written by this very application, but perhaps by another version of it: same fields, of the same kind. */
function isCopy<Values>(copy: unknown, like: SavedForm<Values>): copy is LocalCopy<Values> {
  if (typeof copy !== "object" || copy === null || !("savedAt" in copy) || !("form" in copy)) return false;
  // Pages hand the rest of what they know along with the form.
  const { reference, creationKey, baseVersion, values } = like;
  return (
    typeof copy.savedAt === "number" && hasShapeOf(copy.form, { reference, creationKey, baseVersion, values })
  );
}

function hasShapeOf(value: unknown, like: unknown): boolean {
  if (typeof like !== "object" || like === null) return typeof value === typeof like;
  if (Array.isArray(like))
    return Array.isArray(value) && value.every((one) => like.length === 0 || hasShapeOf(one, like[0]));
  if (typeof value !== "object" || value === null) return false;
  const entries = new Map<string, unknown>(Object.entries(value));
  return Object.entries(like).every(([key, inner]) => hasShapeOf(entries.get(key), inner));
}
