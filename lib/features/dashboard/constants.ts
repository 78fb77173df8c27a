import { PHASES, PROGRESS_STATUSES } from "@/lib/features/projects/constants";
import { NOT_STATED } from "@/lib/features/projects/search/constants";

/** Every figure and panel has its definition one click away (definitions/). */
export const FIGURES = ["projects", "cost", "asked", "granted", "gap"] as const;
export type Figure = (typeof FIGURES)[number];

export const PANELS = ["matrix", "phases", "funnel", "waiting", "funders", "without"] as const;
export type Panel = (typeof PANELS)[number];

/** Address words of what is drawn: the anchor of each panel. */
export const PANEL_ANCHORS: Record<Panel, string> = {
  matrix: "territoires-et-priorites",
  phases: "phases",
  funnel: "instruction",
  waiting: "en-attente",
  funders: "financeurs",
  without: "territoires-sans-projet",
};

/** In the order of the screen; what is not stated comes last. */
export const SHOWN_PHASES = [...PHASES, NOT_STATED] as const;
export const SHOWN_PROGRESS = [...PROGRESS_STATUSES, NOT_STATED] as const;

/** Funders drawn; the table has them all. */
export const DRAWN_FUNDERS = 10;
