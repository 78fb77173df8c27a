import type { Actor } from "@/lib/kernel/actor";
import { parisDay, parisTime } from "@/lib/kernel/dates";
import { isWorkingDay, weekOf } from "@/lib/kernel/working-days";
import { maySeeFundingAndContact, maySeeInternals, type ProjectScope } from "../../projects/policy";
import { diffStates, EMPTY_STATE } from "../../projects/rules";
import type { ProjectSnapshot } from "../../projects/types";
import { FIRST_HOUR, type FollowingFrequency, GATHERING_SECONDS, LAST_HOUR } from "./constants";
import type { ChangedField, NewsKind, Subject } from "./types";

/**
 * Whose eyes and which filters the members of a following were read with: role and territory decide what is seen. Readers
 * of the same basis have the same members, so that these are looked for once.
 */
export function basisOf(
  { role, territoryId }: Pick<Actor, "role" | "territoryId">,
  subject: Subject,
): string {
  const content =
    subject.kind === "view" ? `vue?${subject.query}` : `profil ${subject.id} ${subject.version}`;
  return `${role} ${territoryId ?? "-"} ${content}`;
}

/** Whether the project of that number is among the members: one bit each, the lowest first. */
export function hasBit(members: Uint8Array, id: number): boolean {
  return (((members[id >> 3] ?? 0) >> (id & 7)) & 1) === 1;
}

/** A copy in which these are members, and those no longer are. */
export function withBits(
  members: Uint8Array,
  entered: readonly number[],
  left: readonly number[],
): Uint8Array {
  const last = entered.reduce((most, id) => Math.max(most, id), -1);
  const copy = new Uint8Array(Math.max(members.length, last < 0 ? 0 : (last >> 3) + 1));
  copy.set(members);
  for (const id of entered) copy[id >> 3] = (copy[id >> 3] ?? 0) | (1 << (id & 7));
  for (const id of left) if (id >> 3 < copy.length) copy[id >> 3] = (copy[id >> 3] ?? 0) & ~(1 << (id & 7));
  return copy;
}

const FUNDING_FIELDS: readonly ChangedField[] = [
  "costLines",
  "fundingLines",
  "milestones",
  "indicators",
  "needs",
  "contact",
];
const INTERNAL_FIELDS: readonly ChangedField[] = ["privateNote"];

/** Of what has changed, what this reader may see: the visibility table of the design, field by field. */
export function visibleChanges(
  actor: Actor,
  project: ProjectScope,
  fields: readonly ChangedField[],
): ChangedField[] {
  return fields.filter((field) => {
    if (INTERNAL_FIELDS.includes(field)) return maySeeInternals(actor, project);
    return !FUNDING_FIELDS.includes(field) || maySeeFundingAndContact(actor, project);
  });
}

/** What differs between two versions, in the order of the form; what was put back is no difference. */
export function changedFields(before: ProjectSnapshot | null, after: ProjectSnapshot): ChangedField[] {
  const fields: ChangedField[] = diffStates(before ?? EMPTY_STATE, after).map(({ field }) => field);
  const isReviewed = before !== null && before.reviewStatus !== after.reviewStatus;
  return isReviewed ? [...fields, "reviewStatus"] : fields;
}

/** Null: nothing to tell, such as what came in and left again between two mails. */
export function newsKind(news: {
  readonly wasMember: boolean;
  readonly isMember: boolean;
  readonly fields: readonly unknown[];
}): NewsKind | null {
  if (news.wasMember !== news.isMember) return news.isMember ? "entered" : "left";
  return news.wasMember && news.fields.length > 0 ? "changed" : null;
}

type Waiting = { readonly frequency: FollowingFrequency; readonly at: Date; readonly toldOn: string | null };

/** Whether the mail of this morning takes it. What happens on a Monday before its mail waits for the next one. */
export function isForMorning({ frequency, at, toldOn }: Waiting, now: Date): boolean {
  const today = parisDay(now);
  if (frequency === "inApp") return false;
  // Of the week before, whatever the day: a Monday may be a holiday, or a server off.
  if (frequency === "weekly") return weekOf(parisDay(at)) < weekOf(today);
  return frequency === "immediate" || toldOn === null || toldOn < today;
}

/** « Tout de suite » is no reason to write at night or on a holiday. `morning`: the hour of reminders, if there are any. */
export function isOfficeTime(now: Date, morning: string | null): boolean {
  const time = parisTime(now);
  return isWorkingDay(parisDay(now)) && time >= (morning ?? FIRST_HOUR) && time < LAST_HOUR;
}

/** What changes together is told together. */
export const isGathered = (oldest: Date, now: Date) =>
  now.getTime() - oldest.getTime() >= GATHERING_SECONDS * 1_000;

/** In the order in which each key first comes. */
export function groupedBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
