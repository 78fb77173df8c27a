import type { DiagnosisList, StrategyState } from "./constants";
import type { StrategyEditRefusal } from "./rules";

export const STRATEGY_STATE_LABELS: Record<StrategyState, string> = {
  elaboration: "En élaboration",
  shared: "Partagée avec le ministère",
  adopted: "Adoptée",
};

export const DIAGNOSIS_LABELS: Record<DiagnosisList, string> = {
  strengths: "Forces",
  weaknesses: "Faiblesses",
  opportunities: "Opportunités",
  threats: "Menaces",
};

export const STRATEGY_EDIT_REFUSALS: Record<StrategyEditRefusal, string> = {
  strategyAdopted:
    "Cette stratégie est adoptée\u00A0: son texte ne change plus. Pour l’écrire de nouveau, mettez-la d’abord en révision.",
};

export const UNTITLED_STRATEGY = "Stratégie de développement économique";
export const UNTITLED_OBJECTIVE = "Objectif sans intitulé";
export const STRATEGIES_LEAD =
  "Où en est chaque territoire, et quelles priorités du programme servent ses objectifs, autant que vous pouvez les lire.";
