import { planTerms, type TotalSource } from "@/lib/features/projects/financing/labels";
import type { PlanFigures } from "@/lib/features/projects/financing/types";

type PlanTermsProps = { readonly figures: PlanFigures; readonly source: TotalSource };

/** Each figure with what it is made of: nobody has to guess what « obtenu » means. */
export function PlanTerms({ figures, source }: PlanTermsProps) {
  return (
    <dl className="m-0 grid gap-x-6 gap-y-4 p-0 sm:grid-cols-2 lg:grid-cols-3">
      {planTerms(figures, source).map(({ label, value, definition }) => (
        <div key={label} className="border-l-2 border-line pl-4">
          <dt className="fr-text--sm m-0">{label}</dt>
          <dd className="m-0">
            <span className="fr-text--bold">{value}</span>
            <span className="fr-hint-text block">{definition}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
