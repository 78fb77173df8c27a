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
export type UnfundedProjects = {
  readonly territory: string;
  readonly projects: number;
  readonly costCents: number;
};

/** Counted projects with an open need of this kind. */
export type OpenNeeds = { readonly kind: NeedKind; readonly projects: number };

/** How old what the figures say is: the last save, or the last « rien de nouveau », of each counted project. */
export type Freshness = {
  readonly projects: number;
  /** Null without projects. */
  readonly oldestOn: string | null;
  /** Half of the projects were touched later. */
  readonly medianOn: string | null;
  /** Projects not touched for so many days. */
  readonly stale: Readonly<Record<StaleAfter, number>>;
};

/** What is missing on one evening, among the counted projects. */
export type Missing = EveningView & {
  /** The silent ones first, the longest first. Null: not the reader's concern. */
  readonly activity: readonly TerritoryActivity[] | null;
  readonly emptyCells: readonly EmptyCell[];
  /** Null: the reader does not see every counted project's funders. */
  readonly unfunded: readonly UnfundedProjects[] | null;
  readonly needs: readonly OpenNeeds[] | null;
  readonly freshness: {
    readonly total: Freshness;
    /** By slug. */
    readonly territories: readonly (Freshness & { readonly slug: string })[];
    readonly priorities: readonly (Freshness & { readonly slug: string })[];
  };
};
