import { formatCount, formatInstant } from "@/lib/kernel/format";
import type { RemarkCommand } from "./constants";
import { openRemarks } from "./rules";
import type { Remark, RemarkOutcome, RemarkRefusal } from "./types";

export const REMARK_COMMAND_LABELS: Record<RemarkCommand, string> = {
  answer: "Marquer comme traitée",
  settle: "Régler",
  reopen: "Rouvrir",
};

type State = Pick<Remark, "state" | "answeredAt">;

export const remarkStateLabel = ({ state, answeredAt }: State): string =>
  state === "settled" ? "Réglée" : answeredAt === null ? "Ouverte" : "Traitée par le territoire";

export const remarkSeverity = ({ state, answeredAt }: State) =>
  state === "settled" ? "success" : answeredAt === null ? "warning" : "info";

/** « 2 remarques ouvertes, dont 1 traitée par le territoire »; null when none is open. */
export function openRemarksSentence(remarks: readonly Remark[]): string | null {
  const open = openRemarks(remarks);
  if (open.length === 0) return null;
  const answered = open.filter(({ answeredAt }) => answeredAt !== null).length;
  const done =
    answered === 0 ? "" : `, dont ${formatCount(answered, "traitée", "traitées")} par le territoire`;
  return `${formatCount(open.length, "remarque ouverte", "remarques ouvertes")}${done}`;
}

/** Said to the territory while it cannot change the project. */
export const ANSWERS_WAIT =
  "Le projet ne peut pas être modifié pour le moment\u00A0: les remarques se traitent quand il vous revient.";

export const REMARK_REFUSALS: Record<RemarkRefusal, string> = {
  notFound: "Cette remarque n’existe pas, ou elle n’est plus visible pour vous. Rien n’a été changé.",
  forbidden:
    "Le territoire dit qu’une remarque est traitée, l’ANCT la règle ou la rouvre. Rien n’a été changé.",
  notEditable: `${ANSWERS_WAIT} Rien n’a été changé.`,
  alreadySettled: "Cette remarque est déjà réglée.",
  alreadyOpen: "Cette remarque est déjà ouverte.",
};

export function remarkOutcomeSentence(outcome: Extract<RemarkOutcome, { ok: false }>): string {
  if (outcome.refusal !== "overtaken") return REMARK_REFUSALS[outcome.refusal];
  const { state, answeredAt, answeredByName, settledAt, settledByName } = outcome.current;
  const news =
    state === "settled" && settledAt !== null
      ? `${settledByName} l’a réglée (${formatInstant(settledAt)})`
      : answeredAt === null
        ? "elle a été rouverte"
        : `${answeredByName} l’a marquée comme traitée (${formatInstant(answeredAt)})`;
  return `Depuis que vous avez ouvert cette page, ${news}. Rien n’a été changé.`;
}

export const ANSWER_TOO_LONG = "Une réponse compte 2\u202F000\u00A0caractères au plus.";
export const REMARK_SIGNED_OUT =
  "Votre session a expiré\u00A0: rien n’a été changé. Connectez-vous dans un autre onglet, puis revenez envoyer ce formulaire\u00A0; votre texte est toujours là.";
export const UNREADABLE_REMARK =
  "Cette demande ne se comprend pas. Rechargez la page et recommencez. Rien n’a été changé.";
export const REMARK_NOTICES: Record<RemarkCommand, string> = {
  answer: "La remarque est marquée comme traitée.",
  settle: "La remarque est réglée.",
  reopen: "La remarque est rouverte.",
};
