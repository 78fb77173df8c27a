import { answerPath } from "@/lib/features/quarterly/routes";
import { strategyFormPath } from "@/lib/features/strategies/routes";
import { editProjectPath, editSectionPath, newProjectFormPath } from "../routes";
import type { FormPlace } from "./types";

export const autosavePath = "/projets/saisie.json";

/** Where a form is found again. */
export function formPath(place: FormPlace): string {
  if (place.kind === "creation") return newProjectFormPath(place.creationKey);
  if (place.kind === "strategie") return strategyFormPath(place.territory, place.section);
  if (place.kind === "revue") return answerPath(place.reference);
  return place.kind === "modification"
    ? editProjectPath(place.reference)
    : editSectionPath(place.reference, place.kind);
}
