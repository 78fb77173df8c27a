import { formatShortDate } from "@/lib/kernel/format";
import type { CommitteeEntry } from "../types";
import { COMMITTEE_FIELDS, type CommitteeField, WHOLE_PROGRAMME } from "./constants";
import { COMMITTEE_FIELD_LABELS, hoursLabel, PROGRAMME_SCOPE, READERS_LABELS, scopeLabel } from "./labels";
import type { Committee, CommitteeContent, CommitteeValues, DisputedField } from "./types";

/** `14:30`, `14h30`, `14 h 30`, `9h` → `14:30`, `09:00`. Null for what is no time of a day. */
export function parseTime(text: string): string | null {
  const [, hours, minutes = "00"] = /^(\d{1,2})\s*(?:[:hH.]\s*(\d{2})?)?(?::00)?$/.exec(text.trim()) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, "0")}:${minutes}`;
}

/** A committee as its form shows it. */
export function valuesOf(committee: Committee): CommitteeValues {
  return {
    title: committee.title,
    scope: committee.territorySlug ?? WHOLE_PROGRAMME,
    readers: committee.forPartners ? "partenaires" : "programme",
    day: committee.day,
    startsAt: committee.startsAt ?? "",
    endsAt: committee.endsAt ?? "",
    place: committee.place,
    link: committee.link,
    agenda: committee.agenda,
    photograph: committee.photographId === null ? "" : String(committee.photographId),
  };
}

type Names = {
  readonly territories: readonly { readonly slug: string; readonly label: string }[];
  readonly photographs: readonly { readonly value: string; readonly label: string }[];
};

/** One field in words. */
function inWords(
  values: CommitteeValues,
  field: CommitteeField,
  { territories, photographs }: Names,
): string {
  const value = values[field];
  if (field === "scope")
    return value === WHOLE_PROGRAMME
      ? PROGRAMME_SCOPE
      : (territories.find(({ slug }) => slug === value)?.label ?? value);
  if (field === "readers") return READERS_LABELS[value === "partenaires" ? "partenaires" : "programme"];
  if (field === "photograph")
    return value === "" ? "" : (photographs.find((one) => one.value === value)?.label ?? value);
  if (field === "day" && /^\d{4}-\d{2}-\d{2}$/.test(value)) return formatShortDate(value);
  return value;
}

/** Fields where what stands is not what was typed. */
export function disputesOf(theirs: CommitteeValues, mine: CommitteeValues, names: Names): DisputedField[] {
  return COMMITTEE_FIELDS.filter((field) => theirs[field] !== mine[field])
    .map((field) => ({
      label: COMMITTEE_FIELD_LABELS[field],
      theirs: inWords(theirs, field, names),
      mine: inWords(mine, field, names),
    }))
    .filter((one) => one.theirs !== one.mine);
}

type Recorded = Omit<CommitteeContent, "photographId"> & Pick<Committee, "territory" | "paper">;

/** As the journal tells them. */
const RECORDED = {
  title: ({ title }) => title,
  scope: ({ territory }) => scopeLabel(territory),
  readers: ({ forPartners }) => READERS_LABELS[forPartners ? "partenaires" : "programme"],
  day: ({ day }) => day,
  hours: (content) => hoursLabel(content),
  place: ({ place }) => place,
  link: ({ link }) => link,
  agenda: ({ agenda }) => agenda,
  photograph: ({ paper }) => paper?.title ?? "",
} as const satisfies Record<string, (content: Recorded) => string>;

export type CommitteeChanges = Readonly<
  Record<string, { readonly before: string | null; readonly after: string | null }>
>;

/** Before and after, of what differs. `before` null: a new one. */
export function committeeChanges(before: Recorded | null, after: Recorded): CommitteeChanges {
  const told = Object.entries(RECORDED).map(
    ([field, say]) => [field, { before: before && say(before), after: say(after) }] as const,
  );
  return Object.fromEntries(told.filter(([, change]) => (change.before ?? "") !== change.after));
}

/** Its day is over, in Paris. */
export const isOver = ({ day }: Pick<CommitteeContent, "day">, today: string): boolean => day < today;

/** One committee as the calendar has it. */
export const entryOf = ({ minutes, ...committee }: Committee): CommitteeEntry => ({
  ...committee,
  hasMinutes: minutes !== "",
});
