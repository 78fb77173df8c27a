import Link from "next/link";
import { importsPath } from "@/lib/features/imports/routes";
import { archivesPath } from "@/lib/features/projects/archive/routes";
import type { ReviewStatus } from "@/lib/features/projects/constants";
import { projectListPath } from "@/lib/features/projects/search/routes";
import { NO_FILTERS } from "@/lib/features/projects/search/schema";
import type { NamedValue } from "@/lib/features/projects/search/types";

const VIEWS: readonly { readonly label: string; readonly reviewStatuses: readonly ReviewStatus[] }[] = [
  { label: "Tous", reviewStatuses: [] },
  { label: "Brouillons", reviewStatuses: ["draft"] },
  { label: "Compléments à apporter", reviewStatuses: ["changesRequested"] },
];

/** For who writes the projects of a territory: what they come back for, one press away among everybody's projects. */
export function OwnViews({ territory }: { readonly territory: NamedValue }) {
  return (
    <nav aria-labelledby="vos-projets" className="flex flex-wrap items-baseline gap-x-4 gap-y-2">
      <p id="vos-projets" className="m-0 font-bold">
        Vos projets ({territory.label})
      </p>
      <ul className="m-0 flex list-none flex-wrap gap-x-4 gap-y-2 p-0">
        {VIEWS.map(({ label, reviewStatuses }) => (
          <li key={label} className="p-0">
            <Link
              className="fr-link"
              href={projectListPath({ ...NO_FILTERS, territories: [territory.slug], reviewStatuses })}
              prefetch={false}
            >
              {label}
            </Link>
          </li>
        ))}
        <li className="p-0">
          <Link className="fr-link" href={importsPath} prefetch={false}>
            Importer un tableau
          </Link>
        </li>
        <li className="p-0">
          <Link className="fr-link" href={archivesPath} prefetch={false}>
            Projets archivés
          </Link>
        </li>
      </ul>
    </nav>
  );
}
