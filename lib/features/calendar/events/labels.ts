import { formatCount } from "@/lib/kernel/format";
import { milestoneStanding } from "../../projects/milestones/labels";
import { latenessOf } from "../../projects/milestones/rules";
import { quarterLabel } from "../../quarterly/labels";
import { NATURE_LABELS, STATE_LABELS } from "../../schemes/labels";
import { placeLabel } from "../committees/labels";
import type { EventKind } from "../constants";
import type { CalendarEvent } from "../types";

export const EVENT_KIND_LABELS: Record<EventKind, string> = {
  committee: "Comités",
  quarter: "Revues trimestrielles",
  opinion: "Avis à rendre",
  scheme: "Appels à projets et dispositifs",
  milestone: "Jalons",
};

/** What one event is, above its title. */
export function kindLabel(event: CalendarEvent): string {
  switch (event.kind) {
    case "committee":
      return "Comité";
    case "quarter":
      return "Revue trimestrielle";
    case "opinion":
      return event.isAsked ? "Avis à rendre" : "Avis attendu";
    case "scheme":
      return event.isCall ? NATURE_LABELS.call : "Dispositif";
    case "milestone":
      return "Jalon";
  }
}

export function eventTitle(event: CalendarEvent): string {
  switch (event.kind) {
    case "committee":
      return event.title;
    case "quarter":
      return `Fin du trimestre ${quarterLabel(event)}`;
    case "opinion":
      return event.isAsked ? "Date limite de votre avis" : `Date limite de l’avis de ${event.askedName}`;
    case "scheme":
      return `${event.isClosing ? "Clôture" : "Ouverture"}\u00A0: ${event.name}`;
    case "milestone":
      return event.label;
  }
}

/** What it is about, beside its title; empty where the title says it all. */
export function eventSubject(event: CalendarEvent): string {
  switch (event.kind) {
    case "milestone":
    case "opinion":
      return event.projectTitle || event.reference;
    case "scheme":
      return event.operator;
    case "quarter":
      return "Revue des projets en vie";
    case "committee":
      return placeLabel(event);
  }
}

/** Where it stands, in words. */
export function eventStanding(event: CalendarEvent, today: string): string {
  switch (event.kind) {
    case "committee":
      return event.isCancelled ? "Annulé" : event.day < today ? "Passé" : "Prévu";
    case "quarter":
      return quarterStanding(event, today);
    case "opinion":
      return event.isGiven
        ? "Rendu"
        : event.day < today
          ? "En retard"
          : event.isAsked
            ? "À rendre"
            : "Attendu";
    case "scheme":
      return STATE_LABELS[event.state];
    case "milestone":
      return milestoneStanding(event, latenessOf(event, today));
  }
}

type Quarter = Extract<CalendarEvent, { kind: "quarter" }>;

function quarterStanding({ territory, awaited, sent, day }: Quarter, today: string): string {
  if (territory === null) return `${formatCount(sent, "revue envoyée", "revues envoyées")} sur ${awaited}`;
  if (sent > 0) return "Envoyée";
  return day < today ? "En retard" : "À envoyer";
}
