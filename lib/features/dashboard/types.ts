import type { Phase, ProgressStatus, ReviewStatus } from "@/lib/features/projects/constants";
import type { OrNotStated } from "@/lib/features/projects/search/constants";
import type { FilterChoices, IgnoredValue, ProjectFilters } from "@/lib/features/projects/search/types";
import type { Comparison } from "./comparison/types";
import type { Figure } from "./constants";
import type { Bounds } from "./past/schema";
import type { AskedDates } from "./past/types";

/** A page of the dashboard, and what its address says beside the filters (the date, the period), which its links and forms keep. */
export type ViewAddress = {
  readonly path: string;
  readonly extra: readonly (readonly [name: string, value: string])[];
};

/** Sums over a set of projects, in euro cents. A project without a total cost adds nothing to cost and gap. */
export type Sums = {
  readonly projects: number;
  readonly costCents: number;
  readonly askedCents: number;
  readonly grantedCents: number;
  readonly gapCents: number;
};

/** Projects of one territory whose main priority is this one; slugs. `priority` is "non-renseigne" when there is none. */
export type MatrixCell = { readonly territory: string; readonly priority: string } & Sums;

export type PhaseCell = {
  readonly phase: OrNotStated<Phase>;
  readonly progress: OrNotStated<ProgressStatus>;
} & Sums;

export type FunderFigures = {
  /** Null when the organisation is no funder of the list any more, and cannot be filtered by. */
  readonly slug: string | null;
  readonly label: string;
  /** Into which other funder it was merged since. */
  readonly successor: string | null;
  readonly projects: number;
  readonly askedCents: number;
  readonly grantedCents: number;
};

export type Waiting = { readonly reference: string; readonly title: string; readonly submittedAt: string };

/** Where the figures were read: both give the same numbers. `live` counts the projects, `rollup` adds up kept sums. */
export type FigureSource = "rollup" | "live";
export type FigureSources = { readonly cells: FigureSource; readonly funders: FigureSource };

export type Dashboard = {
  /** The evening that the figures tell of, `YYYY-MM-DD` in Paris; null: this instant. */
  readonly on: string | null;
  /** The filters that could be applied, without the choice of statuses made by default. */
  readonly filters: ProjectFilters;
  readonly choices: FilterChoices;
  readonly ignored: readonly IgnoredValue[];
  readonly sources: FigureSources;
  /** The review statuses that the figures count. The funnel counts all of them. */
  readonly statuses: readonly ReviewStatus[];
  readonly total: Sums;
  readonly matrix: readonly MatrixCell[];
  readonly phases: readonly PhaseCell[];
  readonly funnel: readonly { readonly status: ReviewStatus; readonly projects: number }[];
  /** How many drafts there are, for those who may not know which. Null: not their concern, or unknown with these filters. */
  readonly hiddenDrafts: number | null;
  readonly funders: readonly FunderFigures[];
  /** True when the funders are those of the reader's own territory only. */
  readonly fundersOfOwnTerritory: boolean;
  /** The submitted project that has waited longest; null when none is waiting, or for a reader who sees none. */
  readonly oldestWaiting: Waiting | null;
  /** Slugs of the territories of the view without any counted project. */
  readonly territoriesWithout: readonly string[];
  /** Slugs of those without any project at all, drafts included. Null: the reader cannot know. */
  readonly territoriesWithoutAny: readonly string[] | null;
};

/** What a page of the dashboard is drawn from. */
export type DashboardScreen = {
  readonly dashboard: Dashboard;
  /** The page, with what its address says beside the filters. */
  readonly address: ViewAddress;
  readonly mapFigure: Figure;
  readonly dates: AskedDates;
  readonly bounds: Bounds;
  /** Between the two evenings asked for; null: only one was. */
  readonly comparison: Comparison | null;
  /** The evening that was last photographed for a committee, among those that the reader sees; null: none was. */
  readonly committeeOn: string | null;
  /** What the reader may choose to count. */
  readonly visibleStatuses: readonly ReviewStatus[];
  /** The reader's own territory, to look at it alone in one click. */
  readonly ownTerritory: { readonly slug: string; readonly label: string } | null;
  /** The form that freezes this view; null for whoever freezes nothing. */
  readonly photographPath: string | null;
};

/** What a view says of itself, whatever its figures. */
export type FrameScreen = Pick<
  DashboardScreen,
  "address" | "dates" | "bounds" | "visibleStatuses" | "ownTerritory" | "photographPath"
> & {
  readonly dashboard: Pick<Dashboard, "on" | "filters" | "choices" | "statuses" | "ignored"> & {
    /** Without it, the view says by itself that it holds nothing. */
    readonly total?: Dashboard["total"];
  };
  readonly mapFigure?: DashboardScreen["mapFigure"];
  /** Null: one evening is asked for. Undefined: this view compares nothing. */
  readonly comparison?: DashboardScreen["comparison"];
  readonly committeeOn?: DashboardScreen["committeeOn"];
};
