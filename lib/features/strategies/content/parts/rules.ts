import { isSameValue } from "@/lib/features/projects/rules";
import { objectiveKeyOf } from "../../rules";
import type { StrategyContent } from "../types";

/** What the form of one section is about. */
function partOf({ title, summary, diagnosis, figures, axes }: StrategyContent, section: string): unknown {
  const objectiveKey = objectiveKeyOf(section);
  if (objectiveKey !== null)
    return axes.flatMap(({ key, objectives }) =>
      objectives.filter((one) => one.key === objectiveKey).map((objective) => ({ axis: key, objective })),
    );
  if (section === "texte") return { title, summary };
  if (section === "diagnostic") return diagnosis;
  if (section === "chiffres") return figures;
  return axes.map(({ objectives, ...axis }) => ({ ...axis, objectives: objectives.map(({ key }) => key) }));
}

/** Whether a form of that section would find in one what it found in the other. */
export const isSamePart = (one: StrategyContent, other: StrategyContent, section: string) =>
  isSameValue(partOf(one, section), partOf(other, section));
