import { ok, type Result, refuse } from "@/lib/kernel/result";
import { EMPTY_CONTENT } from "../content/rules";
import type { StrategyContent } from "../content/types";
import { PUBLISHABLE_PARTS, type PublishablePart } from "./constants";
import type { PublicationRefusal } from "./types";

/** May these parts of this edition be published now? Asked by the page and by the mutation. */
export function decidePublication(
  inForce: number | null,
  choice: { readonly edition: number; readonly parts: readonly PublishablePart[] },
): Result<true, PublicationRefusal> {
  if (inForce === null) return refuse("notAdopted");
  if (choice.edition !== inForce) return refuse("notInForce");
  if (choice.parts.length === 0) return refuse("noPart");
  if (choice.parts.includes("targets") && !choice.parts.includes("axes")) return refuse("targetsWithoutAxes");
  return ok(true);
}

/** In the order of the list, whatever was sent: two equal choices are equal arrays. */
export const partsOf = (sent: readonly unknown[]): readonly PublishablePart[] =>
  PUBLISHABLE_PARTS.filter((part) => sent.includes(part));

/** What the public reads with these parts chosen: what function strategy_public_content (migration 0044) copies. */
export function publicContent(content: StrategyContent, parts: readonly PublishablePart[]): StrategyContent {
  return {
    ...EMPTY_CONTENT,
    title: content.title,
    summary: parts.includes("summary") ? content.summary : "",
    axes: !parts.includes("axes")
      ? []
      : content.axes.map((axis) => ({
          ...axis,
          objectives: axis.objectives.map((objective) => ({
            ...objective,
            needs: [],
            // It may name a person.
            answersFor: "",
            targets: parts.includes("targets") ? objective.targets : [],
          })),
        })),
  };
}
