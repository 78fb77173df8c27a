import type { NeedKind, Phase } from "@/lib/features/projects/constants";
import type { TerritoryKind } from "@/lib/features/schemes/criteria/constants";
import type { MatchedScheme } from "@/lib/features/schemes/criteria/schemes/types";
import type { EditionHead, StrategyTerritory } from "../types";
import type { SuggestionKind } from "./constants";

/** Why a scheme is shown for an objective: one of its criteria that the objective meets. */
export type SchemeReason =
  | { readonly kind: "priority"; readonly labels: readonly string[] }
  | { readonly kind: "need"; readonly needs: readonly NeedKind[] }
  | { readonly kind: "territory" }
  | { readonly kind: "territoryKind"; readonly territoryKind: TerritoryKind }
  | { readonly kind: "qpv" };

export type SuggestedScheme = Pick<
  MatchedScheme,
  "slug" | "name" | "operator" | "situation" | "closesOn" | "goneOn"
> & {
  readonly reasons: readonly SchemeReason[];
  /** Its other criteria, in their own words: a project will have to answer them. */
  readonly toCheck: readonly string[];
};

/** Why a project of another territory is shown. */
export type ProjectReason =
  | { readonly kind: "priority"; readonly label: string; readonly isMain: boolean }
  | { readonly kind: "need"; readonly needs: readonly NeedKind[] }
  | { readonly kind: "territoryKind"; readonly territoryKind: TerritoryKind }
  | { readonly kind: "words"; readonly words: readonly string[] }
  | { readonly kind: "advanced"; readonly isCompleted: boolean };

/** An accepted project of another territory, as this reader may see it. */
export type Candidate = {
  readonly reference: string;
  readonly title: string;
  readonly territory: string;
  readonly territoryKind: TerritoryKind;
  readonly mainPriority: string | null;
  readonly priorities: readonly string[];
  readonly phase: Phase | null;
  readonly isCompleted: boolean;
  /** Null: not this reader's to see. */
  readonly needs: readonly NeedKind[] | null;
  readonly updatedOn: string;
};

export type SuggestedProject = Candidate & { readonly reasons: readonly ProjectReason[] };

/** What its territory does not want to be shown again, for one objective. */
export type Dismissed = {
  readonly kind: SuggestionKind;
  /** Slug of a scheme, or reference of a project. */
  readonly target: string;
  readonly name: string;
  readonly byName: string;
  /** `YYYY-MM-DD`, in Paris. */
  readonly on: string;
};

export type ObjectiveSuggestions = {
  readonly key: string;
  readonly number: string;
  readonly title: string;
  /** It names no priority and no need: nothing could be compared. */
  readonly saysNothing: boolean;
  readonly schemes: readonly SuggestedScheme[];
  /** Those that fit less clearly. */
  readonly moreSchemes: readonly Pick<SuggestedScheme, "slug" | "name">[];
  /** Schemes of which a criterion is not met. */
  readonly excludedSchemes: number;
  readonly projects: readonly SuggestedProject[];
  readonly dismissed: readonly Dismissed[];
};

export type Suggestions = {
  readonly territory: StrategyTerritory;
  readonly edition: EditionHead | null;
  readonly objectives: readonly ObjectiveSuggestions[];
  /** The reader's own territory: suggestions may be dismissed. */
  readonly mayDismiss: boolean;
  readonly today: string;
  /** Needs of other territories' projects are told to the ministry and to partners. */
  readonly comparesNeeds: boolean;
};

/** What an objective gives to compare with. */
export type ComparedObjective = {
  readonly title: string;
  /** Slugs. */
  readonly priorities: readonly string[];
  readonly needs: readonly NeedKind[];
  readonly qpvs: readonly string[];
};
