import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { addUp } from "@/lib/features/dashboard/rules";
import {
  matrixQpvName,
  NO_QPV_LABEL,
  objectiveName,
  priorityName,
} from "@/lib/features/strategies/matrix/labels";
import { BY_QPV_ANCHOR } from "@/lib/features/strategies/matrix/routes";
import { cellPath, matrixColumns, sumsAt } from "@/lib/features/strategies/matrix/rules";
import type { StrategyMatrix } from "@/lib/features/strategies/matrix/types";
import { formatCount } from "@/lib/kernel/format";
import { MatrixCellView } from "./matrix-cell";

type Line = { readonly code: string; readonly label: string };

/** One objective, neighbourhood by neighbourhood; nothing without a choice. */
export function QpvTable({ matrix }: { readonly matrix: StrategyMatrix }) {
  const { axes, byQpv, choice, qpvs } = matrix;
  const objective = axes.flatMap(({ objectives }) => objectives).find(({ key }) => key === choice.objective);
  if (objective === undefined) return null;
  const name = objectiveName(objective);
  const nowhere = addUp(byQpv.filter(({ line }) => line === "")).projects;
  const lines = qpvs
    .filter(({ code }) => objective.qpvs.includes(code) || byQpv.some(({ line }) => line === code))
    .map((qpv): Line => ({ code: qpv.code, label: matrixQpvName(qpv) }));
  const cell = ({ code, label }: Line, priority: string | null) => (
    <MatrixCellView
      sums={sumsAt(byQpv, code, priority)}
      href={cellPath(matrix, { priority, qpv: code, objectives: [objective.key] })}
      about={priority === null ? label : `${label}, ${priorityName(matrix, priority)}`}
    />
  );
  const columns: DataColumn<Line>[] = [
    { key: "qpv", header: "Quartier (QPV)", rowHeader: true, wrap: true, cell: ({ label }) => label },
    ...matrixColumns(matrix).map(
      (priority): DataColumn<Line> => ({
        key: priority,
        header: priorityName(matrix, priority),
        numeric: true,
        cell: (line) => cell(line, priority),
      }),
    ),
    { key: "total", header: "Toutes priorités", numeric: true, cell: (line) => cell(line, null) },
  ];
  return (
    <section aria-labelledby={BY_QPV_ANCHOR} className="flex flex-col gap-4">
      <h2 id={BY_QPV_ANCHOR} tabIndex={-1} className="fr-h4 m-0 wrap-anywhere">
        Objectif {name}, par quartier
      </h2>
      <DataTable
        caption={`Projets et financements de l’objectif ${name}, par quartier et par priorité principale`}
        captionHidden
        columns={columns}
        rows={lines}
        rowKey={({ code }) => code}
        empty="Cet objectif ne nomme aucun quartier, et aucun de ses projets n’en sert."
      />
      <p className="fr-text--sm m-0">
        Un projet qui sert plusieurs quartiers figure à la ligne de chacun&nbsp;: les lignes ne s’additionnent
        pas.
        {nowhere > 0 &&
          ` ${formatCount(nowhere, "projet de l’objectif n’a", "projets de l’objectif n’ont")} pas de quartier («\u00A0${NO_QPV_LABEL}\u00A0» dans le fichier).`}
      </p>
    </section>
  );
}
