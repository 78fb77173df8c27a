import type { ReactNode } from "react";
import { objectiveNumbers } from "@/lib/features/strategies/content/rules";
import type { StrategyObjective } from "@/lib/features/strategies/content/types";
import type { LoadedProgress } from "@/lib/features/strategies/progress/types";
import type { StrategyView } from "@/lib/features/strategies/types";
import { ObjectiveProgress } from "./objective-progress";

type Beside = { readonly afterObjective?: (objective: StrategyObjective) => ReactNode };

/** Beside each objective its progress, for whoever reads it, above what else is said there. */
export function besideObjectives<Others extends Beside>(
  { territory, content }: Pick<StrategyView, "territory" | "content">,
  progress: LoadedProgress | null,
  others: Others,
): Others {
  if (progress === null) return others;
  const numbers = objectiveNumbers(content);
  return {
    ...others,
    afterObjective: (objective: StrategyObjective) => (
      <>
        <ObjectiveProgress
          territory={territory.slug}
          objective={objective}
          number={numbers.get(objective.key) ?? ""}
          progress={progress}
        />
        {others.afterObjective?.(objective)}
      </>
    ),
  };
}
