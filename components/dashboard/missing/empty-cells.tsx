import Link from "next/link";
import { CountLink } from "@/components/dashboard/course/count-link";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { eveningFigurePath } from "@/lib/features/dashboard/course/routes";
import type { Missing } from "@/lib/features/dashboard/missing/types";
import { shownTerritories } from "@/lib/features/dashboard/rules";
import { shortName } from "@/lib/features/territories/rules";
import { formatCount } from "@/lib/kernel/format";

type Line = { readonly slug: string; readonly label: string };

/** Territories down, priorities across: only what has no project is written, so that the holes are what shows. */
export function EmptyCells({ missing }: { missing: Missing }) {
  const { choices, filters, emptyCells, cells } = missing;
  const priorities = choices.priorities.filter(
    ({ slug }) => filters.mainPriorities.length === 0 || filters.mainPriorities.includes(slug),
  );
  const holed = new Set(emptyCells.map(({ territory }) => territory));
  const rows: Line[] = shownTerritories(missing)
    .filter(({ slug }) => holed.has(slug))
    .map(({ slug, label }) => ({ slug, label: shortName(label) }));
  if (emptyCells.length === 0) return <p>Chaque territoire de la vue a un projet pour chaque priorité.</p>;
  const columns: DataColumn<Line>[] = [
    { key: "territory", header: "Territoire", rowHeader: true, cell: ({ label }) => label },
    ...priorities.map(
      (priority): DataColumn<Line> => ({
        key: priority.slug,
        header: priority.label,
        wrap: true,
        cell: (territory) => {
          const cell = emptyCells.find(
            (one) => one.territory === territory.slug && one.priority === priority.slug,
          );
          if (cell === undefined) return <span className="text-ink-muted">au moins un</span>;
          const about = `${territory.label}, ${priority.label}`;
          return (
            <>
              <Link
                href={eveningFigurePath(missing, { territory: territory.slug, priority: priority.slug })}
                prefetch={false}
                className="relative font-bold"
              >
                aucun<span className="fr-sr-only"> projet&nbsp;: {about}</span>
              </Link>
              {cell.secondary > 0 && (
                <span className="fr-text--xs block">
                  <CountLink
                    count={cell.secondary}
                    href={eveningFigurePath(
                      { ...missing, filters: { ...filters, priorities: [priority.slug] } },
                      { territory: territory.slug },
                    )}
                    about={`${about}, parmi les autres priorités`}
                  />{" "}
                  en autre priorité
                </span>
              )}
            </>
          );
        },
      }),
    ),
  ];
  return (
    <>
      <p className="m-0">
        <strong>{formatCount(emptyCells.length, "case vide", "cases vides")}</strong> sur {cells}, dans{" "}
        {formatCount(rows.length, "territoire", "territoires")}.
      </p>
      <DataTable
        caption="Territoires et priorités sans projet"
        columns={columns}
        rows={rows}
        rowKey={({ slug }) => slug}
      />
    </>
  );
}
