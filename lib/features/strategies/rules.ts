import { ok, type Result, refuse } from "@/lib/kernel/result";
import type { StrategyState } from "./constants";

const SLUG = /^[a-z0-9-]{1,60}$/;
/** What cannot be the slug of a territory is not looked for: an address may hold anything. */
export const isTerritorySlug = (text: string) => SLUG.test(text);

export type StrategyEditRefusal = "strategyAdopted";

/** May the text be changed now? Asked by the links, the forms and the mutation. */
export function decideStrategyEdit({
  state,
}: {
  readonly state: StrategyState;
}): Result<true, StrategyEditRefusal> {
  return state === "adopted" ? refuse("strategyAdopted") : ok(true);
}
