import { formatCount } from "@/lib/kernel/format";
import type { Audience } from "./constants";
import type { CommentOutcome, CommentRefusal } from "./types";

/** Completes « Visible par : ». */
export function audienceLabel(audience: Audience, isTerritory: boolean): string {
  const territory = isTerritory ? "votre territoire" : "le territoire";
  if (audience === "territory") return `${territory} seulement`;
  if (audience === "ministry") return `${territory} et le ministère`;
  return `${territory}, le ministère et les partenaires`;
}

/** When the audience reads it: it may be chosen before it sees the project. */
export const AUDIENCE_HINTS: Record<Audience, string> = {
  territory:
    "Vos collègues de la collectivité. Ni le ministère, ni les partenaires, ni les autres territoires.",
  ministry: "Aussi le ministère et l’ANCT, dès que le projet est transmis.",
  partners: "Aussi les partenaires du programme, dès que le projet est accepté.",
};

export const COMMENT_REFUSALS: Record<CommentRefusal, string> = {
  notFound: "Ce projet n’est plus visible pour vous\u00A0: votre commentaire n’a pas été envoyé.",
  forbidden: "Vous lisez ces échanges sans y prendre part.",
  bodyMissing: "Écrivez votre commentaire.",
  bodyTooLong:
    "Le commentaire dépasse 5\u202F000\u00A0caractères\u00A0: raccourcissez-le, ou envoyez-le en deux fois.",
  audienceMissing: "Choisissez qui pourra lire ce commentaire.",
  threadGone: "Cet échange n’est plus visible pour vous\u00A0: votre réponse n’a pas été envoyée.",
  tooManyMentions: "Vous mentionnez plus de 20\u00A0personnes\u00A0: retirez-en.",
  tooLate:
    "Les 15\u00A0minutes sont passées\u00A0: ce commentaire ne peut plus être modifié ni supprimé. Répondez-lui pour le corriger.",
};

export function commentRefusalSentence(outcome: Exclude<CommentOutcome, { ok: true }>): string {
  if (outcome.refusal !== "mentionOutside") return COMMENT_REFUSALS[outcome.refusal];
  const names = outcome.names.join(", ");
  return outcome.names.length === 1
    ? `${names} ne peut pas lire ce commentaire et ne serait pas prévenu\u00A0: choisissez plus de lecteurs, ou retirez cette mention.`
    : `${names} ne peuvent pas lire ce commentaire et ne seraient pas prévenus\u00A0: choisissez plus de lecteurs, ou retirez ces mentions.`;
}

export const SIGNED_OUT_COMMENT =
  "Votre session a expiré. Connectez-vous dans un nouvel onglet, puis envoyez de nouveau\u00A0: votre texte est ci-dessous.";
export const UNREADABLE_COMMENT =
  "Cet envoi ne peut pas être lu. Rechargez la page\u00A0; copiez d’abord votre texte.";

export const COMMENT_EVENTS = ["envoi", "correction", "suppression"] as const;
export type CommentEvent = (typeof COMMENT_EVENTS)[number];
export const COMMENT_EVENT_LABELS: Record<CommentEvent, string> = {
  envoi: "Votre commentaire est envoyé. Vous pouvez le modifier ou le supprimer pendant 15\u00A0minutes.",
  correction: "Votre commentaire est modifié.",
  suppression: "Votre commentaire est supprimé.",
};

export const answerCountLabel = (count: number) =>
  count === 0 ? "Aucune réponse" : formatCount(count, "réponse", "réponses");

/** The mail to somebody who was mentioned. It tells nothing of what was written: a mail travels further than an audience. */
export function mentionMail(mention: {
  readonly actorName: string;
  readonly organisationName: string;
  readonly reference: string;
  readonly url: string;
}): { readonly subject: string; readonly text: string } {
  const { actorName, organisationName, reference, url } = mention;
  return {
    subject: `${reference}\u00A0: ${actorName} vous mentionne`,
    text: [
      "Bonjour,",
      `${actorName} (${organisationName}) vous mentionne dans un commentaire du projet ${reference}.`,
      `Le lire et y répondre\u00A0:\n${url}`,
      "Quartiers Productifs – suivi des projets",
    ].join("\n\n"),
  };
}
