import "server-only";
import { listMilestones } from "@/lib/features/calendar/data";
import { calendarViewPath } from "@/lib/features/calendar/routes";
import type { CalendarEntry, CalendarParams, CalendarSpan } from "@/lib/features/calendar/types";
import { lateInWords, plannedInWords } from "@/lib/features/notifications/deadlines/labels";
import { projectMilestonePath } from "@/lib/features/projects/milestones/routes";
import { type Actor, isTerritoryMember } from "@/lib/kernel/actor";
import { addDays, daysFrom, parisDay } from "@/lib/kernel/dates";
import { MILESTONE_DAYS_AHEAD } from "../../constants";
import { REMINDER_TEXTS, REMINDER_TITLES } from "../../labels";
import type { ReminderList, ReminderSource } from "../../types";

const MOST = 100;

async function listOpen(actor: Actor, span: CalendarSpan): Promise<CalendarEntry[]> {
  const found = await listMilestones(actor, {
    span,
    territory: null,
    after: null,
    limit: MOST,
    isAlive: true,
  });
  return found.filter(({ state }) => state === "planned" || state === "underway");
}

function listOf(
  entries: readonly CalendarEntry[],
  {
    title,
    view,
    standing,
  }: { title: string; view: CalendarParams["view"]; standing: (day: string) => string },
): ReminderList {
  return {
    title,
    total: entries.length,
    path: calendarViewPath({ view, kinds: ["milestone"] }),
    items: entries.map(({ reference, projectTitle, label, occurrence, day }) => ({
      key: `milestone ${view} ${reference} ${day} ${label} ${occurrence}`,
      text: REMINDER_TEXTS.milestone(label, reference, projectTitle, standing(day)),
      path: projectMilestonePath(reference, label, occurrence),
    })),
  };
}

/** For the territory that keeps them: those whose day has passed. */
export const lateMilestones: ReminderSource = async (actor, now) => {
  if (!isTerritoryMember(actor)) return null;
  const today = parisDay(now);
  return listOf(await listOpen(actor, { kind: "late", today }), {
    title: REMINDER_TITLES.lateMilestones,
    view: "retard",
    standing: (day) => lateInWords(day, daysFrom(day, today)),
  });
};

/** And those whose day comes soon. */
export const comingMilestones: ReminderSource = async (actor, now) => {
  if (!isTerritoryMember(actor)) return null;
  const today = parisDay(now);
  const to = addDays(today, MILESTONE_DAYS_AHEAD);
  return listOf(await listOpen(actor, { kind: "between", from: today, to }), {
    title: REMINDER_TITLES.comingMilestones,
    view: "90-jours",
    standing: (day) => plannedInWords(day, daysFrom(today, day)),
  });
};
