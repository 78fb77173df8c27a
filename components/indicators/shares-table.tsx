import Link from "next/link";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { Unparted } from "@/components/ui/unparted";
import type { IndicatorShare } from "@/lib/features/indicators/summary/types";
import { PROJECT_INDICATORS_ANCHOR } from "@/lib/features/projects/indicators/constants";
import { formatFigure } from "@/lib/features/projects/indicators/labels";
import { projectPath } from "@/lib/features/projects/routes";
import type { IndicatorOption } from "@/lib/features/projects/types";
import { withoutArticle } from "@/lib/features/territories/rules";
import { formatDate } from "@/lib/kernel/format";

type SharesTableProps = {
  readonly indicator: IndicatorOption;
  readonly shares: readonly IndicatorShare[];
};

export function SharesTable({ indicator, shares }: SharesTableProps) {
  const dated = (value: number | null, denominator: number | null, on: string | null, none: string) =>
    value === null || on === null ? (
      none
    ) : (
      <>
        {formatFigure(indicator, { value, denominator })}
        <span className="fr-hint-text">au {formatDate(on)}</span>
      </>
    );
  const columns: readonly DataColumn<IndicatorShare>[] = [
    {
      key: "project",
      header: "Projet",
      rowHeader: true,
      wrap: true,
      cell: ({ reference, title }) => (
        <>
          <Link href={`${projectPath(reference)}#${PROJECT_INDICATORS_ANCHOR}`} prefetch={false}>
            {title || "Sans intitulé"}
          </Link>
          <span className="fr-hint-text font-normal">
            <Unparted>{reference}</Unparted>
          </span>
        </>
      ),
    },
    {
      key: "territory",
      header: "Territoire",
      wrap: true,
      cell: ({ territory }) => withoutArticle(territory),
    },
    {
      key: "measured",
      header: "Dernière mesure",
      wrap: true,
      cell: ({ value, denominator, measuredOn }) =>
        dated(value, denominator, measuredOn, "Pas encore mesuré"),
    },
    {
      key: "target",
      header: "Cible finale",
      wrap: true,
      cell: ({ targetValue, targetDenominator, targetOn }) =>
        dated(targetValue, targetDenominator, targetOn, "Sans cible"),
    },
  ];
  return (
    <DataTable
      caption={`Projets qui suivent l’indicateur\u00A0: ${indicator.label}`}
      columns={columns}
      rows={shares}
      rowKey={({ reference }) => reference}
      narrow="cards"
      empty="Aucun projet de cette vue ne suit cet indicateur."
    />
  );
}
