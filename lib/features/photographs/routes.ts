import { PHOTOGRAPH_INPUTS } from "./constants";
import type { PackFormat } from "./pack/constants";

export const photographsPath = "/photographies";
export const newPhotographPath = `${photographsPath}/nouvelle`;
export const photographPath = (id: number) => `${photographsPath}/${id}`;
export const packFilePath = (id: number, format: PackFormat) => `${photographPath(id)}/dossier.${format}`;
export const photographsPagePath = (page: number) =>
  page > 1 ? `${photographsPath}?page=${page}` : photographsPath;

/** The form, with what the dashboard shows already chosen. */
export function newPhotographPathWith(chosen: {
  readonly at: string | null;
  readonly since: string | null;
  readonly territory: string | null;
}): string {
  const parameters = new URLSearchParams();
  if (chosen.territory !== null) parameters.set(PHOTOGRAPH_INPUTS.scope, chosen.territory);
  if (chosen.since !== null) parameters.set(PHOTOGRAPH_INPUTS.since, chosen.since);
  if (chosen.at !== null) parameters.set(PHOTOGRAPH_INPUTS.at, chosen.at);
  return parameters.size === 0 ? newPhotographPath : `${newPhotographPath}?${parameters}`;
}

export const REFUSAL_PARAMETER = "refus";
export const photographPathWith = (id: number, refusal: string) =>
  `${photographPath(id)}?${REFUSAL_PARAMETER}=${refusal}`;
