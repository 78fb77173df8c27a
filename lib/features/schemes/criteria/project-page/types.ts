import type { MatchRank, SchemeMatch } from "../schemes/types";

export const PROJECT_SCHEME_FACETS = ["rank", "operator", "nature"] as const;
export type ProjectSchemeFacet = (typeof PROJECT_SCHEME_FACETS)[number];

export type ProjectSchemeView = Readonly<Record<ProjectSchemeFacet, readonly string[]>> & {
  readonly page: number;
  /** What the address asks and cannot get, as it says it. */
  readonly ignored: readonly string[];
};

/** One page of a project's schemes: those of one rank stand together. */
export type ProjectSchemeList = ProjectSchemeView & {
  readonly groups: readonly { readonly rank: MatchRank; readonly matches: readonly SchemeMatch[] }[];
  readonly total: number;
  readonly pageCount: number;
  readonly counts: Readonly<Record<ProjectSchemeFacet, Readonly<Record<string, number>>>>;
  readonly operators: readonly { readonly value: string; readonly label: string }[];
};
