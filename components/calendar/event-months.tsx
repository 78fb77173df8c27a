import { groupByMonth } from "@/lib/features/calendar/rules";
import type { CalendarEvent } from "@/lib/features/calendar/types";
import { EventTable, type EventTableProps } from "./event-table";

type EventMonthsProps = Omit<EventTableProps, "month" | "events"> & {
  readonly events: readonly CalendarEvent[];
};

/** A table a month, in the order they come in. */
export function EventMonths({ events, ...shared }: EventMonthsProps) {
  return groupByMonth(events).map(({ month, entries }) => (
    <EventTable key={month} month={month} events={entries} {...shared} />
  ));
}
