import { formatCount } from "@/lib/kernel/format";
import { SCHEME_VERDICT_LABELS } from "../matching/labels";
import type { Match } from "../matching/types";
import { shortReason } from "../project-page/labels";
import type { SchemeMove } from "./types";

/** Above the schemes that a change moves so, the best news first. */
export const MOVE_TITLES: Record<SchemeMove["move"], string> = {
  opened: "Ce qui s’ouvrirait",
  nearer: "Ce qui se rapprocherait",
  farther: "Ce qui s’éloignerait",
  closed: "Ce qui se fermerait",
};

export const COMPARISON_REFUSED =
  "La comparaison n’est plus possible\u00A0: ce projet n’existe pas ou ne vous est plus accessible. Votre saisie est conservée ci-dessous.";
export const COMPARISON_UNAVAILABLE =
  "La comparaison n’a pas abouti\u00A0: le service ne répond pas. Rien n’est perdu, votre saisie est conservée ci-dessous. Réessayez dans quelques instants.";

export const comparisonTitle = (moved: number) =>
  moved === 0
    ? "Ce changement ne changerait rien"
    : formatCount(moved, "dispositif changerait", "dispositifs changeraient");

export const sayUnmoved = (count: number) =>
  `${formatCount(count, "dispositif resterait", "dispositifs resteraient")} comme aujourd’hui. Rien n’est enregistré.`;

/** `standing`: how many criteria stand between. */
export function sayMove(
  before: Match,
  after: Match,
  standing: { readonly before: number; readonly after: number },
): Pick<SchemeMove, "sentence" | "reasons"> {
  const sentence =
    before.verdict === after.verdict
      ? `${SCHEME_VERDICT_LABELS[after.verdict]}, avec ${formatCount(standing.after, "critère non rempli", "critères non remplis")} au lieu de ${standing.before}.`
      : `${SCHEME_VERDICT_LABELS[before.verdict]} aujourd’hui, ${SCHEME_VERDICT_LABELS[after.verdict].toLocaleLowerCase("fr")} ensuite.`;
  const changed = after.answers.filter((answer, place) => answer.verdict !== before.answers[place]?.verdict);
  return { sentence, reasons: [...new Set(changed.map(shortReason))] };
}
