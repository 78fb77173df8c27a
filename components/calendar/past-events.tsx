import Link from "next/link";
import { isLate } from "@/lib/features/calendar/events/rules";
import { calendarViewPath } from "@/lib/features/calendar/routes";
import type { CalendarPage, CalendarParams } from "@/lib/features/calendar/types";
import { formatCount, formatNumber } from "@/lib/kernel/format";
import { EventMonths } from "./event-months";
import type { EventTableProps } from "./event-table";
import "./calendar.css";

type PastEventsProps = Omit<EventTableProps, "month" | "events" | "captionHidden"> & {
  readonly past: CalendarPage;
  readonly params: CalendarParams;
};

/** The days of this month that are over: folded, and how many are said. A reader may unfold it before React has read the page. */
export function PastEvents({ past, params, ...shared }: PastEventsProps) {
  const { events, next } = past;
  if (events.length === 0) return <p className="m-0">Rien depuis le début du mois.</p>;
  const count = formatCount(events.length, "événement", "événements");
  const late = events.filter((event) => isLate(event, shared.today)).length;
  return (
    <details suppressHydrationWarning className="past-events">
      <summary>
        Depuis le début du mois&nbsp;: {next === null ? count : `plus de ${count}`}
        {late > 0 && `, dont ${formatNumber(late)} en retard`}
      </summary>
      <div className="box-border pt-4">
        <EventMonths events={events} captionHidden {...shared} />
        {next !== null && (
          <Link
            className="fr-link"
            href={calendarViewPath({ ...params, past: true, after: next })}
            prefetch={false}
          >
            Suite des jours passés
          </Link>
        )}
      </div>
    </details>
  );
}
