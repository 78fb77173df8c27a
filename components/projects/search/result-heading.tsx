import Link from "next/link";
import { seenOnDashboard } from "@/lib/features/projects/search/facets/rules";
import type { ProjectList } from "@/lib/features/projects/search/list/types";
import { dashboardPath, exportPath } from "@/lib/features/projects/search/routes";
import { formatCount } from "@/lib/kernel/format";

/** How many, in words that a screen reader announces, and what can be done with them. */
export function ResultHeading({ list }: { list: ProjectList }) {
  const { total, filters, position, pageCount } = list;
  return (
    <div className="flex flex-col gap-3 md:flex-row md:items-end md:justify-between">
      <div role="status" className="min-w-0">
        <h2 id="resultats" className="fr-h4 m-0">
          {formatCount(total, "projet", "projets")}
          {position.page > 1 && position.page <= pageCount && (
            <span className="fr-text--md font-normal">
              {" "}
              – page&nbsp;{position.page} sur {pageCount}
            </span>
          )}
        </h2>
        {filters.searchMode === "fuzzy" && total > 0 && (
          <p className="m-0">
            Aucun projet avec «&nbsp;{filters.query}&nbsp;» exactement&#8239;; voici les plus proches.
          </p>
        )}
      </div>
      {total > 0 && (
        <ul className="m-0 flex shrink-0 list-none flex-wrap items-center gap-x-4 gap-y-1 p-0">
          <li className="p-0">
            {/* A file, not a page: the router must not fetch it. */}
            <a
              className="fr-link fr-link--sm fr-link--icon-left fr-icon-download-line"
              href={exportPath(filters, "csv", position)}
            >
              Exporter en CSV
            </a>
          </li>
          <li className="p-0">
            <a
              className="fr-link fr-link--sm fr-link--icon-left fr-icon-download-line"
              href={exportPath(filters, "xlsx", position)}
            >
              Exporter pour Excel
            </a>
          </li>
          <li className="p-0">
            <Link
              className="fr-link fr-link--sm fr-link--icon-left fr-icon-pie-chart-2-line"
              href={dashboardPath(seenOnDashboard(list))}
              prefetch={false}
            >
              Voir ces projets au tableau de bord
            </Link>
          </li>
        </ul>
      )}
    </div>
  );
}
