import Link from "next/link";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { indicatorProjectsPath } from "@/lib/features/indicators/routes";
import { coverageInWords, spanInWords, TOTAL_RULES } from "@/lib/features/indicators/summary/labels";
import { measuredLevel, targetLevel } from "@/lib/features/indicators/summary/rules";
import type { IndicatorFigure, IndicatorSummary } from "@/lib/features/indicators/summary/types";
import { DIRECTION_HINTS, formatFigure } from "@/lib/features/projects/indicators/labels";
import { formatCount } from "@/lib/kernel/format";

type SumsTableProps = Pick<IndicatorSummary, "figures" | "filters" | "on">;

/** One line an indicator: the total by its rule, whose it is, and how fresh. Each figure leads to its projects. */
export function SumsTable({ figures, filters, on }: SumsTableProps) {
  const columns: readonly DataColumn<IndicatorFigure>[] = [
    {
      key: "indicator",
      header: "Indicateur",
      rowHeader: true,
      wrap: true,
      cell: ({ indicator }) => (
        <>
          {indicator.label}
          <span className="fr-hint-text font-normal">
            {indicator.unit}, {DIRECTION_HINTS[indicator.direction]}
            {!indicator.isActive && " – retiré de la bibliothèque"}
          </span>
        </>
      ),
    },
    {
      key: "measured",
      header: "Mesuré",
      wrap: true,
      cell: (figure) => <Measured figure={figure} filters={filters} on={on} />,
    },
    { key: "target", header: "Cible", wrap: true, cell: (figure) => <Target figure={figure} /> },
    {
      key: "coverage",
      header: "Projets",
      wrap: true,
      cell: ({ sums }) => (
        <>
          {coverageInWords(sums)}
          <span className="fr-hint-text">{spanInWords(sums)}</span>
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption="Ce que les projets de cette vue ont produit, indicateur par indicateur"
      columns={columns}
      rows={figures}
      rowKey={({ indicator }) => indicator.slug}
      narrow="cards"
      empty="La bibliothèque ne contient aucun indicateur."
    />
  );
}

function Measured({
  figure: { indicator, sums },
  filters,
  on,
}: Pick<SumsTableProps, "filters" | "on"> & { readonly figure: IndicatorFigure }) {
  const { value, denominator } = sums;
  const hasTotal = measuredLevel(indicator.aggregation, sums) !== null && value !== null;
  const total = hasTotal ? formatFigure(indicator, { value, denominator }) : null;
  const name = total ?? (indicator.aggregation === "never" ? "Pas de total" : "Pas encore mesuré");
  return (
    <>
      {sums.following > 0 ? (
        <Link href={indicatorProjectsPath(indicator.slug, filters, 1, on)} prefetch={false}>
          <strong>{name}</strong>
          <span className="fr-sr-only">&nbsp;: voir les projets, {indicator.label}</span>
        </Link>
      ) : (
        "–"
      )}
      {(hasTotal || indicator.aggregation === "never") && (
        <span className="fr-hint-text">{TOTAL_RULES[indicator.aggregation]}</span>
      )}
    </>
  );
}

function Target({ figure: { indicator, sums } }: { readonly figure: IndicatorFigure }) {
  const { targetValue: value, targetDenominator: denominator } = sums;
  const hasTotal = targetLevel(indicator.aggregation, sums) !== null && value !== null;
  const projects = formatCount(sums.targets, "projet", "projets");
  if (sums.targets === 0) return "–";
  return (
    <>
      {hasTotal ? formatFigure(indicator, { value, denominator }) : "Pas de total"}
      <span className="fr-hint-text">cible finale de {projects}</span>
    </>
  );
}
