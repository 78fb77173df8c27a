import type { SaveKind } from "../routes";
import type { Presence } from "./types";

/** What each form is about. */
export const FORM_SUBJECTS: Record<SaveKind | "strategie", string> = {
  creation: "le projet",
  modification: "la présentation du projet",
  financement: "le financement",
  jalons: "les jalons",
  indicateurs: "les indicateurs",
  besoins: "les besoins",
  lieu: "le lieu",
  revue: "la revue trimestrielle du projet",
  strategie: "la stratégie du territoire",
};

/** « Awa Diallo (Ville de Roubaix) modifie le financement en ce moment. » */
export function presenceInWords({ name, organisationName, kind, subject }: Presence): string {
  return `${name} (${organisationName}) modifie ${subject ?? FORM_SUBJECTS[kind]} en ce moment.`;
}
