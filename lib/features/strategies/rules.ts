import { ok, type Result, refuse } from "@/lib/kernel/result";
import { MAX_AXES, MAX_OBJECTIVES, type StrategyState } from "./constants";
import type { StrategyContent } from "./content/types";

/** The objective of a form, by the name of its section: `objectif:<key>`. Null for the form of another section. */
export const objectiveKeyOf = (section: string) => /^objectif:(.+)$/.exec(section)?.[1] ?? null;
export const objectiveSection = (objectiveKey: string) => `objectif:${objectiveKey}`;

export type StrategyEditRefusal = "strategyAdopted";

/** May the text be changed now? Asked by the links, the forms and the mutation. */
export function decideStrategyEdit({
  state,
}: {
  readonly state: StrategyState;
}): Result<true, StrategyEditRefusal> {
  return state === "adopted" ? refuse("strategyAdopted") : ok(true);
}

export type SizeRefusal = "tooManyAxes" | "tooManyObjectives";

/** What several people have added together may be too much, although none of them has added too much. */
export function decideSize({ axes }: Pick<StrategyContent, "axes">): Result<true, SizeRefusal> {
  if (axes.length > MAX_AXES) return refuse("tooManyAxes");
  const count = axes.reduce((sum, { objectives }) => sum + objectives.length, 0);
  return count > MAX_OBJECTIVES ? refuse("tooManyObjectives") : ok(true);
}
