import Link from "next/link";
import type { ReactNode } from "react";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { FIGURE_SUMS, FIGURES, type Figure } from "@/lib/features/dashboard/constants";
import { figureInWords, SHORT_FIGURE_LABELS } from "@/lib/features/dashboard/labels";
import { figurePath } from "@/lib/features/dashboard/routes";
import { addUp, type FigurePlace } from "@/lib/features/dashboard/rules";
import type { Dashboard, Sums } from "@/lib/features/dashboard/types";
import { formatNumber } from "@/lib/kernel/format";

export type SumsLine = {
  readonly key: string;
  /** What a screen reader adds to each figure. */
  readonly name: string;
  readonly title: ReactNode;
  readonly place: FigurePlace;
  readonly sums: Sums;
};

type SumsTableProps = {
  readonly dashboard: Dashboard;
  readonly caption: string;
  /** Over the names of the lines. */
  readonly header: string;
  readonly lines: readonly SumsLine[];
};

/** The five figures, line by line; they add up to those of the view, and each leads to its projects. */
export function SumsTable({ dashboard, caption, header, lines }: SumsTableProps) {
  const figure = (name: Figure, sums: Sums, place: FigurePlace, about: string) => {
    const value = sums[FIGURE_SUMS[name]];
    return (
      <Link href={figurePath(dashboard, place)} prefetch={false} className="relative">
        {name === "projects" ? formatNumber(value) : figureInWords(name, value)}
        <span className="fr-sr-only">
          &nbsp;: {SHORT_FIGURE_LABELS[name]}, {about}
        </span>
      </Link>
    );
  };
  const total = addUp(lines.map(({ sums }) => sums));
  const columns: DataColumn<SumsLine>[] = [
    { key: "name", header, rowHeader: true, wrap: true, cell: ({ title }) => title },
    ...FIGURES.map(
      (name): DataColumn<SumsLine> => ({
        key: name,
        header: SHORT_FIGURE_LABELS[name],
        numeric: true,
        cell: ({ sums, place, name: about }) => figure(name, sums, place, about),
      }),
    ),
  ];
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columns}
      rows={lines}
      rowKey={({ key }) => key}
      footer={["Total", ...FIGURES.map((name) => figure(name, total, {}, "total de la vue"))]}
    />
  );
}
