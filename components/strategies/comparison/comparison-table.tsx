import Link from "next/link";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { indicatorProjectsPath } from "@/lib/features/indicators/routes";
import { formatLevel } from "@/lib/features/projects/indicators/labels";
import { NO_FILTERS } from "@/lib/features/projects/search/schema";
import { comparedCoverage, comparedDays, NOT_YOURS } from "@/lib/features/strategies/comparison/labels";
import type { ComparedLine, TerritoryComparison } from "@/lib/features/strategies/comparison/types";
import { territoryPath } from "@/lib/features/territories/routes";
import { withoutArticle } from "@/lib/features/territories/rules";

type Props = {
  readonly caption: string;
  readonly lines: readonly ComparedLine[];
  readonly comparison: TerritoryComparison;
  readonly isRanked: boolean;
};

/** One line a territory: the figure, how many projects it rests on, and of which days. */
export function ComparisonTable({ caption, lines, comparison: { indicator, territory }, isRanked }: Props) {
  const columns: readonly DataColumn<ComparedLine>[] = [
    {
      key: "territory",
      header: "Territoire",
      rowHeader: true,
      wrap: true,
      cell: ({ slug, name, id }) => (
        <>
          <Link href={territoryPath(slug)} prefetch={false}>
            {withoutArticle(name)}
          </Link>
          {id === territory.id && <span className="fr-hint-text font-normal">cette stratégie</span>}
        </>
      ),
    },
    ...(isRanked
      ? [{ key: "rank", header: "Rang", numeric: true, cell: (line: ComparedLine) => rankOf(line, lines) }]
      : []),
    {
      key: "level",
      header: indicator.label,
      wrap: true,
      cell: ({ level, figures, slug }) => {
        if (figures === null) return <span className="text-ink-muted">{NOT_YOURS}</span>;
        if (level === null) return figures.covered === 0 ? "Pas de mesure" : "Pas de total";
        return (
          <Link
            href={indicatorProjectsPath(indicator.slug, {
              ...NO_FILTERS,
              territories: [slug],
              reviewStatuses: ["accepted"],
            })}
            prefetch={false}
          >
            {formatLevel(indicator, level)}
          </Link>
        );
      },
    },
    { key: "coverage", header: "Projets acceptés", wrap: true, cell: comparedCoverage },
    {
      key: "days",
      header: "Jours des mesures",
      wrap: true,
      cell: (line) => comparedDays(line) ?? <span className="text-ink-muted">–</span>,
    },
  ];
  return (
    <DataTable caption={caption} columns={columns} rows={lines} rowKey={({ slug }) => slug} narrow="cards" />
  );
}

/** Equal figures have the same rank. */
const rankOf = ({ level }: ComparedLine, lines: readonly ComparedLine[]) =>
  String(lines.findIndex((line) => line.level === level) + 1);
