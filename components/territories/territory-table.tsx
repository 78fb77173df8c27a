import Link from "next/link";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { territoryPath } from "@/lib/features/territories/routes";
import { withoutArticle } from "@/lib/features/territories/rules";
import type { TerritorySummary } from "@/lib/features/territories/types";
import { formatNumber } from "@/lib/kernel/format";

const COLUMNS: readonly DataColumn<TerritorySummary>[] = [
  {
    key: "name",
    header: "Territoire",
    rowHeader: true,
    wrap: true,
    cell: ({ slug, programmeName }) => (
      <Link href={territoryPath(slug)} prefetch={false}>
        {withoutArticle(programmeName)}
      </Link>
    ),
  },
  { key: "region", header: "Région", wrap: true, wideOnly: true, cell: ({ regionName }) => regionName },
  {
    key: "projects",
    header: "Projets publiés",
    numeric: true,
    wrap: true,
    cell: ({ publishedProjects }) => formatNumber(publishedProjects),
  },
];

export function TerritoryTable({ territories }: { territories: readonly TerritorySummary[] }) {
  const total = territories.reduce((sum, territory) => sum + territory.publishedProjects, 0);
  return (
    <DataTable
      caption="Projets publiés par territoire"
      columns={COLUMNS}
      rows={territories}
      rowKey={({ slug }) => slug}
      footer={["Ensemble", "", formatNumber(total)]}
    />
  );
}
