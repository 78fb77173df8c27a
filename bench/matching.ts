import { projectSchemesJsonPath, schemeProjectsJsonPath } from "@/lib/features/schemes/criteria/routes";
import type { Case, Landmarks, Origins } from "./cases";
import { BENCH_SCHEME } from "./load-schemes";

/** Which schemes fit a project, and which projects fit a scheme, with `schemes` in the catalogue. */
export function matchingCases(
  origins: Origins,
  cookie: string,
  { reference }: Landmarks,
  schemes: number,
): Case[] {
  const headers = { cookie };
  const get = (url: string) => () => ({ url, headers });
  return [
    {
      name: `all schemes for one project (${schemes} schemes)`,
      contestants: [
        { name: "plain", request: get(`${origins.plain}/dispositifs?${new URLSearchParams({ reference })}`) },
        { name: "json", request: get(origins.ours + projectSchemesJsonPath(reference)) },
      ],
    },
    {
      name: `one scheme's projects with facets (${schemes} schemes)`,
      contestants: [
        { name: "plain", request: get(`${origins.plain}/projets-du-dispositif`) },
        { name: "json", request: get(origins.ours + schemeProjectsJsonPath(BENCH_SCHEME)) },
      ],
    },
  ];
}
