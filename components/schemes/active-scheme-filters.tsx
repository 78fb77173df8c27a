import Link from "next/link";
import { FACET_LABELS } from "@/lib/features/schemes/labels";
import { schemeListPath, schemePathWithout } from "@/lib/features/schemes/routes";
import { NO_SCHEME_FILTERS } from "@/lib/features/schemes/schema";
import { SCHEME_FACETS, type SchemeList } from "@/lib/features/schemes/types";
import { facetOptions } from "./scheme-filters";

/** The filters that are set, each a link to the same view without it. */
export function ActiveSchemeFilters({ list }: { readonly list: SchemeList }) {
  const options = facetOptions(list);
  const words =
    list.filters.query === ""
      ? []
      : [
          {
            label: `Recherche\u00A0: ${list.filters.query}`,
            href: schemeListPath({ ...list, filters: { ...list.filters, query: "" }, page: 1 }),
          },
        ];
  const chosen = SCHEME_FACETS.flatMap((facet) =>
    list.filters[facet].map((value) => ({
      label: `${FACET_LABELS[facet]}\u00A0: ${options[facet].find((one) => one.value === value)?.label ?? value}`,
      href: schemePathWithout(list, facet, value),
    })),
  );
  const active = [...words, ...chosen];
  if (active.length === 0) return null;
  return (
    <ul className="m-0 flex list-none flex-wrap gap-2 p-0" aria-label="Filtres actifs">
      {active.map(({ label, href }) => (
        <li key={label} className="max-w-full p-0">
          <Link
            className="fr-tag fr-tag--sm fr-icon-close-line fr-tag--icon-left project-filter-tag"
            href={href}
            prefetch={false}
            title={`Retirer le filtre ${label}`}
          >
            {label}
          </Link>
        </li>
      ))}
      {active.length > 1 && (
        <li className="p-0">
          <Link
            className="fr-link fr-link--sm"
            href={schemeListPath({ filters: NO_SCHEME_FILTERS, sort: list.sort })}
            prefetch={false}
          >
            Tout effacer
          </Link>
        </li>
      )}
    </ul>
  );
}
