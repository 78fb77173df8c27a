import { formatCount } from "@/lib/kernel/format";
import { VIEW_LIMITS } from "./constants";

const REFUSALS = {
  signedOut: "Vous n’êtes plus connecté. Connectez-vous dans un autre onglet, puis renvoyez ce formulaire.",
  notFound: "Cette vue n’existe plus, ou n’est plus partagée avec vous.",
  forbidden:
    "Votre compte ne peut pas modifier cette vue partagée. Enregistrez-en une autre sous un nom à vous.",
  notYours: "Seule la personne qui a créé cette vue peut cesser de la partager.",
  conflict:
    "Cette vue a été modifiée entre-temps par quelqu’un d’autre. Rechargez la page pour voir ce qui a changé\u00A0; votre saisie est ci-dessous.",
  keyUsed: "Ce formulaire a déjà servi. Rechargez la page pour en ouvrir un autre.",
  tooMany: "Vous avez déjà 100\u00A0vues enregistrées. Supprimez-en une d’abord.",
  tooLong: "Cette vue a trop de filtres pour être enregistrée. Retirez-en quelques-uns.",
} as const;
export type ViewRefusal = keyof typeof REFUSALS;
export const VIEW_REFUSAL_LABELS: Record<ViewRefusal, string> = REFUSALS;

export const VIEW_FIELD_MESSAGES = {
  nameMissing: "Donnez un nom à cette vue.",
  nameTooLong: `${VIEW_LIMITS.name}\u00A0caractères au plus.`,
} as const;

const NOTICES = {
  enregistree: "La vue est enregistrée.",
  supprimee: "La vue est supprimée.",
  suivi: "Votre choix est enregistré.",
} as const;
export type ViewNotice = keyof typeof NOTICES;

/** The notice named in an address, in words; nothing for a name that was made up. */
export const viewNotice = (name: unknown): string | null =>
  Object.entries(NOTICES).find(([notice]) => notice === name)?.[1] ?? null;

export const newProjectsInWords = (count: number) => formatCount(count, "nouveau projet", "nouveaux projets");

const VERBS: Readonly<Record<string, string>> = {
  share: "a partagé la vue",
  unshare: "a cessé de partager la vue",
  rename: "a renommé la vue",
  changeFilters: "a changé les filtres",
  delete: "a supprimé la vue",
  create: "a créé le profil",
  change: "a changé le profil",
};
export const viewVerb = (verb: string) => VERBS[verb] ?? verb;
