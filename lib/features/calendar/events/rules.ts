import { latenessOf } from "../../projects/milestones/rules";
import type { CalendarEvent } from "../types";

/** Its day has gone, and what it is about has not been done. */
export function isLate(event: CalendarEvent, today: string): boolean {
  if (event.day >= today) return false;
  switch (event.kind) {
    case "milestone":
      return latenessOf(event, today)?.kind === "late";
    case "opinion":
      return !event.isGiven;
    case "quarter":
      return event.sent < event.awaited;
    case "committee":
    case "scheme":
      return false;
  }
}
