import { quarterSlug } from "../../quarterly/routes";
import { startOf } from "../../quarterly/rules";
import { withoutArticle } from "../../territories/rules";
import { scopeLabel } from "../committees/labels";
import { eventStanding, eventSubject, eventTitle, kindLabel } from "../events/labels";
import { eventPath } from "../events/routes";
import type { CalendarEvent } from "../types";
import { calendarEvent, calendarFoot, calendarHead, type IcsEvent } from "./rules";

type Setting = {
  readonly appUrl: string;
  /** In Paris. */
  readonly today: string;
};

/** An event as calendar programs tell it. */
export function icsOf(event: CalendarEvent, { appUrl, today }: Setting): IcsEvent {
  const url = `${appUrl}${eventPath(event)}`;
  const [standing, title, subject] = [eventStanding(event, today), eventTitle(event), eventSubject(event)];
  const common = {
    uid: `${nameOf(event)}@${new URL(appUrl).hostname}`,
    day: event.day,
    stamp: event.kind === "quarter" ? new Date(`${startOf(event)}T00:00:00Z`) : event.updatedAt,
    sequence: null,
    hours: null,
    place: "",
    url,
    isCancelled: false,
  };
  switch (event.kind) {
    case "milestone":
      return {
        ...common,
        summary: `${event.state === "reached" ? "✓ " : ""}${title} – ${subject}`,
        lines: [standing, `${subject} (${event.reference})`, withoutArticle(event.territory)],
        isCancelled: event.state === "dropped",
      };
    case "committee":
      return {
        ...common,
        ...hoursOf(event),
        sequence: event.revision - 1,
        summary: event.isCancelled ? `Annulé\u00A0: ${title}` : title,
        lines: [standing, event.cancelReason, scopeLabel(event.territory), event.link, event.agenda],
        place: event.place || event.link,
        isCancelled: event.isCancelled,
      };
    case "opinion":
      return {
        ...common,
        summary: `${event.isGiven ? "✓ " : ""}${title} – ${subject}`,
        lines: [standing, `${subject} (${event.reference})`, withoutArticle(event.territory)],
      };
    case "quarter":
      return { ...common, summary: `${title} – revue trimestrielle`, lines: [standing] };
    case "scheme":
      return { ...common, summary: title, lines: [kindLabel(event), standing, subject] };
  }
}

const hoursOf = ({
  startsAt,
  endsAt,
}: {
  readonly startsAt: string | null;
  readonly endsAt: string | null;
}) => ({
  hours: startsAt === null || endsAt === null ? null : { from: startsAt, to: endsAt },
});

/** By what it is, not by its row or its words: saving a project writes its milestones anew. */
function nameOf(event: CalendarEvent): string {
  switch (event.kind) {
    case "milestone":
      return `jalon-${event.eventKey}`;
    case "committee":
      return `comite-${event.eventKey}`;
    case "opinion":
      return `avis-${event.id}`;
    case "quarter":
      return `revue-${quarterSlug(event)}`;
    case "scheme":
      return `dispositif-${event.slug}-${event.isClosing ? "cloture" : "ouverture"}`;
  }
}

/** A whole calendar of one event. */
export const calendarOfOne = (event: CalendarEvent, setting: Setting): string =>
  calendarHead("Quartiers Productifs") + calendarEvent(icsOf(event, setting)) + calendarFoot();
