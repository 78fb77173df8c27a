import Link from "next/link";
import { ChartData } from "@/components/charts/chart-data";
import { LineChart } from "@/components/charts/line-chart";
import { LineLegend } from "@/components/charts/line-look";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { eveningFigurePath, eveningPath } from "@/lib/features/dashboard/course/routes";
import { monthMarks } from "@/lib/features/dashboard/course/rules";
import type { Course, CourseMonth } from "@/lib/features/dashboard/course/types";
import type { ReviewStatus } from "@/lib/features/projects/constants";
import { REVIEW_STATUS_LABELS } from "@/lib/features/projects/labels";
import {
  formatDate,
  formatMonth,
  formatNumber,
  formatNumberChange,
  formatShortMonth,
} from "@/lib/kernel/format";
import { CountLink } from "./count-link";

/** How many projects stood where, month after month. */
export function StandingCourse({ course, visible }: { course: Course; visible: readonly ReviewStatus[] }) {
  const { months, known } = course;
  return (
    <>
      <LineLegend labels={known.map((status) => REVIEW_STATUS_LABELS[status])} />
      <LineChart
        title="Nombre de projets à chaque statut d’instruction, à la fin de chaque mois"
        formatTick={formatNumber}
        wholeNumbers
        lines={known.map((status) => ({
          key: status,
          points: months.map(({ standing }, at) => ({ at, value: standing[status] })),
        }))}
        marks={monthMarks(months.map(({ on }) => on)).map(({ at, on }) => ({
          at,
          label: formatShortMonth(on),
        }))}
      />
      {known.includes("draft") && !visible.includes("draft") && (
        <p className="fr-text--sm text-ink-muted">
          Les brouillons sont comptés sans être consultables&nbsp;: leur contenu reste au territoire jusqu’à
          leur transmission.
        </p>
      )}
      <ChartData about="projets par statut, mois après mois">
        <StandingTable course={course} visible={visible} />
      </ChartData>
    </>
  );
}

function StandingTable({ course, visible }: { course: Course; visible: readonly ReviewStatus[] }) {
  const placeOf = ({ on }: CourseMonth) => ({ ...course, at: on === course.on ? course.at : on });
  const columns: DataColumn<CourseMonth>[] = [
    {
      key: "month",
      header: "Au soir du",
      rowHeader: true,
      cell: (month) => (
        <Link href={eveningPath(placeOf(month))} prefetch={false} className="relative">
          {formatDate(month.on)}
        </Link>
      ),
    },
    ...course.known.map(
      (status): DataColumn<CourseMonth> => ({
        key: status,
        header: REVIEW_STATUS_LABELS[status],
        numeric: true,
        cell: (month) => (
          <CountLink
            count={month.standing[status]}
            href={visible.includes(status) ? eveningFigurePath(placeOf(month), { statuses: [status] }) : null}
            about={`${REVIEW_STATUS_LABELS[status]}, fin ${formatMonth(month.month)}`}
          />
        ),
      }),
    ),
    {
      key: "total",
      header: "Projets comptés",
      numeric: true,
      cell: (month) => (
        <>
          <CountLink
            count={month.total.projects}
            href={eveningFigurePath(placeOf(month))}
            about={`comptés fin ${formatMonth(month.month)}`}
          />
          <span className="fr-text--xs relative block text-ink-muted">
            {formatNumberChange(month.moved.projects)} <span className="fr-sr-only">dans le mois</span>
          </span>
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption="Projets par statut d’instruction à la fin de chaque mois"
      columns={columns}
      rows={[...course.months].reverse()}
      rowKey={({ month }) => month}
    />
  );
}
