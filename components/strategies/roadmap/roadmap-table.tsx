import Link from "next/link";
import { Fragment } from "react";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { Unparted } from "@/components/ui/unparted";
import { PROGRESS_STATUS_LABELS } from "@/lib/features/projects/labels";
import { projectPath } from "@/lib/features/projects/routes";
import { axisName, objectiveName } from "@/lib/features/strategies/matrix/labels";
import { datesInWords, milestoneInWords, phaseOf } from "@/lib/features/strategies/roadmap/labels";
import type { Roadmap, RoadmapProject } from "@/lib/features/strategies/roadmap/types";

/** What the drawing shows, objective by objective, in words. */
export function RoadmapTable({ roadmap }: { readonly roadmap: Roadmap }) {
  const { axes, projects, today } = roadmap;
  const numberOf = (key: string) =>
    axes.flatMap(({ objectives }) => objectives).find((objective) => objective.key === key)?.number ?? "";
  const columns: readonly DataColumn<RoadmapProject>[] = [
    {
      key: "project",
      header: "Projet",
      rowHeader: true,
      wrap: true,
      cell: ({ reference, title, others }) => (
        <>
          <Link href={projectPath(reference)} prefetch={false}>
            <Unparted>{title || reference}</Unparted>
          </Link>
          {others.length > 0 && (
            <span className="fr-hint-text font-normal">sert aussi {others.map(numberOf).join(", ")}</span>
          )}
        </>
      ),
    },
    { key: "dates", header: "Dates", wrap: true, cell: datesInWords },
    {
      key: "phase",
      header: "Phase et avancement",
      wrap: true,
      cell: (project) =>
        project.progress === null
          ? phaseOf(project)
          : `${phaseOf(project)}, ${PROGRESS_STATUS_LABELS[project.progress].toLowerCase()}`,
    },
    {
      key: "milestones",
      header: "Jalons",
      prose: true,
      cell: ({ milestones }) =>
        milestones.length === 0 ? (
          <span className="text-ink-muted">aucun</span>
        ) : (
          <ul className="m-0 list-none p-0">
            {milestones.map((milestone) => (
              <li key={milestoneInWords(milestone, today)} className="p-0">
                {milestoneInWords(milestone, today)}
              </li>
            ))}
          </ul>
        ),
    },
  ];
  return (
    <section aria-labelledby="projets-et-jalons" className="roadmap-table flex flex-col gap-4">
      <h2 id="projets-et-jalons" className="fr-h4 m-0">
        Projets et jalons
      </h2>
      {axes.map((axis) => (
        <Fragment key={axis.number}>
          <h3 className="fr-h5 m-0 wrap-anywhere">{axisName(axis)}</h3>
          {axis.objectives.map((objective) => (
            <DataTable
              key={objective.key}
              caption={objectiveName(objective)}
              columns={columns}
              rows={projects.filter((project) => project.objective === objective.key)}
              rowKey={({ reference }) => reference}
              narrow="cards"
              empty={`${objectiveName(objective)}\u00A0: aucun projet n’est rattaché à titre principal.`}
            />
          ))}
        </Fragment>
      ))}
    </section>
  );
}
