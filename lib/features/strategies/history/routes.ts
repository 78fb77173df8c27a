import { HISTORY_PARAMETERS } from "@/lib/features/projects/history/constants";
import { strategyHistoryPath, strategyPath } from "../routes";

export const strategyHistoryPagePath = (slug: string, page: number) =>
  `${strategyHistoryPath(slug)}${page > 1 ? `?${HISTORY_PARAMETERS.page}=${page}` : ""}`;
export const comparedVersionsPath = (slug: string, from: number, to: number) =>
  `${strategyHistoryPath(slug)}?${HISTORY_PARAMETERS.from}=${from}&${HISTORY_PARAMETERS.to}=${to}`;
export const strategyVersionPath = (slug: string, number: number) =>
  `${strategyHistoryPath(slug)}?${HISTORY_PARAMETERS.version}=${number}`;
export const restoreStrategyPath = (slug: string, number: number) =>
  `${strategyHistoryPath(slug)}/restaurer?${HISTORY_PARAMETERS.version}=${number}`;

/** In the address of the strategy's page after a restoration. */
export const RESTORED_STRATEGY_PARAMETER = "restaure";
export const restoredStrategyPath = (slug: string, number: number) =>
  `${strategyPath(slug)}?${RESTORED_STRATEGY_PARAMETER}=${number}`;
