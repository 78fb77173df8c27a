import { isUuid } from "@/lib/kernel/uuid";
import { SAVE_KINDS, type SaveKind } from "../routes";
import { isReference } from "../rules";
import { RETRY_AFTER_MS, RETRY_AT_MOST_MS, SAVE_AFTER_MS, SIGN_OF_LIFE_MS } from "./constants";
import type { FormPlace } from "./types";

/** Where a form stands with the server. Instants in milliseconds. */
export type Progress = {
  /** The first change that the server has not got; null when it has them all. */
  readonly changedAt: number | null;
  readonly isSending: boolean;
  /** When the last call ended; null before the first. */
  readonly calledAt: number | null;
  /** Calls that failed since the last one that did not. */
  readonly failures: number;
};

export const NOTHING_YET: Progress = { changedAt: null, isSending: false, calledAt: null, failures: 0 };

type Surroundings = {
  readonly now: number;
  readonly isVisible: boolean;
  /** Nobody can meet in a project that does not exist yet. */
  readonly isNew: boolean;
};

/** Milliseconds until the next call; null: none, until something happens. One call at a time. */
export function waitBeforeCall(progress: Progress, { now, isVisible, isNew }: Surroundings): number | null {
  const { changedAt, isSending, calledAt, failures } = progress;
  if (isSending) return null;
  if (changedAt !== null) {
    if (failures === 0) return isVisible ? Math.max(0, changedAt + SAVE_AFTER_MS - now) : 0;
    return isVisible ? Math.max(0, (calledAt ?? now) + retryDelay(failures) - now) : null;
  }
  if (!isVisible || isNew) return null;
  return calledAt === null ? 0 : Math.max(0, calledAt + SIGN_OF_LIFE_MS - now);
}

const retryDelay = (failures: number) => Math.min(RETRY_AFTER_MS * 2 ** (failures - 1), RETRY_AT_MOST_MS);

type Found = { readonly savedAt: number; readonly form: { readonly creationKey: string } };

/** What the server kept or what this browser did; a copy of another new project is not this one's. */
export function newestOf<Draft extends Found>(draft: Draft | null, copy: Draft | null): Draft | null {
  if (draft === null || copy === null) return draft ?? copy;
  const isOfAnother = draft.form.creationKey !== copy.form.creationKey;
  return isOfAnother || draft.savedAt >= copy.savedAt ? draft : copy;
}

/** The values of a form that differ, by key; the order of the keys inside does not matter. */
export function differingKeys(one: object, other: object): string[] {
  const others = new Map<string, unknown>(Object.entries(other));
  return Object.entries(one).flatMap(([key, value]) => (isSame(value, others.get(key)) ? [] : [key]));
}

function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null)
    return one === other;
  return Object.keys(one).length === Object.keys(other).length && differingKeys(one, other).length === 0;
}

/** The name of a form's draft among those of one person. */
export function formKeyOf(place: FormPlace): string {
  if (place.kind === "creation") return place.creationKey;
  return place.kind === "strategie"
    ? `strategie:${place.territory}/${place.section}`
    : `${place.reference}/${place.kind}`;
}

const STRATEGY_KEY =
  /^strategie:([a-z0-9-]{1,60})\/(texte|diagnostic|chiffres|axes|objectif:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The form that such a name is of; null for any other text. */
export function placeOfKey(formKey: string): FormPlace | null {
  if (isUuid(formKey)) return { kind: "creation", creationKey: formKey };
  const [, territory, section] = STRATEGY_KEY.exec(formKey) ?? [];
  if (territory !== undefined && section !== undefined) return { kind: "strategie", territory, section };
  const [reference = "", kind, ...rest] = formKey.split("/");
  const known = SAVE_KINDS.find(
    (one): one is Exclude<SaveKind, "creation"> => one === kind && one !== "creation",
  );
  return known && rest.length === 0 && isReference(reference) ? { kind: known, reference } : null;
}

/** Null for a form that nobody could have been given. */
export const placeOf = (form: { readonly reference: string; readonly creationKey: string }, kind: SaveKind) =>
  placeOfKey(form.reference === "" ? form.creationKey : `${form.reference}/${kind}`);
