import "server-only";
import { isTerritoryMember } from "@/lib/kernel/actor";
import { parisDay } from "@/lib/kernel/dates";
import { requireActor } from "@/lib/platform/session";
import { CALENDAR_PAGE_SIZE } from "./constants";
import { getCalendarSetting, listMilestones } from "./data";
import { calendarViewPath } from "./routes";
import { spanOf } from "./rules";
import { parseCalendarParams } from "./schema";
import type { CalendarScreen } from "./types";

export async function loadCalendar(parameters: unknown, now: Date): Promise<CalendarScreen> {
  const today = parisDay(now);
  const asked = parseCalendarParams(parameters, today);
  const actor = await requireActor(calendarViewPath(asked));
  const isMember = isTerritoryMember(actor);
  const { territories, feedSince } = await getCalendarSetting(actor);
  // Nobody is shown another territory’s milestones for having asked: whoever has one sees their own.
  const params = { ...asked, territory: isMember ? null : asked.territory };
  const found = await listMilestones(actor, {
    span: spanOf(params, today),
    territory: params.territory,
    after: params.after,
    limit: CALENDAR_PAGE_SIZE + 1,
  });
  const entries = found.slice(0, CALENDAR_PAGE_SIZE);
  const last = found.length > CALENDAR_PAGE_SIZE ? entries.at(-1) : undefined;
  const shown = territories.find(({ id, slug }) =>
    isMember ? id === actor.territoryId : slug === params.territory,
  );
  return {
    params,
    today,
    entries,
    next: last === undefined ? null : { day: last.day, id: last.id },
    territories: isMember ? null : territories,
    territoryLabel: shown?.label ?? null,
    feedSince,
  };
}
