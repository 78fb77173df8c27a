import { formatDate, formatMoney } from "@/lib/kernel/format";
import type { ApplicantKind, SchemeNature, SchemeZone, Situation } from "../../constants";
import { APPLICANT_LABELS, NATURE_LABELS, STATE_LABELS, ZONE_LABELS } from "../../labels";
import type { ImportedField } from "../constants";
import type { VerdictCounts } from "../types";

/** Of priorities and territories, by slug. */
export type Names = Readonly<Record<string, string>>;

const NOTHING = "rien";

/** A value of a scheme as its page says it. */
export function valueInWords(field: ImportedField, value: unknown, names: Names): string {
  if (value === null || value === "") return field === "territories" ? "non précisé" : NOTHING;
  if (Array.isArray(value)) {
    const words = value.map((one) => wordOf(field, String(one), names));
    if (words.length > 0) return words.join(", ");
    return field === "territories" ? "aucun" : NOTHING;
  }
  if (typeof value === "number") return formatMoney(value);
  const text = String(value);
  if (field === "situation") return STATE_LABELS[text as Situation] ?? text;
  const isDay = field === "opensOn" || field === "closesOn" || field === "sourceDate";
  return isDay && /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDate(text) : text;
}

function wordOf(field: ImportedField, word: string, names: Names): string {
  switch (field) {
    case "natures":
      return NATURE_LABELS[word as SchemeNature] ?? word;
    case "applicants":
      return APPLICANT_LABELS[word as ApplicantKind] ?? word;
    case "zones":
      return ZONE_LABELS[word as SchemeZone] ?? word;
    case "priorities":
    case "territories":
      return names[word] ?? word;
    default:
      return word;
  }
}

/** How many aids a report shows before anything is chosen. */
export function changedCount(counts: VerdictCounts): number {
  const { new: added = 0, changed = 0, back = 0, gone = 0, kept = 0, elsewhere = 0, unreadable = 0 } = counts;
  return added + changed + back + gone + kept + elsewhere + unreadable;
}
