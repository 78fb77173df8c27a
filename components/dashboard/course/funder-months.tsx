import Link from "next/link";
import { LineChart } from "@/components/charts/line-chart";
import { LineLegend } from "@/components/charts/line-look";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { DRAWN_LINES, FUNDER_AMOUNTS, type FunderAmount } from "@/lib/features/dashboard/course/constants";
import { FUNDER_AMOUNT_LABELS } from "@/lib/features/dashboard/course/labels";
import { eveningFigurePath } from "@/lib/features/dashboard/course/routes";
import { amountOf, byAmount, monthMarks } from "@/lib/features/dashboard/course/rules";
import type { Course, FunderCourse } from "@/lib/features/dashboard/course/types";
import { formatCompactMoney, formatCount, formatMoney, formatShortMonth } from "@/lib/kernel/format";
import { ChoiceLinks } from "./choice-links";
import { Moved } from "./moved";

type FunderMonthsProps = {
  readonly course: Course;
  readonly amount: FunderAmount;
  /** The same page with another amount. */
  readonly pathOf: (amount: FunderAmount) => string;
};

/** Funder by funder, what has come together at the end of each month, and what the month brought. */
export function FunderMonths({ course, amount, pathOf }: FunderMonthsProps) {
  const { months, fundersOfOwnTerritory } = course;
  const label = FUNDER_AMOUNT_LABELS[amount];
  // Who never had any of this amount would only make the table longer.
  const funders = byAmount(course.funders, amount).filter(({ months: own }) =>
    own.some(({ total }) => amountOf(total, amount) !== 0),
  );
  const drawn = funders.slice(0, DRAWN_LINES);
  const hidden = funders.length - drawn.length;
  return (
    <>
      {fundersOfOwnTerritory && (
        <p className="fr-text--sm text-ink-muted">
          Seuls les financements des projets de votre territoire vous sont visibles.
        </p>
      )}
      <ChoiceLinks
        label="Montant affiché par financeur"
        choices={FUNDER_AMOUNTS.map((one) => ({
          label: FUNDER_AMOUNT_LABELS[one],
          href: pathOf(one),
          isChosen: one === amount,
        }))}
      />
      {funders.length === 0 ? (
        <p>Aucun financeur n’a de montant de cette sorte dans cette vue, sur cette période.</p>
      ) : (
        <>
          <LineLegend labels={drawn.map((funder) => funder.label)} />
          <LineChart
            title={`${label} par financeur, cumulé à la fin de chaque mois, en euros`}
            formatTick={formatCompactMoney}
            lines={drawn.map((funder) => ({
              key: funder.label,
              points: funder.months.map(({ total }, at) => ({ at, value: amountOf(total, amount) })),
            }))}
            marks={monthMarks(months.map(({ on }) => on)).map(({ at, on }) => ({
              at,
              label: formatShortMonth(on),
            }))}
          />
          {hidden > 0 && (
            <p className="fr-text--sm m-0 pt-2">
              Les {DRAWN_LINES}&nbsp;premiers&nbsp;; {formatCount(hidden, "autre figure", "autres figurent")}{" "}
              dans le tableau.
            </p>
          )}
          <FunderTable course={course} funders={funders} amount={amount} />
        </>
      )}
    </>
  );
}

function FunderTable({
  course,
  funders,
  amount,
}: Omit<FunderMonthsProps, "pathOf"> & { funders: readonly FunderCourse[] }) {
  const label = FUNDER_AMOUNT_LABELS[amount];
  // The latest month stands first: on a phone it is the one that is seen.
  const shown = course.months.map((month, position) => ({ ...month, position })).reverse();
  const sumOf = (position: number, part: "total" | "moved") =>
    funders.reduce((sum, { months }) => {
      const month = months[position];
      return month === undefined ? sum : sum + amountOf(month[part], amount);
    }, 0);
  const columns: DataColumn<FunderCourse>[] = [
    {
      key: "funder",
      header: "Financeur",
      rowHeader: true,
      wrap: true,
      cell: ({ slug, label: name }) =>
        slug === null ? (
          name
        ) : (
          <Link href={eveningFigurePath(course, { funder: slug })} prefetch={false} className="relative">
            {name}
          </Link>
        ),
    },
    ...shown.map(
      ({ month, on, position }): DataColumn<FunderCourse> => ({
        key: month,
        header: formatShortMonth(on),
        numeric: true,
        cell: ({ months }) => {
          const found = months[position];
          if (found === undefined) return null;
          return (
            <>
              {formatMoney(amountOf(found.total, amount))}
              <Moved cents={amountOf(found.moved, amount)} />
            </>
          );
        },
      }),
    ),
  ];
  return (
    <DataTable
      caption={`${label} par financeur à la fin de chaque mois, et mouvement du mois`}
      columns={columns}
      rows={funders}
      rowKey={({ label: name }) => name}
      footer={[
        "Total",
        ...shown.map(({ month, position }) => (
          <span key={month}>
            {formatMoney(sumOf(position, "total"))}
            <Moved cents={sumOf(position, "moved")} />
          </span>
        )),
      ]}
    />
  );
}
