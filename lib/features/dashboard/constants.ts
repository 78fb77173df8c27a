/** Every figure of the dashboard has its definition in labels.ts, one click away. */
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
