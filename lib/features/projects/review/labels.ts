import { formatInstant } from "@/lib/kernel/format";
import type { ReviewStatus } from "../constants";
import type { ReviewCommand, ReviewRefusal } from "./rules";
import type { ReviewOutcome } from "./types";

/** On buttons. */
export const REVIEW_COMMAND_LABELS: Record<ReviewCommand, string> = {
  submit: "Transmettre à l’ANCT",
  withdraw: "Retirer la transmission",
  requestChanges: "Demander des compléments",
  accept: "Accepter le projet",
  reject: "Refuser le projet",
};

/** In the exchange: `Hélène Marchetti a accepté le projet`. */
export const REVIEW_STEP_LABELS: Record<ReviewCommand, string> = {
  submit: "a transmis le projet à l’ANCT",
  withdraw: "a retiré la transmission",
  requestChanges: "a demandé des compléments",
  accept: "a accepté le projet",
  reject: "a refusé le projet",
};

/** Where the project stands, in a sentence, for both sides. */
export const REVIEW_STATE_SENTENCES: Record<ReviewStatus, string> = {
  draft: "Ce projet est un brouillon\u00A0: seul le territoire le voit.",
  submitted:
    "Ce projet est transmis\u00A0: l’ANCT l’instruit. Le territoire ne peut pas le modifier, sauf à retirer d’abord la transmission.",
  changesRequested:
    "L’ANCT demande des compléments\u00A0: le territoire modifie le projet, puis le transmet de nouveau.",
  accepted: "Ce projet est accepté\u00A0: il compte dans le programme et les partenaires le voient.",
  rejected: "Ce projet est refusé\u00A0: il ne peut plus être modifié ni transmis.",
};

/** Over the changes since a decision, by what was decided. */
export const COMPARISON_LABELS: Partial<Record<ReviewStatus, string>> = {
  changesRequested: "Ce qui a changé depuis la demande de compléments",
  accepted: "Ce qui a changé depuis l’acceptation",
  rejected: "Ce qui a changé depuis le refus",
};

export const REVIEW_CONFIRMATIONS: Record<ReviewCommand, { readonly title: string; readonly next: string }> =
  {
    submit: {
      title: "Le projet est transmis à l’ANCT",
      next: "Il rejoint la file d’instruction. Vous serez prévenu par courriel de la décision. En attendant, il ne peut plus être modifié, mais vous pouvez retirer la transmission.",
    },
    withdraw: {
      title: "La transmission est retirée",
      next: "Le projet est de nouveau un brouillon, visible de votre territoire seul. Modifiez-le, puis transmettez-le quand il est prêt.",
    },
    requestChanges: {
      title: "Votre demande de compléments est envoyée",
      next: "Le territoire est prévenu par courriel. Le projet reviendra dans la file d’instruction quand il l’aura transmis de nouveau.",
    },
    accept: {
      title: "Le projet est accepté",
      next: "Le territoire est prévenu par courriel. Les partenaires voient le projet et il compte dans le tableau de bord.",
    },
    reject: {
      title: "Le projet est refusé",
      next: "Le territoire est prévenu par courriel, avec votre motif.",
    },
  };

const ALREADY_DECIDED = {
  draft: "Le territoire n’a pas transmis ce projet\u00A0: il n’y a pas de décision à prendre.",
  changesRequested: "Le territoire n’a pas encore répondu aux compléments demandés.",
  accepted: "Ce projet est déjà accepté\u00A0: il n’y a plus de décision à prendre.",
  rejected: "Ce projet est déjà refusé\u00A0: il n’y a plus de décision à prendre.",
};

const UNTIMELY: Record<ReviewCommand, Partial<Record<ReviewStatus, string>>> = {
  submit: {
    submitted: "Ce projet est déjà transmis.",
    accepted: "Ce projet est accepté\u00A0: il n’y a plus rien à transmettre ni à retirer.",
    rejected: "Ce projet est refusé\u00A0: il n’y a plus rien à transmettre ni à retirer.",
  },
  withdraw: {
    draft: "Ce projet n’est pas transmis\u00A0: il n’y a rien à retirer.",
    changesRequested: "Ce projet n’est plus en instruction\u00A0: il n’y a rien à retirer.",
    accepted: "Ce projet est accepté\u00A0: il n’y a plus rien à transmettre ni à retirer.",
    rejected: "Ce projet est refusé\u00A0: il n’y a plus rien à transmettre ni à retirer.",
  },
  requestChanges: ALREADY_DECIDED,
  accept: ALREADY_DECIDED,
  reject: ALREADY_DECIDED,
};

const MESSAGE_MISSING: Partial<Record<ReviewCommand, string>> = {
  requestChanges:
    "Écrivez ce que vous demandez au territoire, dans le message ou dans une remarque sur un champ.",
  reject: "Écrivez le motif du refus.",
};

/** Why a step cannot be taken: under the disabled button, and as the server's answer. */
export function reviewRefusalLabel(
  refusal: ReviewRefusal,
  command: ReviewCommand,
  status: ReviewStatus,
): string {
  if (refusal === "incomplete")
    return "Le projet est incomplet\u00A0: complétez d’abord ce qui manque, listé en haut de cette page.";
  if (refusal === "messageMissing") return MESSAGE_MISSING[command] ?? "Écrivez un message.";
  return UNTIMELY[command][status] ?? "Cette étape n’est pas possible maintenant.";
}

export const NO_SIDE_SENTENCE =
  "Vous suivez l’instruction sans y prendre part\u00A0: l’ANCT décide, le territoire transmet.";
const FORBIDDEN_SENTENCE = "Cette étape n’est pas la vôtre\u00A0: rien n’a été changé.";
const VANISHED_SENTENCE =
  "Ce projet n’existe pas, ou il n’est plus visible pour vous\u00A0: le territoire a peut-être retiré sa transmission. Rien n’a été changé.";
export const UNREADABLE_STEP =
  "Cette demande ne se comprend pas. Rechargez la page et recommencez. Rien n’a été changé.";
export const SIGNED_OUT_SENTENCE =
  "Votre session a expiré\u00A0: rien n’a été changé. Connectez-vous dans un autre onglet, puis revenez envoyer ce formulaire\u00A0; votre texte est toujours là.";

/** What is answered to a step that was not taken. */
export function outcomeSentence(
  outcome: Extract<ReviewOutcome, { ok: false }>,
  command: ReviewCommand,
): string {
  switch (outcome.refusal) {
    case "notFound":
      return VANISHED_SENTENCE;
    case "forbidden":
      return FORBIDDEN_SENTENCE;
    case "overtaken":
      return `Depuis que vous avez ouvert cette page, ${outcome.by.actorName} ${REVIEW_STEP_LABELS[outcome.by.command]} (${formatInstant(outcome.by.at)}). Votre étape n’a pas été enregistrée\u00A0: relisez le projet, puis décidez.`;
    case "stale":
      return `Depuis que vous avez ouvert cette page, ${outcome.byName} a modifié le projet (${formatInstant(outcome.at)}). Votre étape n’a pas été enregistrée\u00A0: relisez le projet, puis décidez.`;
    default:
      return reviewRefusalLabel(outcome.refusal, command, outcome.reviewStatus);
  }
}

export const FIELD_COMMENT_PROBLEMS = {
  fieldMissing: "Choisissez le champ que concerne votre remarque.",
  commentMissing: "Écrivez votre remarque, ou laissez le champ sur «\u00A0Aucun champ\u00A0».",
  commentTooLong: "Une remarque compte 2\u202F000\u00A0caractères au plus.",
  messageTooLong: "Le message compte 5\u202F000\u00A0caractères au plus.",
  tooMany: "Une demande compte 30\u00A0remarques au plus.",
} as const;
