import { formatDate, formatMoney, formatShortDate } from "@/lib/kernel/format";
import { FUNDING_NATURE_LABELS, FUNDING_STATE_LABELS } from "../projects/labels";
import type { AnswerKind, AnswerNature, AnswerState, RefusalReason } from "./constants";
import type { StepCommand } from "./steps/types";
import type { Answer, AnswerCommand, AnswerLife, AnswerRefusal, LineDifference, Overlap } from "./types";

export const ANSWER_KIND_LABELS: Record<AnswerKind, string> = {
  interest: "Intérêt",
  refusal: "Refus",
  proposal: "Proposition",
};

export const ANSWER_KIND_HINTS: Record<AnswerKind, string> = {
  interest: "Vous suivez ce projet, sans vous engager sur un montant.",
  refusal: "Vous ne le financerez pas. Lu par le territoire et le ministère, pas par les autres partenaires.",
  proposal: "Un montant, et à quelles conditions. Le territoire l’accepte ou la décline.",
};

export const ANSWER_STATE_LABELS: Record<AnswerState, string> = {
  given: "Dit",
  proposed: "En attente du territoire",
  accepted: "Acceptée par le territoire",
  requested: "Demande déposée",
  underReview: "En instruction",
  granted: "Accordée",
  paid: "Versée",
  refused: "Refusée par le partenaire",
  declined: "Déclinée par le territoire",
  withdrawn: "Retirée",
};

export const REFUSAL_REASON_LABELS: Record<RefusalReason, string> = {
  criteria: "Hors des critères",
  calendar: "Calendrier",
  envelope: "Enveloppe épuisée",
  incomplete: "Dossier incomplet",
  otherFunders: "D’autres financeurs suffisent",
  other: "Autre motif",
};

export const ANSWER_NATURE_LABELS: Record<AnswerNature, string> = {
  grant: FUNDING_NATURE_LABELS.grant,
  loan: FUNDING_NATURE_LABELS.loan,
  advance: FUNDING_NATURE_LABELS.advance,
  guarantee: FUNDING_NATURE_LABELS.guarantee,
  other: FUNDING_NATURE_LABELS.other,
};

export const STEP_TITLES: Record<StepCommand, string> = {
  withdraw: "Retirer la réponse",
  accept: "Accepter la proposition",
  decline: "Décliner la proposition",
  request: "La demande est déposée",
  instruct: "La demande est en instruction",
  grant: "Accorder le financement",
  refuse: "Refuser le financement",
  pay: "Noter ce qui est versé",
  align: "Aligner le plan de financement sur le partenaire",
};

export const STEP_BUTTONS: Record<StepCommand, string> = {
  withdraw: "Retirer la réponse",
  accept: "Accepter la proposition",
  decline: "Décliner la proposition",
  request: "Noter la demande déposée",
  instruct: "Noter l’instruction en cours",
  grant: "Accorder ce montant",
  refuse: "Refuser le financement",
  pay: "Enregistrer le total versé",
  align: "Aligner le plan",
};
export const CORRECT_GRANT = "Corriger le montant accordé";
export const STEP_REFUSED = "Cette étape n’est pas enregistrée";
export const ANSWER_EXPIRED =
  "Cette proposition n’est plus valable\u00A0: elle ne s’accepte plus, à moins que le partenaire ne la prolonge.";
export const AGENT_READS_ONLY =
  "Le chef de projet de votre territoire accepte ou décline les propositions\u00A0; vous les lisez.";

/** What the history of an answer says. */
export const STEP_LABELS: Record<AnswerCommand | "give", string> = {
  give: "a répondu",
  change: "a modifié la réponse",
  withdraw: "a retiré la réponse",
  accept: "a accepté la proposition",
  decline: "a décliné la proposition",
  request: "a noté la demande déposée",
  instruct: "instruit la demande",
  grant: "a accordé le financement",
  refuse: "a refusé le financement",
  pay: "a noté le total versé",
};

export const DONE_LABELS: Record<AnswerCommand | "give" | "align", string> = {
  give: "Votre réponse est enregistrée\u00A0: le territoire en est averti.",
  change: "Votre réponse est modifiée.",
  withdraw: "La réponse est retirée.",
  accept: "La proposition est acceptée\u00A0: elle est une ligne du plan de financement.",
  decline: "La proposition est déclinée\u00A0: le partenaire en est averti.",
  request: "La demande déposée est notée.",
  instruct: "L’instruction en cours est notée.",
  grant: "Le montant accordé est enregistré, dans le plan de financement aussi.",
  refuse: "Le refus est enregistré\u00A0: le territoire en est averti.",
  pay: "Le total versé est enregistré, dans le plan de financement aussi.",
  align: "Le plan de financement dit ce que dit le partenaire.",
};

const NOTHING_DONE = "Rien n’a été enregistré.";

export const ANSWER_REFUSALS: Record<AnswerRefusal, string> = {
  notFound: `Ce projet ou cette réponse n’existe plus pour vous\u00A0: le projet a peut-être été archivé, ou n’est plus accepté. ${NOTHING_DONE} Ce que vous avez saisi est ci-dessous.`,
  forbidden: `Cette étape n’est pas la vôtre. ${NOTHING_DONE}`,
  overtaken: `Quelqu’un a fait avancer cette réponse depuis que la page est affichée\u00A0: elle est à jour ci-dessous, relisez-la avant de recommencer. ${NOTHING_DONE}`,
  alreadyAnswered: `Votre organisation a déjà répondu à ce projet\u00A0: modifiez sa réponse, ou retirez-la d’abord. ${NOTHING_DONE}`,
  hasProposals: `Votre organisation a une proposition en cours sur ce projet\u00A0: retirez-la, ou refusez-la à sa page, avant de dire non. ${NOTHING_DONE}`,
  schemeGone: "Ce dispositif n’est plus au catalogue\u00A0: choisissez-en un autre, ou aucun.",
  schemeClosed:
    "Ce dispositif est clos depuis que la page est affichée\u00A0: choisissez-en un autre, ou aucun. Ce que vous avez saisi est gardé.",
  expired: `Cette proposition n’est plus valable\u00A0: le partenaire peut la prolonger. ${NOTHING_DONE}`,
  planChanged: `Le plan de financement a changé depuis que la page est affichée\u00A0: choisissez de nouveau la ligne. ${NOTHING_DONE}`,
  planFull: `Le plan de financement a déjà son plus grand nombre de lignes. ${NOTHING_DONE}`,
  unknownLine: "Choisissez la ligne du plan, ou une ligne nouvelle.",
  paidAboveGranted: "Le total versé dépasse le montant accordé\u00A0: corrigez d’abord celui-ci.",
  grantedBelowPaid: "Le montant accordé est inférieur à ce qui est déjà versé.",
  notAllowed: `Cette étape n’est pas possible maintenant. ${NOTHING_DONE}`,
  projectNotEditable: `Le plan de ce projet ne peut pas être modifié maintenant\u00A0: complétez d’abord la fiche du projet. ${NOTHING_DONE}`,
};

export const ANSWER_PROBLEMS = {
  kindMissing: "Choisissez votre réponse.",
  textMissing: "Écrivez quelques mots\u00A0: le territoire les lira.",
  textTooLong: "Ce texte compte 5\u202F000\u00A0caractères au plus.",
  reasonMissing: "Choisissez le motif du refus.",
  natureMissing: "Choisissez la nature du financement.",
  amountMissing: "Indiquez un montant.",
  amountZero: "Le montant est supérieur à zéro.",
  yearMissing: "Choisissez l’année.",
  validPast: "Cette date est passée.",
  declineMissing: "Écrivez pourquoi\u00A0: le partenaire le lira.",
  dayFuture: "Ce jour n’est pas encore venu.",
  excess: "Cochez la case pour confirmer le dépassement de l’enveloppe, ou changez le montant.",
} as const;

export const ANSWER_SIGNED_OUT =
  "Votre session a expiré\u00A0: rien n’a été enregistré. Connectez-vous dans un autre onglet, puis revenez envoyer ce formulaire\u00A0; votre texte est toujours là.";
export const UNREADABLE_ANSWER =
  "Cet envoi ne se comprend pas. Rechargez la page et recommencez. Rien n’a été enregistré.";

/** « 10 000,00 € (subvention), jusqu’au 31 mars 2027 » */
export function offerInWords({
  amountCents,
  nature,
  validUntil,
}: Pick<Answer, "amountCents" | "nature" | "validUntil">): string {
  const amount = amountCents === null ? "" : formatMoney(amountCents);
  const kind = nature === null ? "" : ` (${ANSWER_NATURE_LABELS[nature].toLowerCase()})`;
  const until = validUntil === null ? "" : `, valable jusqu’au ${formatDate(validUntil)}`;
  return `${amount}${kind}${until}`;
}

/** What has become of the money, each with its day. */
export function lifeInWords(answer: AnswerLife): string[] {
  const { requestedOn, grantedCents, grantedOn, paidCents, paidOn } = answer;
  return [
    ...(requestedOn === null ? [] : [`demandé le ${formatShortDate(requestedOn)}`]),
    ...(grantedCents === null || grantedOn === null
      ? []
      : [`accordé ${formatMoney(grantedCents)} le ${formatShortDate(grantedOn)}`]),
    ...(paidCents === null || paidOn === null
      ? []
      : [`versé ${formatMoney(paidCents)} au ${formatShortDate(paidOn)}`]),
  ];
}

const COMPARED_LABELS = { amountCents: "Montant", grantedCents: "Accordé", paidCents: "Versé" } as const;

export type DifferenceInWords = { readonly label: string; readonly plan: string; readonly partner: string };

export function differenceInWords(difference: LineDifference): DifferenceInWords {
  switch (difference.kind) {
    case "missing":
      return { label: "Ligne du plan", plan: "retirée du plan", partner: "convenue" };
    case "amount":
      return {
        label: COMPARED_LABELS[difference.of],
        plan: formatMoney(difference.planCents),
        partner: formatMoney(difference.partnerCents),
      };
    case "state":
      return {
        label: "État",
        plan: FUNDING_STATE_LABELS[difference.plan],
        partner: FUNDING_STATE_LABELS[difference.partner],
      };
  }
}

/** Names each partner, and what is left to find. */
export function overlapInWords({ gapCents, promisedCents, promises }: Overlap): string {
  const named = promises.map(({ organisationName, cents }) => `${organisationName} (${formatMoney(cents)})`);
  return `${named.slice(0, -1).join(", ")} et ${named.at(-1)} promettent ensemble ${formatMoney(promisedCents)}, alors qu’il reste ${formatMoney(gapCents)} à financer. Rien n’est bloqué\u00A0: accordez-vous avec le territoire.`;
}

const MAIL_SUBJECTS: Record<AnswerCommand | "give", string> = {
  give: "un partenaire a répondu",
  change: "un partenaire a modifié sa réponse",
  withdraw: "un partenaire a retiré sa réponse",
  accept: "votre proposition est acceptée",
  decline: "votre proposition est déclinée",
  request: "une demande de financement est déposée",
  instruct: "votre demande est en instruction",
  grant: "un financement est accordé",
  refuse: "un financement est refusé",
  pay: "un versement est noté",
};

/** To the other side. Amounts and reasons are read behind the sign-in only. */
export function answerMail(step: {
  readonly actor: { readonly name: string; readonly organisationName: string };
  readonly reference: string;
  readonly title: string;
  readonly command: AnswerCommand | "give";
  readonly url: string;
}): { readonly subject: string; readonly text: string } {
  const { actor, reference, title, command, url } = step;
  return {
    subject: `${reference}\u00A0: ${MAIL_SUBJECTS[command]}`,
    text: [
      "Bonjour,",
      `${actor.name} (${actor.organisationName}) ${STEP_LABELS[command]}\u00A0: projet ${reference}, «\u00A0${title}\u00A0».`,
      `Lire la réponse et ce qui reste à faire\u00A0:\n${url}`,
      "Quartiers Productifs – suivi des projets",
    ].join("\n\n"),
  };
}

/** « ANRU : en attente du territoire (10 000 €) », for a cell of a file. */
export function answerInWords({
  organisationName,
  kind,
  state,
  amountCents,
}: Pick<Answer, "organisationName" | "kind" | "state" | "amountCents">): string {
  const said = state === "given" ? ANSWER_KIND_LABELS[kind] : ANSWER_STATE_LABELS[state];
  const amount = amountCents === null ? "" : ` (${formatMoney(amountCents)})`;
  return `${organisationName}\u00A0: ${said.toLowerCase()}${amount}`;
}
