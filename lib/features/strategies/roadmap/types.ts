import type { MilestoneStateName, Phase, ProgressStatus } from "@/lib/features/projects/constants";
import type { NumberedAxis } from "../attached/types";
import type { EditionHead, StrategyTerritory } from "../types";
import type { MILESTONE_LOOKS } from "./constants";

export type RoadmapMilestone = {
  readonly label: string;
  /** The day it was reached, or else is planned for; null: not said. */
  readonly day: string | null;
  readonly state: Exclude<MilestoneStateName, "dropped">;
};

export type RoadmapProject = {
  readonly reference: string;
  readonly title: string;
  readonly phase: Phase | null;
  readonly progress: ProgressStatus | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /** Key of the objective under which it is drawn: its main one, where it is shown. */
  readonly objective: string;
  /** Keys of the others shown. */
  readonly others: readonly string[];
  readonly milestones: readonly RoadmapMilestone[];
};

export type Roadmap = {
  readonly territory: StrategyTerritory;
  readonly edition: EditionHead | null;
  readonly axes: readonly NumberedAxis[];
  /** In the order of the objectives, then by start. */
  readonly projects: readonly RoadmapProject[];
  /** Counted projects, those that are not listed included. */
  readonly total: number;
  readonly today: string;
};

/** Where a thing stands across the drawing; `before` or `after`: it goes on beyond. */
export type Span = {
  readonly from: number;
  readonly to: number;
  readonly before: boolean;
  readonly after: boolean;
};

export type MilestoneLook = (typeof MILESTONE_LOOKS)[number];
export type MilestoneMark = { readonly x: number; readonly look: MilestoneLook; readonly label: string };

export type RoadmapLine =
  | { readonly kind: "axis"; readonly key: string; readonly y: number; readonly label: string }
  | {
      readonly kind: "objective";
      readonly key: string;
      readonly y: number;
      readonly label: string;
      /** From the first start to the last end of its projects; null without dates. */
      readonly span: Span | null;
      /** Nothing is attached to it. */
      readonly isBare: boolean;
    }
  | {
      readonly kind: "project";
      readonly key: string;
      readonly y: number;
      readonly label: string;
      readonly phase: Phase | null;
      readonly span: Span | null;
      readonly milestones: readonly MilestoneMark[];
    };

/** A drawing in units of its own. */
export type RoadmapDrawing = {
  readonly width: number;
  readonly height: number;
  /** Where names end and time begins. */
  readonly left: number;
  readonly lines: readonly RoadmapLine[];
  readonly years: readonly { readonly year: number; readonly x: number }[];
  readonly today: number;
};
