import type { Verdict } from "./constants";
import type { UploadRefusal } from "./reader/types";

/** Answers as soon as the server does. */
export const healthPath = "/healthz";

export const importsPath = "/imports";
/** Files that are sent pass beside the proxy, which would keep them in memory: their addresses end so. */
export const importUploadPath = `${importsPath}/televersement`;
export const importPath = (id: number) => `${importsPath}/${id}`;
export const importProblemsPath = (id: number, format: "csv" | "xlsx") =>
  `${importPath(id)}/a-corriger.${format}`;

/** Of an upload, or of what was asked of an import: the page says it in its own words. */
export const REFUSAL_PARAMETER = "refus";
export const refusedUploadPath = (refusal: UploadRefusal) => `${importsPath}?${REFUSAL_PARAMETER}=${refusal}`;

export const VERDICT_PARAMETER = "lignes";
export const VERDICT_SLUGS: Readonly<Record<Verdict, string>> = {
  create: "a-creer",
  update: "a-modifier",
  duplicate: "doublons",
  conflict: "conflits",
  problem: "a-corriger",
  same: "identiques",
  leftOut: "ecartees",
};
export const importRowsPath = (id: number, verdict: Verdict | null, page = 1) => {
  const parameters = new URLSearchParams();
  if (verdict !== null) parameters.set(VERDICT_PARAMETER, VERDICT_SLUGS[verdict]);
  if (page > 1) parameters.set("page", String(page));
  return parameters.size === 0 ? importPath(id) : `${importPath(id)}?${parameters}`;
};

/** The same lines, with what was refused. */
export function importAnswerPath(
  id: number,
  verdict: Verdict | null,
  page: number,
  refusal: string | null,
): string {
  const path = importRowsPath(id, verdict, page);
  if (refusal === null) return path;
  return `${path}${path.includes("?") ? "&" : "?"}${REFUSAL_PARAMETER}=${refusal}`;
}
