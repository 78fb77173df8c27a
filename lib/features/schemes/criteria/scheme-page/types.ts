import type { SchemeDetail } from "../../types";
import type { MatchingProjects, MatchingView } from "../projects/types";
import type { CriteriaTree } from "../types";

export type SchemeProjectsView = MatchingView & {
  /** What the address asks and cannot get, as it says it. */
  readonly ignored: readonly string[];
};

type Option = { readonly value: string; readonly label: string };

export type SchemeProjectsPage = {
  readonly scheme: SchemeDetail;
  readonly tree: CriteriaTree;
  readonly view: SchemeProjectsView;
  readonly found: MatchingProjects;
  readonly territories: readonly Option[];
  readonly priorities: readonly Option[];
  /** Null for whoever edits no project, or the territory whose projects they edit. */
  readonly ownTerritoryName: string | null;
  /** The reader is a partner, who answers accepted projects. */
  readonly mayAnswer: boolean;
  readonly today: string;
};
