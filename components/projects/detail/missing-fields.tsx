import type { ProjectField } from "@/lib/features/projects/constants";
import { MISSING_LABELS, PROJECT_FIELD_LABELS } from "@/lib/features/projects/labels";
import { REVIEW_ANCHOR } from "@/lib/features/projects/review/routes";
import { editFieldPath } from "@/lib/features/projects/routes";

export type MissingFieldsProps = { readonly reference: string; readonly missing: readonly ProjectField[] };

/** What keeps the project from being submitted; each line leads to its field. */
export function MissingFields({ reference, missing }: MissingFieldsProps) {
  if (missing.length === 0) {
    return (
      <div className="fr-callout mt-6">
        <h2 className="fr-callout__title">Projet complet</h2>
        <p className="fr-callout__text">
          Tout ce qui est demandé est rempli&nbsp;: vous pouvez{" "}
          <a href={`#${REVIEW_ANCHOR}`}>transmettre le projet à l’ANCT</a>.
        </p>
      </div>
    );
  }
  return (
    <div className="fr-callout mt-6">
      <h2 className="fr-callout__title">Avant de transmettre le projet</h2>
      <ul className="fr-callout__text">
        {missing.map((field) => (
          <li key={field}>
            {/* A plain link: the browser then moves the focus to the field, which a client-side navigation does not. */}
            <a href={editFieldPath(reference, field)}>
              {MISSING_LABELS[field] ?? PROJECT_FIELD_LABELS[field]}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
