import { formatCount } from "@/lib/kernel/format";
import { STRATEGY_STATE_LABELS } from "../labels";
import type { OwnStanding, StrategyCounts } from "./types";

/** « 2 territoires sur 14 ont une stratégie adoptée, 2 partagent leur texte avec le ministère, 3 écrivent la leur, 7 ne l’ont pas commencée. » */
export function countsInWords({ territories, adopted, shared, elaboration }: StrategyCounts): string {
  const have =
    adopted === 0
      ? "Aucun territoire n’a encore de stratégie adoptée"
      : `${formatCount(adopted, "territoire", "territoires")} sur ${territories} ${adopted > 1 ? "ont" : "a"} une stratégie adoptée`;
  if (shared === null || elaboration === null) return `${have}.`;
  const notBegun = territories - adopted - shared - elaboration;
  const rest = [
    ...(shared > 0
      ? [formatCount(shared, "partage son texte avec le ministère", "partagent leur texte avec le ministère")]
      : []),
    ...(elaboration > 0 ? [formatCount(elaboration, "écrit la sienne", "écrivent la leur")] : []),
    ...(notBegun > 0 ? [formatCount(notBegun, "ne l’a pas commencée", "ne l’ont pas commencée")] : []),
  ];
  return `${[have, ...rest].join(", ")}.`;
}

/** « En élaboration, édition 1 en vigueur : 6 objectifs, dont 1 qu’aucun projet ne sert. » */
export function ownStandingInWords({ state, edition, objectives, bareObjectives }: OwnStanding): string {
  if (state === null) return "Votre territoire n’a pas encore commencé sa stratégie.";
  const standing = `${STRATEGY_STATE_LABELS[state]}${edition === null ? "" : `, édition\u00A0${edition} en vigueur`}`;
  if (objectives === 0) return `${standing}\u00A0: aucun objectif n’est encore écrit.`;
  const bare =
    bareObjectives === 0
      ? objectives === 1
        ? "servi par au moins un projet"
        : "chacun servi par au moins un projet"
      : bareObjectives === objectives
        ? "qu’aucun projet ne sert encore"
        : `dont ${bareObjectives} qu’aucun projet ne sert`;
  return `${standing}\u00A0: ${formatCount(objectives, "objectif", "objectifs")}, ${bare}.`;
}
