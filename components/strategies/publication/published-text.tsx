import { AxisPart } from "@/components/strategies/axis-part";
import type { ContentNames } from "@/lib/features/strategies/content/labels";
import { objectiveNumbers } from "@/lib/features/strategies/content/rules";
import type { StrategyContent } from "@/lib/features/strategies/content/types";
import type { PublishablePart } from "@/lib/features/strategies/publication/constants";
import { publishedCountLabel } from "@/lib/features/strategies/publication/labels";
import { STRATEGY_ANCHORS } from "@/lib/features/strategies/routes";

export type PublishedTextProps = {
  /** What was chosen of it; the rest is empty. */
  readonly content: StrategyContent;
  readonly names: ContentNames;
  /** Of its parts, those that were chosen. */
  readonly parts: readonly PublishablePart[];
  /** Null when it was not chosen. */
  readonly projectCount: number | null;
  /** Not in a preview, which stands under a heading of its own. */
  readonly hasHeadings: boolean;
};

/** What the public reads of a strategy below its title; the same for the preview and for the page. */
export function PublishedText({ content, names, parts, projectCount, hasHeadings }: PublishedTextProps) {
  const numbers = objectiveNumbers(content);
  return (
    <div className="flex flex-col gap-8">
      {content.summary !== "" && (
        <section>
          {hasHeadings && (
            <h2 id={STRATEGY_ANCHORS.summary} tabIndex={-1} className="fr-h4">
              Résumé
            </h2>
          )}
          <p className="strategy-text m-0">{content.summary}</p>
        </section>
      )}
      {projectCount !== null && <p className="m-0">{publishedCountLabel(projectCount)}</p>}
      {content.axes.length > 0 && hasHeadings && (
        <h2 id={STRATEGY_ANCHORS.axes} tabIndex={-1} className="fr-h4 m-0">
          Axes et objectifs
        </h2>
      )}
      {content.axes.map((axis, position) => (
        <AxisPart
          key={axis.key}
          axis={axis}
          number={position + 1}
          numberOf={(key) => numbers.get(key) ?? ""}
          names={names}
          editHrefOf={null}
          afterObjective={() => null}
          empty="Cet axe n’a pas d’objectif."
          saysMissingTargets={parts.includes("targets")}
        />
      ))}
    </div>
  );
}
