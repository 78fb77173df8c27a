import type { Actor } from "@/lib/kernel/actor";
import { formatMonth } from "@/lib/kernel/format";
import type { CalendarView } from "./constants";
import { EVENT_KIND_LABELS } from "./events/labels";
import type { CalendarParams, CalendarScreen } from "./types";

export const CALENDAR_VIEW_LABELS: Record<CalendarView, string> = {
  mois: "Un mois",
  "90-jours": "Les 90\u00A0prochains jours",
  retard: "En retard",
};

/** « Novembre 2026 », as a title. */
export function monthTitle(month: string): string {
  const name = formatMonth(month);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

type Shown = Pick<CalendarParams, "view" | "month" | "past">;

export function viewTitle({ view, month, past }: Shown): string {
  if (view !== "mois") return CALENDAR_VIEW_LABELS[view];
  return past ? `${monthTitle(month)}, jours passés` : monthTitle(month);
}

/** « d’avril 2026 », « de mai 2026 ». */
const ofMonth = (month: string) =>
  /^[aeiouyé]/i.test(formatMonth(month)) ? `d’${formatMonth(month)}` : `de ${formatMonth(month)}`;

const isFiltered = ({ kinds, territory, priority, mine }: CalendarParams) =>
  kinds.length > 0 || territory !== null || priority !== null || mine;

/** Said in place of an empty view. */
export function emptyLabel(params: CalendarParams, today: string): string {
  const among = isFiltered(params) ? " avec ces filtres" : "";
  const { view, month, past } = params;
  if (view === "retard") return `Rien n’est en retard${among}.`;
  if (view === "90-jours") return `Rien dans les 90\u00A0prochains jours${among}.`;
  if (past) return `Rien dans les jours passés ${ofMonth(month)}${among}.`;
  if (month === today.slice(0, 7)) return `Rien d’ici la fin du mois ${ofMonth(month)}${among}.`;
  return `Rien en ${formatMonth(month)}${among}.`;
}

/** The filters, for a page on paper and for whoever comes by a link: nothing is left out without a word. */
export function filtersInWords({
  params,
  priorities,
}: Pick<CalendarScreen, "params" | "priorities">): string {
  const { kinds, priority, mine } = params;
  const parts = [
    ...(kinds.length > 0
      ? [kinds.map((kind) => EVENT_KIND_LABELS[kind].toLocaleLowerCase("fr")).join(", ")]
      : []),
    ...(priority === null
      ? []
      : [`priorité ${priorities.find(({ slug }) => slug === priority)?.label ?? "inconnue"}`]),
    ...(mine ? ["ce qui me concerne"] : []),
  ];
  return parts.length === 0 ? "" : `Seulement\u00A0: ${parts.join("\u00A0; ")}.`;
}

/** What « ce qui me concerne » keeps, for each role; null where the calendar is the role’s whole business, or nobody’s. */
export function mineHint(role: Actor["role"]): string | null {
  switch (role) {
    case "contributor":
    case "coordinator":
      return "Les jalons des projets que vous avez créés ou modifiés\u00A0; comités, revues et dispositifs restent.";
    case "reviewer":
      return "Les jalons des projets que vous instruisez, les avis demandés à vous ou par vous, les comités du programme et ceux du ministère.";
    case "partner":
      return "Les jalons des projets auxquels votre organisation a répondu, ses dispositifs, ses avis et les comités qui vous sont ouverts.";
    default:
      return null;
  }
}

export const PRIORITY_HINT = "Comités, revues et avis ne sont pas triés par priorité\u00A0: ils restent.";

export const FEED_UNAVAILABLE =
  "L’adresse n’a pas pu être changée\u00A0: le service ne répond pas. Réessayez dans quelques instants.";
export const FEED_SIGNED_OUT = "Votre session a expiré. Reconnectez-vous, puis recommencez.";
