import { VIEW_REFUSAL_LABELS } from "../views/labels";

export const PROFILE_MESSAGES = {
  notInList: "Choisissez dans la liste.",
  nothingAsked: "Demandez au moins une chose\u00A0: un territoire, une priorité, un montant…",
  boundsReversed: "Ce montant doit être plus grand que celui de gauche.",
  tooManyWords: "Vingt mots au plus.",
  wordTooLong: "Quatre-vingts caractères au plus par mot.",
  amountMalformed: "Écrivez un montant, par exemple 150\u202F000.",
  amountNegative: "Un montant ne peut pas être négatif.",
  amountTooLarge: "Ce montant est trop grand.",
  amountTooPrecise: "Deux décimales au plus.",
} as const;

const REFUSALS = {
  signedOut: VIEW_REFUSAL_LABELS.signedOut,
  keyUsed: VIEW_REFUSAL_LABELS.keyUsed,
  notFound: "Ce profil n’existe plus.",
  conflict:
    "Ce profil a été modifié entre-temps par un collègue. Rechargez la page pour voir ce qui a changé\u00A0; votre saisie est ci-dessous.",
  tooMany: "Votre organisation a déjà 20\u00A0profils. Supprimez-en un d’abord.",
  tooManyCriteria: "Ce profil demande trop de choses.",
  tooDeep: "Ce profil demande trop de choses.",
} as const;
export type ProfileRefusal = keyof typeof REFUSALS;
export const PROFILE_REFUSAL_LABELS: Record<ProfileRefusal, string> = REFUSALS;

export const PROFILE_VERDICT_LABELS = {
  eligible: "Correspond",
  toCheck: "À vérifier",
  ineligible: "Ne correspond pas",
} as const;
