import { COMMENT_REFUSALS } from "@/lib/features/comments/labels";
import { formatCount, formatInstantDay } from "@/lib/kernel/format";
import { UNTITLED_OBJECTIVE } from "../labels";
import type { CommentSection, SettlingCommand } from "./constants";
import type { CommentAbout, StrategyCommentRefusal, StrategyThread } from "./types";

const SECTION_LABELS: Record<Exclude<CommentSection, "objective">, string> = {
  whole: "Toute la stratégie",
  text: "Titre et résumé",
  diagnosis: "Diagnostic",
  figures: "Chiffres clés",
  axes: "Axes",
};

/** « Diagnostic », « Objectif : Ouvrir une pépinière ». */
export const aboutLabel = (about: CommentAbout, objectiveTitle: string): string =>
  about.section === "objective"
    ? `Objectif\u00A0: ${objectiveTitle || UNTITLED_OBJECTIVE}`
    : SECTION_LABELS[about.section];

export const COMMENTS_ARE_FOR =
  "Ces commentaires sont lus par votre territoire, le ministère et l’ANCT. Ni les partenaires, ni les autres territoires ne les lisent.";
export const commentsReaders = (isTerritory: boolean, wasShared: boolean): string => {
  if (!isTerritory)
    return "Ces commentaires sont lus par le territoire, le ministère et l’ANCT, par personne d’autre.";
  return wasShared
    ? COMMENTS_ARE_FOR
    : "Ces commentaires sont lus par votre territoire seul, tant que la stratégie n’a pas été partagée\u00A0: le ministère et l’ANCT les liront ensuite.";
};

export const STRATEGY_COMMENT_REFUSALS: Record<StrategyCommentRefusal, string> = {
  notFound: "Cette stratégie n’est plus visible pour vous\u00A0: votre commentaire n’a pas été envoyé.",
  forbidden: COMMENT_REFUSALS.forbidden,
  aboutMissing: "Choisissez de quoi parle votre commentaire.",
  bodyMissing: COMMENT_REFUSALS.bodyMissing,
  bodyTooLong: COMMENT_REFUSALS.bodyTooLong,
  threadGone: COMMENT_REFUSALS.threadGone,
  tooManyMentions: COMMENT_REFUSALS.tooManyMentions,
  tooLate: COMMENT_REFUSALS.tooLate,
};

export const SETTLING_LABELS: Record<SettlingCommand, string> = {
  settle: "Marquer comme réglé",
  reopen: "Rouvrir l’échange",
};
export const SETTLED_NOTICES: Record<SettlingCommand, string> = {
  settle: "L’échange est réglé. Une réponse le rouvrirait.",
  reopen: "L’échange est de nouveau ouvert.",
};
export const SETTLING_FAILED =
  "L’échange n’a pas changé\u00A0: il n’est plus visible pour vous, ou votre session a expiré.";

/** « Ouvert », « Réglé le 12 mars 2026 par Hélène Marchetti ». */
export const threadStateLabel = ({ settled }: Pick<StrategyThread, "settled">): string =>
  settled === null ? "Ouvert" : `Réglé le ${formatInstantDay(settled.at)} par ${settled.byName}`;

/** Beside a part of the text. */
export function commentCountLabel({ open, all }: { readonly open: number; readonly all: number }): string {
  if (all === 0) return "Commenter";
  if (open === 0) return formatCount(all, "échange réglé", "échanges réglés");
  return formatCount(open, "échange ouvert", "échanges ouverts");
}
