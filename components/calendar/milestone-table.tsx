import Link from "next/link";
import { MilestoneStanding } from "@/components/projects/milestones/milestone-standing";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { DemoBadge } from "@/components/ui/demo-badge";
import { monthTitle } from "@/lib/features/calendar/labels";
import type { CalendarEntry } from "@/lib/features/calendar/types";
import { latenessOf } from "@/lib/features/projects/milestones/rules";
import { projectPath } from "@/lib/features/projects/routes";
import { formatDate } from "@/lib/kernel/format";

export type MilestoneTableProps = {
  readonly month: string;
  readonly entries: readonly CalendarEntry[];
  /** Of several territories: each line says which. */
  readonly namesTerritory: boolean;
  /** The page already says which month. */
  readonly captionHidden: boolean;
  /** In Paris. */
  readonly today: string;
};

/** The milestones of one month, day by day. */
export function MilestoneTable({
  month,
  entries,
  namesTerritory,
  captionHidden,
  today,
}: MilestoneTableProps) {
  const columns: readonly DataColumn<CalendarEntry>[] = [
    { key: "day", header: "Jour", cell: ({ day }) => formatDate(day) },
    { key: "label", header: "Jalon", rowHeader: true, wrap: true, cell: ({ label }) => label },
    {
      key: "project",
      header: "Projet",
      wrap: true,
      cell: ({ reference, projectTitle, demo }) => (
        <span className="inline-flex flex-col items-start gap-1">
          <Link href={projectPath(reference)} prefetch={false} className="relative wrap-anywhere">
            {projectTitle || reference}
          </Link>
          {demo && <DemoBadge />}
        </span>
      ),
    },
    ...(namesTerritory
      ? [
          {
            key: "territory",
            header: "Territoire",
            wrap: true,
            cell: ({ territory }: CalendarEntry) => territory,
          },
        ]
      : []),
    {
      key: "state",
      header: "État",
      cell: (entry) => <MilestoneStanding state={entry.state} lateness={latenessOf(entry, today)} />,
    },
  ];
  return (
    <DataTable
      caption={monthTitle(month)}
      captionHidden={captionHidden}
      narrow="cards"
      columns={columns}
      rows={entries}
      rowKey={({ id }) => String(id)}
    />
  );
}
