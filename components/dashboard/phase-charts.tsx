import Link from "next/link";
import { BarChart } from "@/components/charts/bar-chart";
import { ChartData } from "@/components/charts/chart-data";
import { DataTable } from "@/components/ui/data-table";
import { SHOWN_PHASES, SHOWN_PROGRESS } from "@/lib/features/dashboard/constants";
import { NOT_STATED_LABELS } from "@/lib/features/dashboard/labels";
import { figurePath } from "@/lib/features/dashboard/routes";
import { addUp } from "@/lib/features/dashboard/rules";
import type { Dashboard, PhaseCell } from "@/lib/features/dashboard/types";
import { PHASE_LABELS, PROGRESS_STATUS_LABELS } from "@/lib/features/projects/labels";
import { NOT_STATED } from "@/lib/features/projects/search/constants";
import { formatCount, formatNumber } from "@/lib/kernel/format";
import { wholeEuros } from "./amount";

const PHASE_NAMES = { ...PHASE_LABELS, [NOT_STATED]: NOT_STATED_LABELS.phase };
const PROGRESS_NAMES = { ...PROGRESS_STATUS_LABELS, [NOT_STATED]: NOT_STATED_LABELS.progress };

const countOf = (cells: readonly PhaseCell[]) => addUp(cells).projects;

/** One small chart a phase, on one scale. Only the progress that is there is drawn; the table has it all. */
export function PhaseCharts({ dashboard }: { dashboard: Dashboard }) {
  const { filters, phases } = dashboard;
  const largest = Math.max(0, ...phases.map(({ projects }) => projects));
  const isShown = (phase: PhaseCell["phase"]) =>
    phase === NOT_STATED
      ? phases.some((cell) => cell.phase === NOT_STATED)
      : filters.phases.length === 0 || filters.phases.includes(phase);
  const shown = SHOWN_PHASES.filter(isShown);
  return (
    <>
      <div className="grid grid-cols-1 gap-8 md:grid-cols-3">
        {shown.map((phase) => {
          const cells = phases.filter((cell) => cell.phase === phase);
          const bars = SHOWN_PROGRESS.flatMap((progress) => {
            const projects = countOf(cells.filter((cell) => cell.progress === progress));
            if (projects === 0) return [];
            const href = figurePath(dashboard, { phase, progress });
            const figure = formatCount(projects, "projet", "projets");
            return [{ key: progress, label: PROGRESS_NAMES[progress], value: projects, figure, href }];
          });
          const total = countOf(cells);
          return (
            <div key={phase} className="min-w-0">
              <h3 className="fr-h6 m-0 pb-2">
                {PHASE_NAMES[phase]}&nbsp;:{" "}
                <Link href={figurePath(dashboard, { phase })} prefetch={false}>
                  {total === 0 ? "aucun projet" : formatCount(total, "projet", "projets")}
                </Link>
              </h3>
              {bars.length > 0 && (
                <BarChart
                  title={`${PHASE_NAMES[phase]}\u00A0: nombre de projets par avancement`}
                  bars={bars}
                  formatTick={formatNumber}
                  max={largest}
                  wholeNumbers
                />
              )}
            </div>
          );
        })}
      </div>
      <PhaseTable phases={phases} />
    </>
  );
}

function PhaseTable({ phases }: { phases: readonly PhaseCell[] }) {
  const rows = SHOWN_PHASES.flatMap((phase) =>
    SHOWN_PROGRESS.flatMap((progress) => {
      const cell = phases.find((one) => one.phase === phase && one.progress === progress);
      return cell ? [cell] : [];
    }),
  );
  return (
    <ChartData about="phases et avancement">
      <DataTable
        caption="Projets par phase et par avancement"
        rows={rows}
        rowKey={({ phase, progress }) => `${phase}/${progress}`}
        empty="Aucun projet."
        columns={[
          { key: "phase", header: "Phase", rowHeader: true, cell: ({ phase }) => PHASE_NAMES[phase] },
          { key: "progress", header: "Avancement", cell: ({ progress }) => PROGRESS_NAMES[progress] },
          {
            key: "projects",
            header: "Projets",
            numeric: true,
            cell: ({ projects }) => formatNumber(projects),
          },
          {
            key: "cost",
            header: "Coût total",
            numeric: true,
            cell: ({ costCents }) => wholeEuros(costCents),
          },
          {
            key: "granted",
            header: "Obtenu",
            numeric: true,
            cell: ({ grantedCents }) => wholeEuros(grantedCents),
          },
        ]}
      />
    </ChartData>
  );
}
