import { formatInstant } from "@/lib/kernel/format";
import { SAVE_STRATEGY_REFUSALS } from "../form/labels";
import type { StrategyVerb } from "../journal/constants";
import { STRATEGY_EDIT_REFUSALS } from "../labels";
import type { StrategyConflict } from "../types";

export const STRATEGY_VERB_LABELS: Record<StrategyVerb, string> = {
  create: "a commencé la stratégie",
  update: "a modifié la stratégie",
  restore: "a restauré une version antérieure de la stratégie",
  share: "a partagé la stratégie avec le ministère",
  takeBack: "a repris la stratégie",
  requestChanges: "a demandé des changements",
  adopt: "a noté l’adoption de la stratégie",
  revise: "a mis la stratégie en révision",
  publish: "a publié la stratégie",
  unpublish: "a retiré la stratégie du site public",
  attachProjects: "a changé les projets rattachés",
  dismissSuggestion: "a écarté une suggestion",
  restoreSuggestion: "a rétabli une suggestion écartée",
};

export const RESTORE_STRATEGY_FAILURES = {
  ...SAVE_STRATEGY_REFUSALS,
  ...STRATEGY_EDIT_REFUSALS,
  notFound: "Cette stratégie n’existe pas, ou ne vous est plus accessible.",
  unknownChoice: "Cette version nomme un quartier, une priorité ou un indicateur qui n’existe plus.",
  noSuchVersion: "Cette version n’existe pas.",
} as const;

/** Under what the journal tells of a restoration. */
export const RESTORED_RECORDED = "Version restaurée";
export const LEFT_OUT_RECORDED = "Laissé de côté";

export const JUST_ATTACHED =
  "Des projets viennent d’être rattachés à un objectif que cette version n’a pas. Relisez ci-dessous ce que la restauration changerait, puis confirmez.";

/** What somebody saved while the confirmation was being read. */
export const restoreStrategyConflict = ({ authorName, at }: StrategyConflict) =>
  `${authorName} a modifié la stratégie le ${formatInstant(at)}. Relisez ci-dessous ce que la restauration changerait maintenant, puis confirmez.`;
