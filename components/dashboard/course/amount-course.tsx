import { ChartData } from "@/components/charts/chart-data";
import { LineChart } from "@/components/charts/line-chart";
import { LineLegend } from "@/components/charts/line-look";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { AMOUNT_LABELS, type FollowedAmount } from "@/lib/features/dashboard/course/labels";
import { monthMarks } from "@/lib/features/dashboard/course/rules";
import type { Course, CourseMonth } from "@/lib/features/dashboard/course/types";
import { formatCompactMoney, formatDate, formatMoney, formatShortMonth } from "@/lib/kernel/format";
import { Moved } from "./moved";

const AMOUNTS = Object.keys(AMOUNT_LABELS) as readonly FollowedAmount[];

/** What the counted projects cost, asked for, were granted and were paid, month after month. */
export function AmountCourse({ course: { months } }: { course: Course }) {
  const columns: DataColumn<CourseMonth>[] = [
    { key: "month", header: "Au soir du", rowHeader: true, cell: ({ on }) => formatDate(on) },
    ...AMOUNTS.map(
      (amount): DataColumn<CourseMonth> => ({
        key: amount,
        header: AMOUNT_LABELS[amount],
        numeric: true,
        cell: ({ total, moved }) => (
          <>
            {formatMoney(total[amount])}
            <Moved cents={moved[amount]} />
          </>
        ),
      }),
    ),
  ];
  return (
    <>
      <LineLegend labels={AMOUNTS.map((amount) => AMOUNT_LABELS[amount])} />
      <LineChart
        title="Coût total et financements demandés, obtenus et versés des projets comptés, à la fin de chaque mois, en euros"
        formatTick={formatCompactMoney}
        lines={AMOUNTS.map((amount) => ({
          key: amount,
          points: months.map(({ total }, at) => ({ at, value: total[amount] })),
        }))}
        marks={monthMarks(months.map(({ on }) => on)).map(({ at, on }) => ({
          at,
          label: formatShortMonth(on),
        }))}
      />
      <ChartData about="coût et financements, mois après mois">
        <DataTable
          caption="Coût et financements à la fin de chaque mois, et mouvement du mois"
          columns={columns}
          rows={[...months].reverse()}
          rowKey={({ month }) => month}
        />
      </ChartData>
    </>
  );
}
