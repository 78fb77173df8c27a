import { formatInstant } from "@/lib/kernel/format";
import { SAVE_REFUSAL_LABELS } from "../form/labels";
import { PROJECT_FIELD_LABELS } from "../labels";
import type { EditConflict } from "../types";
import type { FieldComparison } from "./types";

export const comparedFieldLabel = (field: FieldComparison["field"]) =>
  field === "reviewStatus" ? "Instruction" : PROJECT_FIELD_LABELS[field];

export const RESTORE_FAILURES = {
  ...SAVE_REFUSAL_LABELS,
  noSuchVersion: "Cette version n’existe pas.",
  acceptedIncomplete:
    "Le projet est accepté\u00A0: il doit rester complet. Cette version ne l’est pas, elle ne peut pas être restaurée.",
  datesOutOfOrder: "Dans cette version, la date de fin précède la date de début.",
  unknownChoice:
    "Cette version nomme un quartier, une commune, une priorité, un financeur ou un indicateur qui n’existe plus.",
} as const;

export const FUNDER_GONE = "un financeur qui n’est plus dans l’annuaire";

export const UNREADABLE_RESTORE = "La demande est illisible. Rechargez la page et recommencez.";
export const RESTORE_SIGNED_OUT =
  "Votre session a expiré\u00A0: rien n’a été fait. Connectez-vous, puis recommencez.";

/** What somebody saved while the confirmation was being read. */
export function restoreConflict({ authorName, at, disputes }: EditConflict): string {
  const fields = disputes.map(({ field }) => PROJECT_FIELD_LABELS[field]).join(", ");
  return `${authorName} a modifié le projet le ${formatInstant(at)}\u00A0: ${fields}. Relisez ci-dessous ce que la restauration changerait maintenant, puis confirmez.`;
}
