import "server-only";
import { isTerritoryMember } from "@/lib/kernel/actor";
import { parisDay } from "@/lib/kernel/dates";
import { requireActor } from "@/lib/platform/session";
import type { NamedValue } from "../projects/search/types";
import { withoutArticle } from "../territories/rules";
import { organiserOf } from "./committees/policy";
import { CALENDAR_PAGE_SIZE } from "./constants";
import { getCalendarSetting } from "./data";
import { listCalendarEvents } from "./events/data";
import { mineHint } from "./labels";
import { kindsFor } from "./policy";
import { calendarViewPath } from "./routes";
import { foldsPast, pastOf, spanOf } from "./rules";
import { parseCalendarParams } from "./schema";
import type { CalendarScreen, CalendarSpan } from "./types";

export async function loadCalendar(parameters: unknown, now: Date): Promise<CalendarScreen> {
  const today = parisDay(now);
  const asked = parseCalendarParams(parameters, today);
  const actor = await requireActor(calendarViewPath(asked));
  const isMember = isTerritoryMember(actor);
  const { priorities, feedSince, ...setting } = await getCalendarSetting(actor);
  const territories = setting.territories.map((one) => ({ ...one, label: withoutArticle(one.label) }));
  const own = isMember ? territories.find(({ id }) => id === actor.territoryId) : undefined;
  const hint = mineHint(actor.role);
  const params = {
    ...asked,
    // Nobody is shown another territory’s for having asked: whoever has one sees their own.
    territory: isMember ? null : knownSlug(territories, asked.territory),
    priority: knownSlug(priorities, asked.priority),
    mine: asked.mine && hint !== null,
  };
  const list = (span: CalendarSpan, after: typeof params.after) =>
    listCalendarEvents(actor, {
      span,
      filters: params,
      after,
      limit: CALENDAR_PAGE_SIZE,
      today,
      ownTerritory: own?.slug ?? null,
    });
  const [page, past] = await Promise.all([
    list(spanOf(params, today), params.after),
    foldsPast(params, today) && params.after === null ? list(pastOf(params.month, today), null) : null,
  ]);
  const shown = isMember ? own : territories.find(({ slug }) => slug === params.territory);
  return {
    params,
    today,
    page,
    past,
    territories: isMember ? null : territories,
    priorities,
    territoryLabel: shown?.label ?? null,
    mineHint: hint,
    kinds: kindsFor(actor),
    mayPlanCommittee: organiserOf(actor) !== null,
    feedSince,
  };
}

/** What an address asks and is nowhere is left out. */
const knownSlug = (known: readonly NamedValue[], slug: string | null) =>
  known.some((one) => one.slug === slug) ? slug : null;
