import { editProjectPath, editSectionPath, newProjectFormPath } from "../routes";
import type { FormPlace } from "./types";

export const autosavePath = "/projets/saisie.json";

/** Where a form is found again. */
export function formPath(place: FormPlace): string {
  if (place.kind === "creation") return newProjectFormPath(place.creationKey);
  return place.kind === "modification"
    ? editProjectPath(place.reference)
    : editSectionPath(place.reference, place.kind);
}
