import Link from "next/link";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { funderName } from "@/lib/features/dashboard/labels";
import { figurePath } from "@/lib/features/dashboard/routes";
import type { Dashboard, FunderFigures } from "@/lib/features/dashboard/types";
import { formatNumber } from "@/lib/kernel/format";
import { wholeEuros } from "./amount";

type FunderTableProps = {
  readonly dashboard: Dashboard;
  /** What each has paid, by name; null: the column is left out. */
  readonly payments: ReadonlyMap<string, number> | null;
};

/** Every funder of the view; each of its figures leads to the projects where it stands. */
export function FunderTable({ dashboard, payments }: FunderTableProps) {
  const column = (
    key: string,
    header: string,
    text: (funder: FunderFigures) => string,
  ): DataColumn<FunderFigures> => ({
    key,
    header,
    numeric: true,
    cell: (funder) =>
      funder.slug === null ? (
        text(funder)
      ) : (
        <Link href={figurePath(dashboard, { funder: funder.slug })} prefetch={false} className="relative">
          {text(funder)}
          <span className="fr-sr-only">
            &nbsp;: {header}, {funder.label}
          </span>
        </Link>
      ),
  });
  return (
    <DataTable
      caption="Montants par financeur"
      rows={dashboard.funders}
      rowKey={({ label }) => label}
      columns={[
        { key: "funder", header: "Financeur", rowHeader: true, wrap: true, cell: funderName },
        column("projects", "Projets", ({ projects }) => formatNumber(projects)),
        column("asked", "Demandé", ({ askedCents }) => wholeEuros(askedCents)),
        column("granted", "Obtenu", ({ grantedCents }) => wholeEuros(grantedCents)),
        ...(payments === null
          ? []
          : [column("paid", "Versé", ({ label }) => wholeEuros(payments.get(label) ?? 0))]),
      ]}
    />
  );
}
