import { daysBetween } from "@/lib/kernel/dates";
import { formatCount, formatInstant, formatInstantDay, formatNumber } from "@/lib/kernel/format";
import type { Phase, ProgressStatus } from "../projects/constants";
import { PHASE_LABELS, PROGRESS_STATUS_LABELS } from "../projects/labels";
import { MESSAGE_LIMIT, type Outcome } from "./constants";
import type {
  Answer,
  AnswerRefusal,
  Quarter,
  QuarterOverview,
  Round,
  SendRefusal,
  TerritoryStanding,
} from "./types";

/** « T4 2026 ». */
export const quarterLabel = ({ year, number }: Quarter) => `T${number}\u00A0${year}`;

const MONTHS = ["janvier à mars", "avril à juin", "juillet à septembre", "octobre à décembre"] as const;
/** « octobre à décembre 2026 ». */
export const monthsLabel = ({ year, number }: Quarter) => `${MONTHS[number - 1]} ${year}`;

export const roundLabel = (round: number) =>
  round === 1 ? "Revue" : round === 2 ? "Supplément" : `Supplément ${round - 1}`;

export const OUTCOME_LABELS: Record<Outcome, string> = {
  unchanged: "Rien de nouveau",
  changed: "Mis à jour",
};

export const LIVE_DEFINITION =
  "Les projets acceptés qui ne sont ni abandonnés ni terminés, et ceux dont il a déjà été question ce trimestre.";

/** « Opération – En cours ». */
export function standingLabel(phase: Phase | null, progressStatus: ProgressStatus | null): string {
  const parts = [
    ...(phase === null ? [] : [PHASE_LABELS[phase]]),
    ...(progressStatus === null ? [] : [PROGRESS_STATUS_LABELS[progressStatus]]),
  ];
  return parts.join(" – ") || "Avancement à préciser";
}

/** « aujourd’hui », « il y a 92 jours ». */
export function ageLabel(at: Date, now: Date): string {
  const days = daysBetween(at, now);
  return days === 0 ? "il y a moins d’un jour" : `il y a ${formatCount(days, "jour", "jours")}`;
}

/** « 3 projets sur 8 ». */
export const progressLabel = ({ answered, total }: { readonly answered: number; readonly total: number }) =>
  `${formatCount(answered, "projet", "projets")} sur ${formatNumber(total)}`;

/** Where one territory is with a quarter, in words. */
export function territoryStandingLabel({ rounds, liveCount }: TerritoryStanding): string {
  const sent = rounds.filter(({ sentAt }) => sentAt !== null);
  const open = rounds.find(({ sentAt }) => sentAt === null);
  const first = sent[0];
  if (first?.sentAt) return `Envoyée le ${formatInstantDay(first.sentAt)}`;
  if (open && open.answeredCount > 0)
    return `En cours\u00A0: ${progressLabel({ answered: open.answeredCount, total: Math.max(liveCount, open.answeredCount) })}`;
  return liveCount === 0 ? "Sans objet\u00A0: aucun projet en vie" : "Pas commencée";
}

export const sentLabel = ({ sentAt, sentByName }: Round) =>
  sentAt === null ? "Pas encore envoyée" : `Envoyée le ${formatInstantDay(sentAt)} par ${sentByName}`;

export const UNKNOWN_QUARTER =
  "Ce trimestre n’existe pas, ou n’est pas encore commencé\u00A0: voici le trimestre en cours.";

export const ANSWER_REFUSAL_LABELS: Record<AnswerRefusal, string> = {
  notFound: "Ce projet n’existe pas ou ne vous est pas accessible. Votre saisie est conservée ci-dessous.",
  forbidden: "Seuls les agents d’un territoire répondent à sa revue. Votre saisie est conservée ci-dessous.",
  editSubmitted:
    "Ce projet est en cours d’instruction\u00A0: il ne peut pas être modifié. Votre saisie est conservée ci-dessous.",
  editRejected:
    "Ce projet a été refusé\u00A0: il ne peut plus être modifié. Votre saisie est conservée ci-dessous.",
  acceptedIncomplete:
    "Un projet accepté doit rester complet, et un champ demandé de celui-ci est vide\u00A0: complétez-le d’abord dans le projet.",
  datesOutOfOrder:
    "La date de fin du projet précède sa date de début\u00A0: corrigez-les d’abord dans le projet.",
  notLive:
    "Ce projet n’est plus parmi les projets acceptés\u00A0: la revue ne le concerne pas. Votre saisie est conservée ci-dessous.",
  changedMeanwhile:
    "Quelqu’un a modifié ce projet pendant que vous le relisiez. Rien n’a été noté\u00A0: voici ce qui est en place maintenant, relisez avant de confirmer.",
  answeredMeanwhile:
    "Quelqu’un d’autre vient de répondre pour ce projet\u00A0: sa réponse est rappelée plus haut, et son mot est repris avant le vôtre. La vôtre n’a pas été notée\u00A0; si elle la complète, envoyez-la de nouveau.",
  unknownChoice:
    "Le projet nomme un financeur ou un indicateur qui n’existe plus\u00A0: corrigez-le d’abord dans le projet. Votre saisie est conservée ci-dessous.",
};

export const messageTooLong = (length: number) =>
  `Ce message compte ${formatNumber(length)}\u00A0caractères\u00A0; la limite est de ${formatNumber(MESSAGE_LIMIT)}.`;
export const UNREADABLE_SENDING =
  "Cette page n’est plus à jour\u00A0: rechargez-la, puis envoyez de nouveau.";
export const SEND_SIGNED_OUT =
  "Votre session a expiré. Reconnectez-vous dans un nouvel onglet, puis revenez ici\u00A0: votre message est conservé ci-dessous.";
export const SEND_REFUSAL_LABELS: Record<SendRefusal, string> = {
  forbidden: "Seul le chef de projet envoie la revue de son territoire.",
  nothingToSend: "Il n’y a rien à envoyer\u00A0: aucune réponse n’attend.",
  answeredMeanwhile:
    "Une réponse a été donnée ou modifiée pendant que vous relisiez. Rien n’a été envoyé\u00A0: voici ce qui serait envoyé maintenant.",
  sentMeanwhile: "Quelqu’un d’autre vient d’envoyer cette revue.",
};

/** Of a project that is looked at again: who said what, and what another answer would do. */
export function answerToldLabel(answer: Answer, isSent: boolean): string {
  const said = `${OUTCOME_LABELS[answer.outcome]}\u00A0: réponse de ${answer.answeredByName}, le ${formatInstant(answer.answeredAt)}.`;
  return isSent
    ? `${said} Elle a été envoyée au ministère\u00A0: une nouvelle réponse ira dans un supplément.`
    : `${said} Une nouvelle réponse la complète et prend sa date.`;
}

export const SENDING_INTRODUCTION =
  "Relisez, ajoutez un message si besoin, puis envoyez\u00A0: la revue est alors datée et ne change plus.";
export const pendingLabel = (count: number) =>
  `${formatCount(count, "projet reste", "projets restent")} sans réponse\u00A0: le ministère le verra si vous envoyez maintenant.`;

/** « 5 territoires sur 14 ont envoyé leur revue. » */
export function overviewLabel({ territories }: QuarterOverview): string {
  const sent = territories.filter(({ rounds }) => rounds.some(({ sentAt }) => sentAt !== null)).length;
  return `${formatCount(sent, "territoire", "territoires")} sur ${formatNumber(territories.length)} ${sent < 2 ? "a" : "ont"} envoyé ${sent < 2 ? "sa" : "leur"} revue.`;
}

/** What is told and not named: projects that the reader no longer sees. */
export const hiddenLabel = (count: number) =>
  `${formatCount(count, "réponse concerne", "réponses concernent")} ${count < 2 ? "un projet" : "des projets"} qui ${count < 2 ? "n’est plus visible" : "ne sont plus visibles"}\u00A0: archivé${count < 2 ? "" : "s"} depuis.`;
export const hiddenUnansweredLabel = (count: number) =>
  `${formatCount(count, "projet", "projets")} qui ${count < 2 ? "n’est plus visible" : "ne sont plus visibles"}`;
export const unsentLabel = (count: number) =>
  `${formatCount(count, "réponse attend", "réponses attendent")} d’être envoyée${count < 2 ? "" : "s"} par le territoire.`;
