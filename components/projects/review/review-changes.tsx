import { describeValue } from "@/lib/features/projects/journal/labels";
import { PROJECT_FIELD_LABELS } from "@/lib/features/projects/labels";
import { COMPARISON_LABELS } from "@/lib/features/projects/review/labels";
import type { ProjectReview } from "@/lib/features/projects/review/types";
import type { ProjectDirectory } from "@/lib/features/projects/types";
import { formatCount, formatInstant } from "@/lib/kernel/format";

type ReviewChangesProps = {
  readonly comparison: NonNullable<ProjectReview["comparison"]>;
  readonly directory: ProjectDirectory;
};

/** Field by field, before and now, since the version on which the last decision was taken. */
export function ReviewChanges({ comparison, directory }: ReviewChangesProps) {
  const { since, changes } = comparison;
  return (
    <section aria-labelledby="instruction-changements" className="flex flex-col gap-3">
      <h3 id="instruction-changements" className="fr-h6 m-0">
        {COMPARISON_LABELS[since.toStatus] ?? "Ce qui a changé"}
      </h3>
      <p className="fr-text--sm m-0">
        {changes.length === 0
          ? "Aucun champ n’a changé"
          : formatCount(changes.length, "champ a changé", "champs ont changé")}{" "}
        depuis le {formatInstant(since.at)}.
      </p>
      <dl className="flex flex-col gap-4 p-0">
        {changes.map(({ field, before, after }) => (
          <div key={field} className="border-0 border-l-2 border-solid border-line pl-4">
            <dt className="font-bold">{PROJECT_FIELD_LABELS[field]}</dt>
            <dd className="m-0 grid gap-x-6 md:grid-cols-2">
              <div className="min-w-0">
                <p className="fr-text--xs m-0 text-ink-muted">Avant</p>
                <p className="fr-text--sm m-0 whitespace-pre-line wrap-anywhere">
                  {describeValue(field, before, directory)}
                </p>
              </div>
              <div className="min-w-0">
                <p className="fr-text--xs m-0 text-ink-muted">Maintenant</p>
                <p className="fr-text--sm m-0 whitespace-pre-line wrap-anywhere">
                  {describeValue(field, after, directory)}
                </p>
              </div>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
