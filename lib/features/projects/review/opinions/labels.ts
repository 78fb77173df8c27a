import { formatCount, formatDate } from "@/lib/kernel/format";
import { LONGEST_DELAY_DAYS, OPINION_LIMITS, type Stance } from "./constants";
import type { OpinionNotice } from "./routes";
import type { DeadlineProblem } from "./rules";
import type { AskRefusal, OpinionCounts, OpinionState, WithdrawRefusal } from "./types";

export const STANCE_LABELS: Record<Stance, string> = {
  favorable: "Favorable",
  reserved: "Réservé",
  unfavorable: "Défavorable",
};

export const OPINION_STATE_LABELS: Record<OpinionState, string> = {
  pending: "Attendu",
  late: "En retard",
  given: "Rendu",
  withdrawn: "Retiré",
  unanswered: "Sans réponse",
};

const COUNTED: readonly (readonly [Stance, string, string])[] = [
  ["favorable", "favorable", "favorables"],
  ["reserved", "réservé", "réservés"],
  ["unfavorable", "défavorable", "défavorables"],
];

/** « 2 avis favorables, 1 réservé, 1 attendu, dont 1 en retard »; null when none was asked. */
export function opinionCountSentence(counts: OpinionCounts): string | null {
  const parts = [
    ...COUNTED.filter(([stance]) => counts[stance] > 0).map(([stance, one, many]) =>
      formatCount(counts[stance], one, many),
    ),
    ...(counts.pending > 0 ? [formatCount(counts.pending, "attendu", "attendus")] : []),
  ];
  const [first, ...others] = parts;
  if (first === undefined) return null;
  const late = counts.late > 0 ? `, dont ${counts.late} en retard` : "";
  return `${[first.replace("\u00A0", "\u00A0avis "), ...others].join(", ")}${late}`;
}

export const ONLY_REVIEWERS_ASK = "Seul le ministère ou l’ANCT demande un avis.";
export const NOT_SUBMITTED_ANY_MORE =
  "Ce projet n’est plus en instruction\u00A0: un avis ne se demande plus.";

export const ASK_REFUSALS: Record<AskRefusal, string> = {
  notFound:
    "Ce projet n’existe pas, ou il n’est plus visible pour vous\u00A0: le territoire a peut-être retiré sa transmission. Rien n’a été demandé.",
  forbidden: `${ONLY_REVIEWERS_ASK} Rien n’a été demandé.`,
  notSubmitted: `${NOT_SUBMITTED_ANY_MORE} Rien n’a été demandé.`,
  unknownAsked: "Choisissez un partenaire ou un collègue de la liste.",
  alreadyAsked:
    "Un avis lui est déjà demandé sur ce projet\u00A0: attendez sa réponse, ou retirez d’abord cette demande.",
};

export const WITHDRAW_REFUSALS: Record<WithdrawRefusal, string> = {
  notFound: "Cette demande n’existe pas, ou elle n’est plus visible pour vous. Rien n’a été changé.",
  forbidden: "Seul le ministère ou l’ANCT retire une demande. Rien n’a été changé.",
  alreadyGiven:
    "L’avis vient d’être rendu\u00A0: la demande ne se retire plus. Rechargez la page pour le lire.",
  withdrawn: "Cette demande est déjà retirée.",
  closed: "L’instruction est terminée\u00A0: il n’y a plus rien à retirer.",
};

export const ANSWER_REFUSALS: Record<Exclude<WithdrawRefusal, "forbidden">, string> = {
  notFound:
    "Cette demande n’existe plus pour vous\u00A0: elle a été retirée, ou l’instruction est terminée. Votre avis n’a pas été enregistré.",
  alreadyGiven:
    "L’avis de votre organisation est déjà rendu\u00A0: rechargez la page pour le lire. Le vôtre n’a pas été enregistré.",
  withdrawn: "L’ANCT a retiré sa demande. Votre avis n’a pas été enregistré.",
  closed: "L’instruction est terminée. Votre avis n’a pas été enregistré.",
};

export const OPINION_PROBLEMS = {
  askedMissing: "Choisissez à qui vous demandez un avis.",
  dueMissing: "Indiquez pour quand l’avis est attendu.",
  dueMalformed: "Cette date ne se comprend pas\u00A0: écrivez-la comme 31/03/2026.",
  questionTooLong: `La question compte ${OPINION_LIMITS.question}\u00A0caractères au plus.`,
  stanceMissing: "Choisissez le sens de votre avis.",
  reasonMissing: "Écrivez les raisons d’un avis réservé ou défavorable.",
  textTooLong: `L’avis compte ${OPINION_LIMITS.text}\u00A0caractères au plus.`,
} as const;

export const DEADLINE_PROBLEMS: Record<DeadlineProblem, string> = {
  past: "Cette date est passée.",
  far: `Cette date est à plus de ${LONGEST_DELAY_DAYS}\u00A0jours.`,
};

export const OPINION_NOTICE_LABELS: Record<OpinionNotice, string> = {
  demande: "L’avis est demandé, par courriel aussi.",
  retrait: "La demande d’avis est retirée.",
};

export const OPINION_GIVEN = "Votre avis est enregistré\u00A0: l’ANCT le lit avant de décider.";
export const OPINION_SIGNED_OUT =
  "Votre session a expiré\u00A0: rien n’a été enregistré. Connectez-vous dans un autre onglet, puis revenez envoyer ce formulaire\u00A0; votre texte est toujours là.";
export const UNREADABLE_OPINION =
  "Cette demande ne se comprend pas. Rechargez la page et recommencez. Rien n’a été enregistré.";

/** The mail to whoever is asked. What the project holds is read behind the sign-in only. */
export function opinionMail(asking: {
  readonly actorName: string;
  readonly organisationName: string;
  readonly reference: string;
  readonly title: string;
  readonly question: string;
  readonly dueOn: string;
  readonly url: string;
}): { readonly subject: string; readonly text: string } {
  const { actorName, organisationName, reference, title, question, dueOn, url } = asking;
  return {
    subject: `${reference}\u00A0: votre avis est demandé`,
    text: [
      "Bonjour,",
      `${actorName} (${organisationName}) vous demande un avis sur le projet ${reference}, «\u00A0${title}\u00A0», pour le ${formatDate(dueOn)}.`,
      question,
      `Lire le projet et rendre votre avis\u00A0:\n${url}`,
      "Quartiers Productifs – suivi des projets",
    ]
      .filter((paragraph) => paragraph !== "")
      .join("\n\n"),
  };
}
