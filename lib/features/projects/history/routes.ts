import { projectPath } from "../routes";
import { HISTORY_PARAMETERS } from "./constants";

export const historyPath = (reference: string, page = 1) =>
  `${projectPath(reference)}/historique${page > 1 ? `?${HISTORY_PARAMETERS.page}=${page}` : ""}`;

export const comparisonPath = (reference: string, from: number, to: number) =>
  `${historyPath(reference)}?${HISTORY_PARAMETERS.from}=${from}&${HISTORY_PARAMETERS.to}=${to}`;

export const versionPath = (reference: string, number: number) =>
  `${historyPath(reference)}?${HISTORY_PARAMETERS.version}=${number}`;

export const restorePath = (reference: string, number: number) =>
  `${historyPath(reference)}/restaurer?${HISTORY_PARAMETERS.version}=${number}`;

/** In the address of the project's page after a restoration. */
export const RESTORED_PARAMETER = "restaure";
export const restoredProjectPath = (reference: string, number: number) =>
  `${projectPath(reference)}?${RESTORED_PARAMETER}=${number}`;
