import Link from "next/link";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { Unparted } from "@/components/ui/unparted";
import { PHASE_LABELS } from "@/lib/features/projects/labels";
import { projectPath } from "@/lib/features/projects/routes";
import { notCountedLabel, objectiveLabel } from "@/lib/features/strategies/attachments/labels";
import type { AttachedProject, ServedObjective } from "@/lib/features/strategies/attachments/types";

export type AttachmentTableProps = {
  readonly objectives: readonly ServedObjective[];
  readonly projects: readonly AttachedProject[];
};

/** The same, for whoever reads it only. */
export function AttachmentTable({ objectives, projects }: AttachmentTableProps) {
  const nameOf = (key: string) => {
    const objective = objectives.find((one) => one.key === key);
    return objective === undefined ? "" : objectiveLabel(objective);
  };
  const columns: readonly DataColumn<AttachedProject>[] = [
    {
      key: "project",
      header: "Projet",
      rowHeader: true,
      wrap: true,
      cell: ({ reference, title }) => (
        <Link href={projectPath(reference)} prefetch={false}>
          <Unparted>{title || reference}</Unparted>
        </Link>
      ),
    },
    {
      key: "main",
      header: "Objectif principal",
      wrap: true,
      cell: ({ main }) => (main === null ? "Aucun" : nameOf(main)),
    },
    {
      key: "others",
      header: "Autres objectifs",
      wrap: true,
      cell: ({ others }) => others.map(nameOf).join("\u00A0; ") || "Aucun",
    },
    {
      key: "phase",
      header: "Avancement",
      wrap: true,
      cell: (project) =>
        notCountedLabel(project) ?? (project.phase === null ? "Non renseigné" : PHASE_LABELS[project.phase]),
    },
  ];
  return (
    <DataTable
      caption="Projets rattachés aux objectifs"
      captionHidden
      narrow="cards"
      columns={columns}
      rows={projects}
      rowKey={({ reference }) => reference}
    />
  );
}
