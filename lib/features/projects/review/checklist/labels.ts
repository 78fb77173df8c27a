import { formatCount } from "@/lib/kernel/format";
import type { CheckAnswer } from "./constants";
import { tickedOf } from "./rules";
import type { CheckAnswers, CheckItem, CheckSummary, Ticked, TickRefusal } from "./types";

export const CHECK_ANSWER_LABELS: Record<CheckAnswer, string> = {
  yes: "Oui",
  no: "Non",
  notApplicable: "Sans objet",
};
export const UNANSWERED = "Pas encore vu";

export const tickedInWords = ({ answer, note }: Ticked): string =>
  `${answer === null ? UNANSWERED : CHECK_ANSWER_LABELS[answer]}${note === "" ? "" : ` – ${note}`}`;

/** « 3 points vus sur 5, dont 1 non »; null without a grid. */
export function checkSummarySentence({ total, answered, no }: CheckSummary): string | null {
  if (total === 0) return null;
  const seen = formatCount(answered, "point vu", "points vus");
  return `${seen} sur ${total}${no > 0 ? `, dont ${no} «\u00A0non\u00A0»` : ""}`;
}

export const TICK_REFUSALS: Record<TickRefusal, string> = {
  notFound:
    "Ce projet n’existe pas, ou il n’est plus visible pour vous\u00A0: le territoire a peut-être retiré sa transmission. Rien n’a été enregistré.",
  forbidden: "Seul le ministère ou l’ANCT remplit la grille.",
  notSubmitted: "Ce projet n’est plus en instruction\u00A0: sa grille ne change plus.",
};

export const overtakenGrid = (byName: string, at: string): string =>
  `Depuis que vous avez ouvert cette page, ${byName} a rempli la grille (${at}). Vos réponses ne sont pas enregistrées\u00A0: comparez, puis enregistrez de nouveau pour garder les vôtres.`;

export const theirTicks = (items: readonly CheckItem[], answers: CheckAnswers): string[] =>
  items.map(({ id, label }) => `${label}\u00A0: ${tickedInWords(tickedOf(answers, id))}`);

export const CHECK_PROBLEMS = { noteTooLong: "Un mot compte 500\u00A0caractères au plus." } as const;
export const CHECK_SIGNED_OUT =
  "Votre session a expiré\u00A0: rien n’a été enregistré. Connectez-vous dans un autre onglet, puis revenez envoyer ce formulaire\u00A0; vos réponses sont toujours là.";
export const UNREADABLE_GRID =
  "Cette demande ne se comprend pas. Rechargez la page et recommencez. Rien n’a été enregistré.";
export const GRID_SAVED = "La grille est enregistrée.";
