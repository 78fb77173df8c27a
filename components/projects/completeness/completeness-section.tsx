import { COMPLETENESS_AIM_LABELS } from "@/lib/features/projects/completeness/labels";
import type { Completeness } from "@/lib/features/projects/completeness/types";
import { MISSING_LABELS, PROJECT_FIELD_LABELS } from "@/lib/features/projects/labels";
import { editFieldPath } from "@/lib/features/projects/routes";

export type CompletenessSectionProps = {
  readonly reference: string;
  readonly completeness: readonly Completeness[];
  /** False: the project cannot be edited now, so that what is missing leads nowhere. */
  readonly isEditable: boolean;
};

/** How far the project is filled in, for whom, and where to go on. */
export function CompletenessSection({ reference, completeness, isEditable }: CompletenessSectionProps) {
  return (
    <section aria-labelledby="completude" className="pt-6">
      <h2 id="completude" className="fr-h6">
        Ce qui est rempli, et pour qui
      </h2>
      <ul className="m-0 grid list-none gap-6 p-0 md:grid-cols-3">
        {completeness.map((one) => (
          <li key={one.aim} className="p-0">
            <CompletenessItem {...{ reference, isEditable }} {...one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function CompletenessItem({
  reference,
  isEditable,
  aim,
  filled,
  total,
  percent,
  missing,
}: Completeness & Pick<CompletenessSectionProps, "reference" | "isEditable">) {
  const { title, purpose } = COMPLETENESS_AIM_LABELS[aim];
  return (
    <>
      <h3 className="fr-text--md m-0 font-bold" id={`completude-${aim}`}>
        {title}&nbsp;: {percent}&nbsp;%
      </h3>
      {/* The figures stand in words beside it: the bar is for the eye only. */}
      <svg className="completeness-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className="completeness-bar__whole" width="100" height="6" />
        <rect className="completeness-bar__filled" width={percent} height="6" />
      </svg>
      <p className="fr-text--sm m-0">
        {filled} sur {total}&nbsp;: {purpose}.
      </p>
      {missing.length > 0 && (
        <details suppressHydrationWarning>
          <summary className="fr-text--sm m-0">
            {missing.length === 1 ? "Il manque 1\u00A0élément" : `Il manque ${missing.length}\u00A0éléments`}{" "}
            <span className="fr-sr-only">{title.toLowerCase()}</span>
          </summary>
          <ul className="fr-text--sm m-0">
            {missing.map((field) => {
              const label = MISSING_LABELS[field] ?? PROJECT_FIELD_LABELS[field];
              return (
                <li key={field}>
                  {/* A plain link: the browser then moves the focus to the field, which a client-side navigation does not. */}
                  {isEditable ? <a href={editFieldPath(reference, field)}>{label}</a> : label}
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </>
  );
}
