import type { DateRefusal } from "@/lib/kernel/dates";
import { formatNumber } from "@/lib/kernel/format";
import type { AmountRefusal } from "@/lib/kernel/money";
import { PROJECT_FIELD_LABELS } from "../labels";
import type { SaveRefusal } from "../rules";
import type { FormSubject } from "./types";

/** The sentences that stand beside a field; the summary puts the field's name before them. */
export const AMOUNT_ERRORS: Record<AmountRefusal, string> = {
  amountMalformed: "Écrivez un montant en euros, par exemple 1\u202F234,56",
  amountNegative: "Un montant ne peut pas être négatif",
  amountTooLarge: "Ce montant dépasse 999\u202F999\u202F999\u202F999,99\u00A0€",
  amountTooPrecise: "Un montant s’arrête au centime\u00A0: deux chiffres après la virgule au plus",
};

export const DATE_ERRORS: Record<DateRefusal, string> = {
  dateMalformed: "Écrivez une date, par exemple 31/03/2026",
  dateImpossible: "Cette date n’existe pas dans le calendrier",
  dateOutOfRange: "L’année doit être comprise entre 1990 et 2100",
};

export const UNKNOWN_CHOICE = "Choisissez une valeur de la liste";
export const EMAIL_MALFORMED = "Écrivez une adresse électronique, par exemple prenom.nom@ville.fr";
export const PHONE_MALFORMED = "Écrivez un numéro de téléphone, par exemple 03 20 00 00 00";
export const END_BEFORE_START = "La date de fin doit suivre la date de début";
export const CHOOSE_A_VERSION = "Choisissez quelle version garder";
export const ACCEPTED_MUST_STAY_COMPLETE = "Le projet est accepté\u00A0: ce champ ne peut plus rester vide";

export function tooLong(length: number, limit: number): string {
  return `Ce texte compte ${formatNumber(length)}\u00A0caractères\u00A0; la limite est de ${formatNumber(limit)}`;
}

/** Around a form: what is said of what it is about. */
export const SUBJECT_WORDS: Record<FormSubject, { readonly [Said in SubjectSaying]: string }> = {
  project: {
    notSaved: "Le projet n’est pas enregistré",
    changed: "Quelqu’un d’autre a modifié ce projet",
    savedSince: "Le projet a été enregistré depuis",
  },
  strategy: {
    notSaved: "La stratégie n’est pas enregistrée",
    changed: "Quelqu’un d’autre a modifié cette partie de la stratégie",
    savedSince: "La stratégie a été enregistrée depuis",
  },
};
type SubjectSaying = "notSaved" | "changed" | "savedSince";

/** Names of the inputs that are not fields by themselves. */
export const INPUT_LABELS = {
  contactName: "Nom du contact",
  contactEmail: "Adresse électronique du contact",
  contactPhone: "Téléphone du contact",
} as const;

export const SAVE_REFUSAL_LABELS: Record<SaveRefusal | "notFound" | "forbidden", string> = {
  editSubmitted:
    "Ce projet a été transmis entre-temps\u00A0: il ne peut plus être modifié. Retirez d’abord la transmission. Votre saisie est conservée ci-dessous.",
  editRejected:
    "Ce projet a été refusé entre-temps\u00A0: il ne peut plus être modifié. Votre saisie est conservée ci-dessous.",
  acceptedIncomplete: "Un projet accepté doit rester complet.",
  datesOutOfOrder: "La date de fin doit suivre la date de début.",
  notFound: "Ce projet n’existe pas ou ne vous est pas accessible. Votre saisie est conservée ci-dessous.",
  forbidden:
    "Seuls les agents d’un territoire saisissent des projets. Votre saisie est conservée ci-dessous.",
};

export const COMPARE_TYPED = "Voir l’effet sur les dispositifs";
export const UNAVAILABLE =
  "L’enregistrement n’a pas abouti\u00A0: le service ne répond pas. Rien n’est perdu, votre saisie est conservée ci-dessous. Réessayez dans quelques instants.";
export const SIGNED_OUT =
  "Votre session a expiré. Reconnectez-vous dans un nouvel onglet, puis revenez ici et enregistrez de nouveau\u00A0: votre saisie est conservée ci-dessous.";
export const KEY_ALREADY_USED =
  "Ce formulaire a déjà servi à un autre compte. Ouvrez un nouveau formulaire et recopiez-y votre saisie, conservée ci-dessous.";

/** What the summary of errors calls an input of the main form, or a field that somebody else changed. */
export function nameOfInput(name: string): string {
  const field = name.replace(/^choice-/, "");
  const known = Object.entries({ ...PROJECT_FIELD_LABELS, ...INPUT_LABELS }).find(([key]) => key === field);
  return known?.[1] ?? field;
}
