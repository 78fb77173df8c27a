import { strategyMatrixPath } from "../routes";
import { OBJECTIVE_PARAMETER, QPV_PARAMETER } from "./constants";
import type { MatrixChoice } from "./types";

const queryOf = ({ qpv, objective }: MatrixChoice) => {
  const query = new URLSearchParams([
    ...(qpv === null ? [] : [[QPV_PARAMETER, qpv]]),
    ...(objective === null ? [] : [[OBJECTIVE_PARAMETER, objective]]),
  ]).toString();
  return query === "" ? "" : `?${query}`;
};

export const matrixExportPath = (slug: string, choice: MatrixChoice) =>
  `${strategyMatrixPath(slug)}/matrice.csv${queryOf(choice)}`;
/** Where the table of one objective by neighbourhood stands on the page. */
export const BY_QPV_ANCHOR = "par-quartier";
