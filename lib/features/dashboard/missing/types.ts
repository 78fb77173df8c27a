import type { NeedKind } from "@/lib/features/projects/constants";
import type { EveningView } from "../course/types";
import type { StaleAfter } from "./constants";

/** When a territory last wrote something itself, or confirmed that nothing is new. */
export type TerritoryActivity = {
  readonly slug: string;
  readonly label: string;
  /** Null: it never wrote, and is silent since the launch of its wave. */
  readonly lastOn: string | null;
  /** Days without anything, on the evening of the view. */
  readonly silentDays: number;
};

/** A territory and a priority without any counted project whose main priority it is. */
export type EmptyCell = {
  readonly territory: string;
  readonly priority: string;
  /** Counted projects of the territory that serve it among their other priorities. */
  readonly secondary: number;
};

/** Counted projects of one territory in which no funder figures. */
export type UnfundedProjects = { readonly territory: string; readonly projects: number };

/** Counted projects with an open need of this kind. */
export type OpenNeeds = { readonly kind: NeedKind; readonly projects: number };

/** How old what a figure says is: the last save by the territory, or its last « rien de nouveau », of each counted project. */
export type Freshness = {
  readonly projects: number;
  /** Null without projects. */
  readonly oldestOn: string | null;
  /** Half of the projects were touched later. */
  readonly medianOn: string | null;
  /** Projects not touched for so many days. */
  readonly stale: Readonly<Record<StaleAfter, number>>;
};

export type FreshnessOf = Freshness & { readonly slug: string };

/** What is missing on one evening, among the counted projects. Territories and priorities by slug. */
export type Missing = EveningView & {
  /** The longest silence first. Null: not the reader's concern. */
  readonly activity: readonly TerritoryActivity[] | null;
  readonly emptyCells: readonly EmptyCell[];
  /** Cells looked at: those of the territories and priorities of the view. */
  readonly cells: number;
  readonly unfunded: readonly UnfundedProjects[];
  readonly needs: readonly OpenNeeds[];
  /** Funders and needs are of the reader's own territory only. */
  readonly lacksOfOwnTerritory: boolean;
  readonly whole: Freshness;
  readonly byTerritory: readonly FreshnessOf[];
  /** By main priority; "non-renseigne" when there is none. */
  readonly byPriority: readonly FreshnessOf[];
};
