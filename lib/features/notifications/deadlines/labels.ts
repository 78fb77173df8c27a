import { formatCount, formatDate, formatNumber } from "@/lib/kernel/format";
import { quarterLabel } from "../../quarterly/labels";
import { quarterOf } from "../../quarterly/rules";
import type { NotificationView } from "../types";

/** « prévu aujourd’hui », « prévu demain », « prévu le 12 décembre 2026, dans 10 jours ». */
export const plannedInWords = (day: string, daysAhead: number) => `prévu ${whenInWords(day, daysAhead)}`;

export const lateInWords = (day: string, days: number) =>
  `prévu le ${formatDate(day)}, ${formatCount(days, "jour", "jours")} de retard`;

/** « aujourd’hui », « demain », « le 12 décembre 2026, dans 10 jours ». */
function whenInWords(day: string, daysAhead: number): string {
  if (daysAhead === 0) return "aujourd’hui";
  return daysAhead === 1 ? "demain" : `le ${formatDate(day)}, dans ${formatNumber(daysAhead)}\u00A0jours`;
}

/** « aujourd’hui au plus tard », « d’ici le 31 décembre 2026, dans 28 jours ». */
function byWhenInWords(day: string, daysAhead: number): string {
  const when = whenInWords(day, daysAhead);
  return daysAhead <= 1 ? `${when} au plus tard` : `d’ici ${when}`;
}

/** « aujourd’hui », « pour le 12 décembre 2026, dans 10 jours », « depuis le 12 novembre 2026, 3 jours de retard ». */
function awaitedInWords(day: string, daysAhead: number): string {
  if (daysAhead < 0)
    return `depuis le ${formatDate(day)}, ${formatCount(-daysAhead, "jour", "jours")} de retard`;
  const when = whenInWords(day, daysAhead);
  return daysAhead <= 1 ? when : `pour ${when}`;
}

const quoted = (text: string) => `«\u00A0${text}\u00A0»`;

/** What is due and when, seen from today: « Jalon « Dépôt du permis » prévu demain ». */
export function deadlineSentence(view: NotificationView): string {
  const { milestoneLabel, committeeTitle, schemeName, opinionId } = view;
  const [day, ahead] = [view.deadlineOn ?? "", view.daysAhead ?? 0];
  if (milestoneLabel !== null)
    return `Jalon ${quoted(milestoneLabel)} ${ahead < 0 ? lateInWords(day, -ahead) : plannedInWords(day, ahead)}`;
  if (opinionId !== null) return `Votre avis est attendu ${awaitedInWords(day, ahead)}`;
  if (committeeTitle !== null) return `${quoted(committeeTitle)} a lieu ${whenInWords(day, ahead)}`;
  if (schemeName !== null)
    return `${view.isCall === true ? "L’appel à projets" : "Le dispositif"} ${quoted(schemeName)} ferme ${whenInWords(day, ahead)}`;
  if (ahead < 0) return `Revue ${quarterLabel(quarterOf(day))} commencée, et pas envoyée`;
  return `Revue ${quarterLabel(quarterOf(day))} à envoyer ${byWhenInWords(day, ahead)}`;
}
