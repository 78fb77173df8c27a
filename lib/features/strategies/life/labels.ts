import { DOCUMENT_REFUSALS } from "@/lib/features/documents/labels";
import { formatDate, formatInstant } from "@/lib/kernel/format";
import type { StrategyState } from "../constants";
import { KEPT_GONE } from "../deliberation/labels";
import type { StrategyChanges } from "../journal/types";
import { STRATEGY_STATE_LABELS } from "../labels";
import { type AdoptionRefusal, STEP_REFUSALS, type StepRefusal, type StrategyCommand } from "./rules";
import type { StepOutcome, StrategyStep } from "./types";

/** On buttons. */
export const STEP_COMMAND_LABELS: Record<StrategyCommand, string> = {
  share: "Partager avec le ministère",
  takeBack: "Reprendre la stratégie",
  requestChanges: "Demander des modifications",
  adopt: "Adopter la stratégie",
  revise: "Réviser la stratégie",
};

/** Above or beside the buttons: what the step does, before it is taken. */
export const STEP_EXPLANATIONS: Record<StrategyCommand, string> = {
  share:
    "Le ministère et l’ANCT liront le texte, et ce que vous y changerez ensuite, et pourront le commenter. Vous pourrez la reprendre.",
  takeBack:
    "Le ministère ne lira plus le texte\u00A0; il garde les commentaires échangés. Vous pourrez la partager de nouveau.",
  requestChanges:
    "La stratégie repasse en élaboration\u00A0: vous ne lirez plus le texte tant que le territoire ne l’a pas partagé de nouveau. Vos commentaires restent.",
  adopt:
    "Le texte et la liste des projets rattachés sont figés tels qu’ils sont maintenant\u00A0: l’édition ne changera plus jamais. Les partenaires la liront, avec la délibération.",
  revise:
    "Le texte redevient modifiable. L’édition en vigueur le reste, et chacun continue de la lire, jusqu’à la prochaine adoption.",
};

/** In the list of steps: `Hélène Marchetti a partagé la stratégie`. */
export const STEP_DONE_LABELS: Record<StrategyCommand, string> = {
  share: "a partagé la stratégie avec le ministère",
  takeBack: "a repris la stratégie",
  requestChanges: "a demandé des modifications",
  adopt: "a adopté la stratégie",
  revise: "a mis la stratégie en révision",
};

export const STEP_CONFIRMATIONS: Record<StrategyCommand, { readonly title: string; readonly next: string }> =
  {
    share: {
      title: "La stratégie est partagée avec le ministère",
      next: "Vous pouvez continuer de l’écrire, répondre aux commentaires, puis l’adopter une fois la délibération prise.",
    },
    takeBack: {
      title: "La stratégie est de nouveau en élaboration",
      next: "Seul votre territoire lit le texte.",
    },
    requestChanges: {
      title: "Votre demande est envoyée",
      next: "Le territoire reprend son texte, et le partagera de nouveau. Vos commentaires et ses réponses restent lisibles.",
    },
    adopt: {
      title: "La stratégie est adoptée",
      next: "Son édition est figée, avec sa délibération. Vous pouvez maintenant choisir ce qui en est publié.",
    },
    revise: {
      title: "La stratégie est en révision",
      next: "Le texte est de nouveau modifiable. L’édition en vigueur ne change pas.",
    },
  };

/** Where the strategy stands, in a sentence, for both sides. */
export const STATE_SENTENCES: Record<StrategyState, string> = {
  elaboration: "La stratégie est en élaboration\u00A0: seul le territoire lit le texte en cours.",
  shared:
    "La stratégie est partagée\u00A0: le ministère et l’ANCT lisent le texte en cours et le commentent.",
  adopted: "La stratégie est adoptée\u00A0: son texte ne change plus, sauf à la réviser.",
};

const UNTIMELY: Record<StrategyCommand, string> = {
  share: "Cette stratégie est déjà partagée ou adoptée.",
  takeBack: "Cette stratégie n’est pas partagée\u00A0: il n’y a rien à reprendre.",
  requestChanges: "Cette stratégie n’est pas partagée\u00A0: le territoire l’a reprise, ou adoptée.",
  adopt: "Seule une stratégie partagée avec le ministère peut être adoptée\u00A0: partagez-la d’abord.",
  revise: "Cette stratégie n’est pas adoptée\u00A0: elle peut être modifiée sans être révisée.",
};

const REFUSAL_LABELS: Record<Exclude<StepRefusal, "transitionNotAllowed">, string> = {
  nothingToShare:
    "Donnez d’abord un titre à la stratégie, puis écrivez-en au moins le résumé, le diagnostic ou un axe.",
  noObjective: "Une stratégie adoptée a au moins un objectif\u00A0: ajoutez-en un d’abord.",
  messageMissing: "Écrivez ce que vous demandez au territoire.",
  dateMissing: "Donnez la date de la délibération.",
  dateUnreadable: "La date de la délibération ne se comprend pas\u00A0: écrivez-la comme 31/03/2026.",
  dateInFuture: "La date de la délibération n’est pas encore passée.",
  dateBeforeLast: "La date de la délibération précède celle de l’édition en vigueur.",
};

/** Why a step cannot be taken: under the disabled button, and as the server's answer. */
export const stepRefusalLabel = (refusal: StepRefusal, command: StrategyCommand): string =>
  refusal === "transitionNotAllowed" ? UNTIMELY[command] : REFUSAL_LABELS[refusal];

const isStepRefusal = (refusal: AdoptionRefusal): refusal is StepRefusal =>
  STEP_REFUSALS.some((known) => known === refusal);

/** Why an adoption was not written: on the page that its form leads back to. */
export function adoptionRefusalLabel(refusal: AdoptionRefusal): string {
  if (isStepRefusal(refusal)) return stepRefusalLabel(refusal, "adopt");
  switch (refusal) {
    case "noFile":
      return "Joignez la délibération.";
    case "keptGone":
      return KEPT_GONE;
    case "stale":
      return "Le texte a été modifié depuis que vous avez ouvert cette page\u00A0: rien n’a été adopté. Relisez la stratégie, puis décidez.";
    case "overtaken":
      return "L’état de la stratégie a changé depuis que vous avez ouvert cette page\u00A0: rien n’a été adopté.";
    case "forbidden":
      return "Seul le chef de projet du territoire adopte sa stratégie\u00A0: rien n’a été changé.";
    case "unreadable":
      return STEP_UNREADABLE;
    default:
      return DOCUMENT_REFUSALS[refusal];
  }
}

/** Said beside a file that has to be chosen again. */
export const CHOOSE_FILE_AGAIN = "Choisissez de nouveau le fichier\u00A0: aucun navigateur ne le garde.";

export const NO_SIDE_SENTENCE =
  "Vous suivez la stratégie sans en changer l’état\u00A0: le chef de projet du territoire la partage, l’adopte et la révise.";
export const STEP_UNREADABLE =
  "Cette demande ne se comprend pas. Rechargez la page et recommencez. Rien n’a été changé.";
export const STEP_SIGNED_OUT =
  "Votre session a expiré\u00A0: rien n’a été changé. Connectez-vous dans un autre onglet, puis envoyez de nouveau ce formulaire.";
export const STEP_MESSAGE_TOO_LONG = "Le message compte 4\u202F000\u00A0caractères au plus.";
export const STATE_NOT_SHOWN =
  "La stratégie ne peut pas être affichée\u00A0: votre session a expiré, elle n’est plus visible pour vous, ou le service est momentanément indisponible. Ce que vous avez saisi est ci-dessous.";

/** What is answered to a step that was not taken. */
export function stepOutcomeSentence(
  outcome: Extract<StepOutcome, { ok: false }>,
  command: StrategyCommand,
): string {
  switch (outcome.refusal) {
    case "notFound":
      return "Cette stratégie n’existe pas, ou elle n’est plus visible pour vous\u00A0: le territoire l’a peut-être reprise. Rien n’a été changé.";
    case "forbidden":
      return "Cette étape n’est pas la vôtre\u00A0: rien n’a été changé.";
    case "overtaken":
      return `Depuis que vous avez ouvert cette page, ${outcome.by.actorName} ${STEP_DONE_LABELS[outcome.by.command]} (${formatInstant(outcome.by.at)}). Rien n’a été changé\u00A0: relisez, puis décidez.`;
    case "stale":
      return `Depuis que vous avez ouvert cette page, ${outcome.byName} a modifié le texte (${formatInstant(outcome.at)}). Rien n’a été changé\u00A0: relisez la stratégie, puis décidez.`;
    default:
      return stepRefusalLabel(outcome.refusal, command);
  }
}

/** « a adopté la stratégie (édition 2) ». */
export const stepLabel = ({ command, edition }: Pick<StrategyStep, "command" | "edition">) =>
  edition === null ? STEP_DONE_LABELS[command] : `${STEP_DONE_LABELS[command]} (édition\u00A0${edition})`;

/** « Édition 2, adoptée le 12 mars 2026 ». */
export const editionLabel = ({
  number,
  adoptedOn,
}: {
  readonly number: number;
  readonly adoptedOn: string;
}) => `Édition\u00A0${number}, adoptée le ${formatDate(adoptedOn)}`;

/** What the journal keeps of a step, in words. */
export function stepChanges(step: {
  readonly from: StrategyState;
  readonly to: StrategyState;
  readonly message: string;
  readonly edition: number | null;
}): StrategyChanges {
  const { from, to, message, edition } = step;
  return {
    État: { before: STRATEGY_STATE_LABELS[from], after: STRATEGY_STATE_LABELS[to] },
    ...(message === "" ? {} : { Message: { before: "", after: message } }),
    ...(edition === null ? {} : { Édition: { before: "", after: String(edition) } }),
  };
}

/** « Édition 2 », « Texte en cours ». */
export const comparedTextLabel = (number: number | null) =>
  number === null ? "Texte en cours" : `Édition\u00A0${number}`;
