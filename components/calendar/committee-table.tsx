import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { DemoBadge } from "@/components/ui/demo-badge";
import { committeeTime, placeLabel, scopeLabel } from "@/lib/features/calendar/committees/labels";
import { committeePath } from "@/lib/features/calendar/committees/routes";
import type { CommitteeEntry } from "@/lib/features/calendar/types";

type CommitteeTableProps = {
  readonly caption: string;
  readonly empty: string;
  readonly committees: readonly CommitteeEntry[];
};

export function CommitteeTable({ caption, empty, committees }: CommitteeTableProps) {
  return (
    <DataTable
      caption={caption}
      empty={empty}
      narrow="cards"
      rows={committees}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          key: "title",
          header: "Comité",
          rowHeader: true,
          wrap: true,
          cell: ({ id, title, demo }) => (
            <span className="inline-flex flex-col items-start gap-1">
              <Link href={committeePath(id)} prefetch={false} className="relative wrap-anywhere">
                {title}
              </Link>
              {demo && <DemoBadge />}
            </span>
          ),
        },
        { key: "time", header: "Date", wrap: true, cell: (committee) => committeeTime(committee) },
        {
          key: "scope",
          header: "Périmètre",
          wrap: true,
          cell: ({ territory }) => scopeLabel(territory),
        },
        { key: "place", header: "Lieu", wrap: true, cell: (committee) => placeLabel(committee) || "–" },
        {
          key: "state",
          header: "État",
          wrap: true,
          cell: ({ isCancelled, hasMinutes }) =>
            isCancelled ? "Annulé" : hasMinutes ? "Relevé de décisions" : "–",
        },
      ]}
    />
  );
}
