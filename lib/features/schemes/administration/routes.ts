import { ADMINISTRATION_PARAMETERS, STALE_TOKEN, WAITING_TOKEN } from "./constants";
import type { AdministrationView } from "./types";

export const schemeAdministrationPath = "/administration/dispositifs";
export const newSchemePath = `${schemeAdministrationPath}/nouveau`;
export const editSchemePath = (slug: string) => `${schemeAdministrationPath}/${encodeURIComponent(slug)}`;
export const restoreSchemePath = (slug: string, number: number) =>
  `${editSchemePath(slug)}/restaurer?version=${number}`;

/** What was just done, as `fait` in the address. */
export const SCHEME_NOTICES = [
  "ajout",
  "modification",
  "verification",
  "cloture",
  "reouverture",
  "retrait",
  "retour",
  "restauration",
] as const;
export type SchemeNotice = (typeof SCHEME_NOTICES)[number];
export const editedSchemePath = (slug: string, notice: SchemeNotice) =>
  `${editSchemePath(slug)}?fait=${notice}`;

export function administeredPath({
  query = "",
  state = "",
  source = "",
  staleOnly = false,
  waitingOnly = false,
  page = 1,
}: Partial<AdministrationView>): string {
  const names = ADMINISTRATION_PARAMETERS;
  const entries = new URLSearchParams();
  if (query !== "") entries.set(names.query, query);
  if (state !== "") entries.set(names.state, state);
  if (source !== "") entries.set(names.source, source);
  if (staleOnly) entries.set(names.check, STALE_TOKEN);
  if (waitingOnly) entries.set(names.proposals, WAITING_TOKEN);
  if (page > 1) entries.set(names.page, String(page));
  return entries.size === 0 ? schemeAdministrationPath : `${schemeAdministrationPath}?${entries}`;
}
