import { strategyStatePath } from "../routes";
import type { StrategyCommand } from "./rules";

/** Told on the page that a step leads to. */
export const STEP_PARAMETERS = {
  done: "fait",
  refusals: "refus",
  adoptedOn: "date",
  person: "par",
  at: "le",
} as const;
export const STEP_NOTICE_ANCHOR = "message";
export const ADOPTION_ANCHOR = "adopter";

export const stepDonePath = (slug: string, command: StrategyCommand) =>
  `${strategyStatePath(slug)}?${STEP_PARAMETERS.done}=${command}#${STEP_NOTICE_ANCHOR}`;

/** Ends in /televersement: such addresses take large bodies (proxy.ts, lib/platform/refused-requests.ts). */
export const adoptionPath = (slug: string) => `${strategyStatePath(slug)}/televersement`;

/** Back to the form of an adoption with what was typed; no browser lets us give the file back: it is kept (../deliberation). */
export function adoptionRefusedPath(slug: string, refusals: readonly string[], adoptedOn: string): string {
  const query = new URLSearchParams();
  if (refusals.length > 0) query.set(STEP_PARAMETERS.refusals, refusals.join("."));
  if (adoptedOn !== "") query.set(STEP_PARAMETERS.adoptedOn, adoptedOn.slice(0, 40));
  return `${strategyStatePath(slug)}?${query}#${ADOPTION_ANCHOR}`;
}
