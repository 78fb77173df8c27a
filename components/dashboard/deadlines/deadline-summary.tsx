import { BarChart } from "@/components/charts/bar-chart";
import { ChartData } from "@/components/charts/chart-data";
import { CountLink } from "@/components/dashboard/course/count-link";
import { OwnOnly } from "@/components/dashboard/missing/own-only";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { stepInWords } from "@/lib/features/dashboard/deadlines/labels";
import { deadlinesPath } from "@/lib/features/dashboard/deadlines/routes";
import { lateDaysOf } from "@/lib/features/dashboard/deadlines/rules";
import type { Deadlines, TerritoryDeadlines } from "@/lib/features/dashboard/deadlines/types";
import { formatCount, formatDate, formatNumber } from "@/lib/kernel/format";

/** Which territories are late, since when, and what comes to them; and how late in all. */
export function DeadlineSummary({ deadlines }: { deadlines: Deadlines }) {
  const { territories, lateBySteps, on, until, ofOwnTerritory } = deadlines;
  const sum = (key: "late" | "due") => territories.reduce((total, one) => total + one[key], 0);
  const columns: DataColumn<TerritoryDeadlines>[] = [
    { key: "territory", header: "Territoire", rowHeader: true, wrap: true, cell: ({ label }) => label },
    {
      key: "late",
      header: "En retard",
      numeric: true,
      cell: ({ slug, label, late, lateProjects }) => (
        <Milestones
          count={late}
          projects={lateProjects}
          href={deadlinesPath(deadlines, { kind: "en-retard" }, slug)}
          about={`jalons en retard, ${label}`}
        />
      ),
    },
    {
      key: "oldest",
      header: "Plus ancien retard",
      wrap: true,
      cell: ({ oldestOn }) =>
        oldestOn === null ? (
          "–"
        ) : (
          <>
            {formatCount(lateDaysOf(oldestOn, on), "jour", "jours")}
            <span className="fr-hint-text">prévu le {formatDate(oldestOn)}</span>
          </>
        ),
    },
    {
      key: "due",
      header: "Dans les 90\u00A0jours",
      numeric: true,
      cell: ({ slug, label, due, dueProjects }) => (
        <Milestones
          count={due}
          projects={dueProjects}
          href={deadlinesPath(deadlines, { kind: "a-venir" }, slug)}
          about={`jalons dans les 90\u00A0jours, ${label}`}
        />
      ),
    },
  ];
  return (
    <>
      {ofOwnTerritory && <OwnOnly what="Les jalons" />}
      <p>
        <strong>{formatCount(sum("late"), "jalon en retard", "jalons en retard")}</strong> au soir du{" "}
        {formatDate(on)}, et <strong>{formatCount(sum("due"), "jalon prévu", "jalons prévus")}</strong> d’ici
        au {formatDate(until)}.
      </p>
      <DataTable
        caption="Jalons en retard et à venir, par territoire"
        columns={columns}
        rows={territories}
        rowKey={({ slug }) => slug}
        footer={["Total", formatNumber(sum("late")), "", formatNumber(sum("due"))]}
        empty="Aucun territoire dans cette vue."
      />
      {sum("late") > 0 && (
        <>
          <h3 className="fr-h6 m-0 pt-4 pb-2">De combien</h3>
          <BarChart
            title="Jalons en retard, selon le nombre de jours de retard"
            formatTick={formatNumber}
            wholeNumbers
            bars={lateBySteps.map(({ fromDays, milestones }) => ({
              key: String(fromDays),
              label: stepInWords(fromDays),
              value: milestones,
              figure: formatCount(milestones, "jalon", "jalons"),
            }))}
          />
          <ChartData about="jalons selon leur retard">
            <DataTable
              caption="Jalons en retard, selon leur retard"
              rows={lateBySteps}
              rowKey={({ fromDays }) => String(fromDays)}
              columns={[
                {
                  key: "step",
                  header: "Retard",
                  rowHeader: true,
                  cell: ({ fromDays }) => stepInWords(fromDays),
                },
                {
                  key: "milestones",
                  header: "Jalons",
                  numeric: true,
                  cell: ({ milestones }) => formatNumber(milestones),
                },
              ]}
            />
          </ChartData>
        </>
      )}
    </>
  );
}

type MilestonesProps = {
  readonly count: number;
  readonly projects: number;
  readonly href: string;
  readonly about: string;
};

const Milestones = ({ count, projects, href, about }: MilestonesProps) =>
  count === 0 ? (
    formatNumber(0)
  ) : (
    <>
      <CountLink count={count} href={href} about={about} />
      <span className="fr-text--xs block text-ink-muted">{formatCount(projects, "projet", "projets")}</span>
    </>
  );
