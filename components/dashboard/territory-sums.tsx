import Link from "next/link";
import { viewPath } from "@/lib/features/dashboard/routes";
import { NOTHING, shownTerritories, sumsBy } from "@/lib/features/dashboard/rules";
import type { DashboardScreen } from "@/lib/features/dashboard/types";
import { shortName } from "@/lib/features/territories/rules";
import { SumsTable } from "./sums-table";

/** Every territory of the view, those without projects included; its name opens its own view. */
export function TerritorySums({ screen: { dashboard, address } }: { screen: DashboardScreen }) {
  const sums = sumsBy(dashboard.matrix, "territory");
  const lines = shownTerritories(dashboard).map(({ slug, label }) => ({
    key: slug,
    name: shortName(label),
    title: (
      <Link href={viewPath(address, { ...dashboard.filters, territories: [slug] })} prefetch={false}>
        {shortName(label)}
      </Link>
    ),
    place: { territory: slug },
    sums: sums.get(slug) ?? NOTHING,
  }));
  return (
    <SumsTable dashboard={dashboard} caption="Chiffres par territoire" header="Territoire" lines={lines} />
  );
}
