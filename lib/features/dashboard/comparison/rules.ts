import type { Measure } from "./constants";
import type { Bridge } from "./types";

export const BRIDGE_STEPS = ["gone", "arrived", "up", "down"] as const;
export type BridgeStep = (typeof BRIDGE_STEPS)[number];

/** Signed: what a step adds to the number of projects. Amounts that move change no number. */
export function projectsOf(bridge: Bridge, step: BridgeStep): number {
  if (step === "gone") return -bridge.gone.projects;
  return step === "arrived" ? bridge.arrived.projects : 0;
}

/** Signed: what a step adds to an amount. */
export function centsOf(bridge: Bridge, step: BridgeStep, measure: Measure): number {
  switch (step) {
    case "gone":
      return -bridge.gone[measure];
    case "arrived":
      return bridge.arrived[measure];
    case "up":
      return bridge.up[measure].cents;
    case "down":
      return -bridge.down[measure].cents;
  }
}

/** Nothing came, went, rose or fell between the two evenings. */
export const isStill = ({ gone, arrived, up, down }: Bridge): boolean =>
  gone.projects === 0 &&
  arrived.projects === 0 &&
  [...Object.values(up), ...Object.values(down)].every(({ projects }) => projects === 0);
