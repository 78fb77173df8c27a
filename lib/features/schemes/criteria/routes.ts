import { projectPath } from "../../projects/routes";
import { schemePath } from "../routes";

export const schemeCriteriaPath = (slug: string) =>
  `/administration/dispositifs/${encodeURIComponent(slug)}/criteres`;

/** Where the criteria of a scheme stand on its public page. */
export const CRITERIA_ANCHOR = "criteres";

/** What was just done, as `fait` in the address of the form. */
export const SAVED_PARAMETER = "fait";
export const savedCriteriaPath = (slug: string, isChanged: boolean) =>
  `${schemeCriteriaPath(slug)}?${SAVED_PARAMETER}=${isChanged ? "enregistre" : "inchange"}`;

/** The schemes of a project, and what a change of it would open. */
export const projectSchemesPath = (reference: string) => `${projectPath(reference)}/dispositifs`;
export const projectSchemesPathWith = (reference: string, query: URLSearchParams) =>
  `${projectSchemesPath(reference)}?${query}`;
export const projectSchemesJsonPath = (reference: string) => `${projectSchemesPath(reference)}/donnees.json`;
export const whatIfPath = (reference: string) => `${projectSchemesPath(reference)}/et-si`;

/** The projects of a scheme. */
export const schemeProjectsPath = (slug: string) => `${schemePath(slug)}/projets`;
export const schemeProjectsPathWith = (slug: string, query: URLSearchParams) =>
  `${schemeProjectsPath(slug)}?${query}`;
export const schemeProjectsJsonPath = (slug: string) => `${schemeProjectsPath(slug)}/donnees.json`;
export const schemeExportPath = (slug: string, format: "csv" | "xlsx", query: URLSearchParams) => {
  const asked = new URLSearchParams([["dispositif", slug], ...query]);
  return `/exports/projets-d-un-dispositif.${format}?${asked}`;
};
