import type { Finding, Verdict } from "./constants";

export const schemeImportsPath = "/administration/dispositifs/imports";
/** Files that are sent pass beside the proxy, which would keep them in memory: their addresses end so. */
export const schemeUploadPath = `${schemeImportsPath}/televersement`;

export const REFUSAL_PARAMETER = "refus";
export const refusedSchemeImportPath = (refusal: string) =>
  `${schemeImportsPath}?${REFUSAL_PARAMETER}=${refusal}`;

export const SHOW_PARAMETER = "voir";
export const VERDICT_SLUGS: Readonly<Record<Verdict, string>> = {
  new: "nouvelles",
  changed: "modifiees",
  back: "revenues",
  gone: "disparues",
  kept: "gardees",
  elsewhere: "hors-territoires",
  unreadable: "illisibles",
  unchanged: "identiques",
};
export const FINDING_SLUGS: Readonly<Record<Finding, string>> = {
  unknownLabels: "libelles-inconnus",
  likeness: "ressemblances",
};

type Shown = { readonly show: Verdict | Finding | null; readonly page?: number };

export const showSlug = (show: Verdict | Finding) => ({ ...VERDICT_SLUGS, ...FINDING_SLUGS })[show];

/** One report, or some of its aids. */
export function schemeImportPath(id: number, { show, page = 1 }: Shown = { show: null }, refusal?: string) {
  const query = new URLSearchParams();
  if (show !== null) query.set(SHOW_PARAMETER, showSlug(show));
  if (page > 1) query.set("page", String(page));
  if (refusal !== undefined) query.set(REFUSAL_PARAMETER, refusal);
  return `${schemeImportsPath}/${id}${query.size > 0 ? `?${query}` : ""}`;
}
