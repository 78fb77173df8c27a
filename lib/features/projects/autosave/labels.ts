import type { FormSubject } from "../form/types";
import type { AutosaveFailure } from "./types";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** « il y a 12 s »: whole units, five seconds apart so that the screen stays calm. */
export function ageInWords(ageMs: number): string {
  if (ageMs < 5 * SECOND) return "à l’instant";
  if (ageMs < MINUTE) return `il y a ${Math.floor(ageMs / SECOND)}\u00A0s`;
  if (ageMs < HOUR) return `il y a ${Math.floor(ageMs / MINUTE)}\u00A0min`;
  return `il y a ${Math.floor(ageMs / HOUR)}\u00A0h`;
}

export const KEPT_AGAIN = "Votre saisie est de nouveau gardée en ligne.";

const SUBJECTS: Record<FormSubject, { readonly this: string; readonly ofThis: string }> = {
  project: { this: "Ce projet", ofThis: "de ce projet" },
  strategy: { this: "Cette stratégie", ofThis: "de cette partie de la stratégie" },
};

const AUTOSAVE_FAILURES: Record<Exclude<AutosaveFailure, "notFound">, string> = {
  signedOut: "Votre session a expiré\u00A0: votre saisie n’est plus gardée en ligne",
  otherOrganisation:
    "Vous agissez maintenant pour une autre organisation que celle de ce formulaire\u00A0: votre saisie n’est plus gardée en ligne",
  tooLarge: "Votre saisie est trop longue pour être gardée en ligne",
  unavailable:
    "Le service ne répond pas\u00A0: votre saisie n’est pas gardée en ligne, un nouvel essai suivra",
};

/** `hasCopy`: the browser keeps what the server has not got. */
export function failureInWords(failure: AutosaveFailure, hasCopy: boolean, subject: FormSubject): string {
  const where = hasCopy
    ? "Elle est gardée dans ce navigateur."
    : "Ce navigateur ne peut pas la garder non plus\u00A0: ne fermez pas cette page.";
  const what =
    failure === "notFound"
      ? `${SUBJECTS[subject].this} n’est plus accessible\u00A0: votre saisie n’est plus gardée en ligne`
      : AUTOSAVE_FAILURES[failure];
  return `${what}. ${where}`;
}

export function newVersionInWords(authorName: string | null, subject: FormSubject): string {
  const who =
    authorName === null
      ? "Vous venez, dans une autre fenêtre, d’enregistrer"
      : `${authorName} vient d’enregistrer`;
  return `${who} une version\u00A0${SUBJECTS[subject].ofThis}\u00A0: vos modifications seront comparées au moment d’enregistrer.`;
}
