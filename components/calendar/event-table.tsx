import Link from "next/link";
import { MilestoneStanding } from "@/components/projects/milestones/milestone-standing";
import { Badge, type BadgeSeverity } from "@/components/ui/badge";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { DemoBadge } from "@/components/ui/demo-badge";
import { committeeTime, scopeLabel } from "@/lib/features/calendar/committees/labels";
import { eventStanding, eventSubject, eventTitle, kindLabel } from "@/lib/features/calendar/events/labels";
import { eventPath, eventProjectPath } from "@/lib/features/calendar/events/routes";
import { isLate } from "@/lib/features/calendar/events/rules";
import { monthTitle } from "@/lib/features/calendar/labels";
import type { CalendarEvent } from "@/lib/features/calendar/types";
import { latenessOf } from "@/lib/features/projects/milestones/rules";
import { formatDate } from "@/lib/kernel/format";

export type EventTableProps = {
  readonly month: string;
  readonly events: readonly CalendarEvent[];
  /** Of several territories: each line says which. */
  readonly namesTerritory: boolean;
  /** The page already says which month. */
  readonly captionHidden: boolean;
  /** In Paris. */
  readonly today: string;
};

/** The events of one month, day by day. */
export function EventTable({ month, events, namesTerritory, captionHidden, today }: EventTableProps) {
  const columns: readonly DataColumn<CalendarEvent>[] = [
    { key: "day", header: "Jour", wrap: true, cell: dayOf },
    {
      key: "title",
      header: "Événement",
      rowHeader: true,
      wrap: true,
      cell: (event) => (
        <>
          <span className="fr-hint-text m-0">{kindLabel(event)}</span>
          <Link href={eventPath(event)} prefetch={false} className="relative wrap-anywhere">
            {eventTitle(event)}
          </Link>
        </>
      ),
    },
    { key: "subject", header: "Objet", wrap: true, cell: (event) => <Subject event={event} /> },
    ...(namesTerritory
      ? [
          {
            key: "territory",
            header: "Territoire",
            wrap: true,
            cell: (event: CalendarEvent) => territoryOf(event),
          },
        ]
      : []),
    { key: "state", header: "État", cell: (event) => <Standing event={event} today={today} /> },
  ];
  return (
    <DataTable
      caption={monthTitle(month)}
      captionHidden={captionHidden}
      narrow="cards"
      columns={columns}
      rows={events}
      rowKey={({ kind, id }) => `${kind} ${id}`}
    />
  );
}

function dayOf(event: CalendarEvent) {
  return event.kind === "committee" ? committeeTime(event) : formatDate(event.day);
}

function territoryOf(event: CalendarEvent): string {
  if (event.kind === "scheme") return "–";
  return scopeLabel(event.territory);
}

function Subject({ event }: { readonly event: CalendarEvent }) {
  const path = eventProjectPath(event);
  const subject = eventSubject(event);
  const isDemo = (event.kind === "milestone" || event.kind === "committee") && event.demo;
  return (
    <span className="inline-flex flex-col items-start gap-1">
      {path === null ? (
        <span className="wrap-anywhere">{subject || "–"}</span>
      ) : (
        <Link href={path} prefetch={false} className="relative wrap-anywhere">
          {subject}
        </Link>
      )}
      {isDemo && <DemoBadge />}
    </span>
  );
}

function Standing({ event, today }: { readonly event: CalendarEvent; readonly today: string }) {
  if (event.kind === "milestone")
    return <MilestoneStanding state={event.state} lateness={latenessOf(event, today)} />;
  return (
    <span className="inline-flex flex-col items-start gap-1">
      <Badge severity={severityOf(event, today)}>{eventStanding(event, today)}</Badge>
      {event.kind === "committee" && event.hasMinutes && (
        <span className="fr-text--xs m-0">Relevé de décisions</span>
      )}
    </span>
  );
}

function severityOf(event: CalendarEvent, today: string): BadgeSeverity {
  if (isLate(event, today)) return "error";
  switch (event.kind) {
    case "committee":
      return event.isCancelled || event.day < today ? "neutral" : "info";
    case "opinion":
      return event.isGiven ? "success" : "info";
    case "quarter":
      return event.sent >= event.awaited ? "success" : "info";
    default:
      return "info";
  }
}
