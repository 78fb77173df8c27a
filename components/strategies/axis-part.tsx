import type { ReactNode } from "react";
import type { ContentNames } from "@/lib/features/strategies/content/labels";
import type { StrategyAxis, StrategyObjective } from "@/lib/features/strategies/content/types";
import { axisAnchor } from "@/lib/features/strategies/routes";
import { AxisQuestions } from "./axis-questions";
import { ObjectiveCard } from "./objective-card";

export type AxisPartProps = {
  readonly axis: StrategyAxis;
  /** Its place in the whole text, from 1 on, whatever a filter leaves of it. */
  readonly number: number;
  readonly numberOf: (objectiveKey: string) => string;
  readonly names: ContentNames;
  readonly editHrefOf: ((objectiveKey: string) => string) | null;
  readonly afterObjective: (objective: StrategyObjective) => ReactNode;
  readonly empty: ReactNode;
  /** See ObjectiveCard. */
  readonly saysMissingTargets?: boolean;
};

/** One axis with its objectives. */
export function AxisPart(props: AxisPartProps) {
  const {
    axis,
    number,
    numberOf,
    names,
    editHrefOf,
    afterObjective,
    empty,
    saysMissingTargets = true,
  } = props;
  return (
    <section className="flex flex-col gap-6" aria-labelledby={axisAnchor(axis.key)}>
      <h3 id={axisAnchor(axis.key)} tabIndex={-1} className="fr-h5 m-0 wrap-anywhere">
        Axe {number}&nbsp;: {axis.title}
      </h3>
      {axis.text !== "" && <p className="strategy-text m-0">{axis.text}</p>}
      {axis.text === "" && editHrefOf !== null && (
        <AxisQuestions title={axis.title} priorities={names.priorities} />
      )}
      {axis.objectives.length === 0 && <p className="m-0 text-ink-muted">{empty}</p>}
      {axis.objectives.map((objective) => (
        <ObjectiveCard
          key={objective.key}
          objective={objective}
          number={numberOf(objective.key)}
          names={names}
          editHref={editHrefOf === null ? null : editHrefOf(objective.key)}
          saysMissingTargets={saysMissingTargets}
        >
          {afterObjective(objective)}
        </ObjectiveCard>
      ))}
    </section>
  );
}
