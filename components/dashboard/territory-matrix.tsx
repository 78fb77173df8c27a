import Link from "next/link";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { figurePath } from "@/lib/features/dashboard/routes";
import { addUp, type FigurePlace, shownPriorities, shownTerritories } from "@/lib/features/dashboard/rules";
import type { Dashboard, MatrixCell } from "@/lib/features/dashboard/types";
import { shortName } from "@/lib/features/territories/rules";
import { formatCompactMoney, formatCount, formatNumber } from "@/lib/kernel/format";

type Line = { readonly slug: string; readonly label: string };

/** Every territory of the view has its line and every priority its column, so that what is missing shows. */
export function TerritoryMatrix({ dashboard }: { dashboard: Dashboard }) {
  const { matrix } = dashboard;
  const territories = shownTerritories(dashboard).map(({ slug, label }) => ({
    slug,
    label: shortName(label),
  }));
  const priorities = shownPriorities(dashboard);

  const cell = (cells: readonly MatrixCell[], place: FigurePlace, about: string) => (
    <Cell cells={cells} href={figurePath(dashboard, place)} about={about} />
  );
  const columns: DataColumn<Line>[] = [
    { key: "territory", header: "Territoire", rowHeader: true, cell: ({ label }) => label },
    ...priorities.map(
      (priority): DataColumn<Line> => ({
        key: priority.slug,
        header: priority.label,
        numeric: true,
        cell: (territory) =>
          cell(
            matrix.filter((one) => one.territory === territory.slug && one.priority === priority.slug),
            { territory: territory.slug, priority: priority.slug },
            `${territory.label}, ${priority.label}`,
          ),
      }),
    ),
    {
      key: "total",
      header: "Total",
      numeric: true,
      cell: (territory) =>
        cell(
          matrix.filter((one) => one.territory === territory.slug),
          { territory: territory.slug },
          `${territory.label}, total`,
        ),
    },
  ];
  const totals = priorities.map((priority) =>
    cell(
      matrix.filter((one) => one.priority === priority.slug),
      { priority: priority.slug },
      `tous les territoires, ${priority.label}`,
    ),
  );
  return (
    <DataTable
      caption="Projets par territoire et par priorité principale"
      captionHidden
      columns={columns}
      rows={territories}
      rowKey={({ slug }) => slug}
      footer={["Total", ...totals, cell(matrix, {}, "tous les territoires, total")]}
    />
  );
}

/** `relative`: what only a screen reader reads stays inside the table that scrolls. */
function Cell({ cells, href, about }: { cells: readonly MatrixCell[]; href: string; about: string }) {
  const { projects, costCents } = addUp(cells);
  if (projects === 0)
    return (
      <Link href={href} prefetch={false} className="relative text-ink-muted">
        aucun<span className="fr-sr-only"> projet&nbsp;: {about}</span>
      </Link>
    );
  return (
    <>
      <Link href={href} prefetch={false} className="relative font-bold">
        {formatNumber(projects)}
        <span className="fr-sr-only">
          {" "}
          {formatCount(projects, "projet", "projets").replace(/^\S+\s/, "")}&nbsp;: {about}
        </span>
      </Link>
      <span className="fr-text--xs block text-ink-muted">{formatCompactMoney(costCents)}</span>
    </>
  );
}
