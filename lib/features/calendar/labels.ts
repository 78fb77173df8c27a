import { formatMonth } from "@/lib/kernel/format";
import type { CalendarView } from "./constants";
import type { CalendarParams } from "./types";

export const CALENDAR_VIEW_LABELS: Record<CalendarView, string> = {
  mois: "Un mois",
  "90-jours": "Les 90 prochains jours",
  retard: "En retard",
};

/** « Novembre 2026 », as a title. */
export function monthTitle(month: string): string {
  const name = formatMonth(month);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

export function viewTitle({ view, month }: Pick<CalendarParams, "view" | "month">): string {
  return view === "mois" ? monthTitle(month) : CALENDAR_VIEW_LABELS[view];
}

/** Said in place of an empty view. */
export function emptyLabel({ view, month }: Pick<CalendarParams, "view" | "month">): string {
  if (view === "retard") return "Aucun jalon n’est en retard.";
  return view === "90-jours"
    ? "Aucun jalon dans les 90 prochains jours."
    : `Aucun jalon en ${formatMonth(month)}.`;
}

export const FEED_UNAVAILABLE =
  "L’adresse n’a pas pu être changée\u00A0: le service ne répond pas. Réessayez dans quelques instants.";
export const FEED_SIGNED_OUT = "Votre session a expiré. Reconnectez-vous, puis recommencez.";
