import Link from "next/link";
import type { ReactNode } from "react";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { behindMoment } from "@/lib/features/dashboard/behind/labels";
import { STEP_OF, stepPath } from "@/lib/features/dashboard/behind/routes";
import { MEASURES, type Measure } from "@/lib/features/dashboard/comparison/constants";
import { BRIDGE_STEP_LABELS, MEASURE_LABELS } from "@/lib/features/dashboard/comparison/labels";
import {
  BRIDGE_STEPS,
  type BridgeStep,
  centsOf,
  projectsOf,
} from "@/lib/features/dashboard/comparison/rules";
import type { BridgeSums, Comparison } from "@/lib/features/dashboard/comparison/types";
import type { AskedDates } from "@/lib/features/dashboard/past/types";
import { figurePath } from "@/lib/features/dashboard/routes";
import { formatCount, formatMoney, formatNumber } from "@/lib/kernel/format";

type BridgeTableProps = { readonly comparison: Comparison; readonly dates: AskedDates };
type Line = {
  readonly key: string;
  readonly title: string;
  readonly projects: ReactNode;
  readonly amount: (measure: Measure) => ReactNode;
};

/** With its sign and a real minus: a change is read without its colour. */
function signed(value: number, text: (size: number) => string): string {
  if (value === 0) return text(0);
  return `${value > 0 ? "+" : "−"}\u00A0${text(Math.abs(value))}`;
}

/** From one evening to the other, line by line; each column adds up to its last line, to the cent. */
export function BridgeTable({ comparison, dates }: BridgeTableProps) {
  const { bridge, filters, from } = comparison;
  const endOn = (key: string, title: string, sums: BridgeSums, on: string | null): Line => {
    const href = figurePath({ filters, on });
    const link = (text: string, about: string) => (
      <FigureLink href={href} text={text} about={`${about}, ${title}`} />
    );
    return {
      key,
      title,
      projects: link(formatNumber(sums.projects), "projets"),
      amount: (measure) => link(formatMoney(sums[measure]), MEASURE_LABELS[measure]),
    };
  };
  const lineOf = (step: BridgeStep): Line => ({
    key: step,
    title: BRIDGE_STEP_LABELS[step],
    projects:
      step === "up" || step === "down" ? (
        "–"
      ) : (
        <FigureLink
          href={stepPath(filters, dates, STEP_OF[step])}
          text={signed(projectsOf(bridge, step), formatNumber)}
          about={`projets, ${BRIDGE_STEP_LABELS[step]}`}
        />
      ),
    amount: (measure) => {
      const text = signed(centsOf(bridge, step, measure), formatMoney);
      const about = `${MEASURE_LABELS[measure]}, ${BRIDGE_STEP_LABELS[step]}`;
      if (step === "gone" || step === "arrived")
        return <FigureLink href={stepPath(filters, dates, STEP_OF[step])} text={text} about={about} />;
      const { projects } = bridge[step][measure];
      if (projects === 0) return text;
      return (
        <>
          <FigureLink href={stepPath(filters, dates, { kind: step, measure })} text={text} about={about} />
          <span className="fr-text--xs block text-ink-muted">
            {formatCount(projects, "projet", "projets")}
          </span>
        </>
      );
    },
  });
  const lines = [
    endOn("start", `Comptés ${behindMoment(from, null)}`, bridge.start, from),
    ...BRIDGE_STEPS.map(lineOf),
    endOn("end", `Comptés ${behindMoment(dates.at, null)}`, bridge.end, dates.at),
  ];
  const columns: DataColumn<Line>[] = [
    { key: "line", header: "D’une date à l’autre", rowHeader: true, wrap: true, cell: ({ title }) => title },
    { key: "projects", header: "Projets", numeric: true, cell: ({ projects }) => projects },
    ...MEASURES.map(
      (measure): DataColumn<Line> => ({
        key: measure,
        header: MEASURE_LABELS[measure],
        numeric: true,
        cell: ({ amount }) => amount(measure),
      }),
    ),
  ];
  return (
    <DataTable
      caption="Projets et montants, d’une date à l’autre"
      captionHidden
      columns={columns}
      rows={lines}
      rowKey={({ key }) => key}
    />
  );
}

function FigureLink({ href, text, about }: { href: string; text: string; about: string }) {
  return (
    <Link href={href} prefetch={false} className="relative">
      {text}
      <span className="fr-sr-only">&nbsp;: {about}</span>
    </Link>
  );
}
