import Link from "next/link";
import { PARAMETER_LABELS, valueLabel } from "@/lib/features/projects/search/labels";
import type { FilterEntry } from "@/lib/features/projects/search/rules";
import type { FilterChoices } from "@/lib/features/projects/search/types";

type ActiveFiltersProps = {
  readonly entries: readonly FilterEntry[];
  readonly choices: FilterChoices;
  /** The same view without one of them, and without any. */
  readonly pathWithout: (entry: FilterEntry) => string;
  readonly clearedPath: string;
};

/** The filters that are set, each a link to the same view without it. */
export function ActiveFilters({ entries, choices, pathWithout, clearedPath }: ActiveFiltersProps) {
  if (entries.length === 0) return null;
  return (
    <ul className="m-0 flex list-none flex-wrap gap-2 p-0" aria-label="Filtres actifs">
      {entries.map((entry) => {
        const label = `${PARAMETER_LABELS[entry[0]]}\u00A0: ${valueLabel(entry, choices)}`;
        return (
          <li key={label} className="max-w-full p-0">
            <Link
              className="fr-tag fr-tag--sm fr-icon-close-line fr-tag--icon-left project-filter-tag"
              href={pathWithout(entry)}
              prefetch={false}
              title={`Retirer le filtre ${label}`}
            >
              {label}
            </Link>
          </li>
        );
      })}
      {entries.length > 1 && (
        <li className="p-0">
          <Link className="fr-link fr-link--sm" href={clearedPath} prefetch={false}>
            Tout effacer
          </Link>
        </li>
      )}
    </ul>
  );
}
