import "server-only";
import { type Actor, isTerritoryMember } from "@/lib/kernel/actor";
import { inOneTrip } from "@/lib/platform/trip";
import { listCommitteeDates } from "../committees/data";
import type { EventKind } from "../constants";
import { listMilestones } from "../data";
import { listOpinionDeadlines } from "../opinions/data";
import { listQuarterDeadlines } from "../quarters/data";
import { pageOf } from "../rules";
import { listSchemeDates } from "../schemes/data";
import type { CalendarCursor, CalendarEvent, CalendarFilters, CalendarPage, CalendarSpan } from "../types";

export type EventQuery = {
  readonly span: CalendarSpan;
  readonly filters: CalendarFilters;
  readonly after: CalendarCursor | null;
  readonly limit: number;
  /** In Paris. */
  readonly today: string;
  /** Of one’s own territory, whose members see no other. */
  readonly ownTerritory: string | null;
};

/**
 * One page of everything that the actor may see, day by day. Milestones, of which there may be hundreds of thousands, are read
 * from the cursor on and no further than the page; the other sources are small, and read whole between the days of the page.
 */
export async function listCalendarEvents(actor: Actor, query: EventQuery): Promise<CalendarPage> {
  const { filters, after, limit, today } = query;
  const { kinds, priority, mine } = filters;
  const span = spanAfter(query.span, after);
  // Nobody is shown another territory’s for having asked: whoever has one sees their own.
  const territory = isTerritoryMember(actor) ? null : filters.territory;
  const place = isTerritoryMember(actor) ? query.ownTerritory : filters.territory;
  const ifShown = async <Kind extends EventKind, Entry>(
    kind: Kind,
    read: () => Promise<readonly Entry[]>,
  ): Promise<readonly (Entry & { readonly kind: Kind })[]> =>
    kinds.length > 0 && !kinds.includes(kind) ? [] : (await read()).map((entry) => ({ ...entry, kind }));
  const milestoneAfter = after?.kind === "milestone" ? after : null;
  const [milestones, others] = await Promise.all([
    ifShown("milestone", () =>
      listMilestones(actor, {
        span: query.span,
        territory,
        // Milestones come last on a day: after anything else, they begin with its own.
        after: milestoneAfter ?? (after === null ? null : { day: after.day, id: 0 }),
        limit: limit + 1,
        priority,
        mine,
      }),
    ),
    inOneTrip(() =>
      Promise.all([
        ifShown("committee", () => listCommitteeDates(actor, span, { territory, mine })),
        ifShown("quarter", () => listQuarterDeadlines(actor, span, { territory, mine })),
        ifShown("opinion", () => listOpinionDeadlines(actor, span, { territory, mine })),
        ifShown("scheme", () => listSchemeDates(actor, span, { territory: place, priority, mine }, today)),
      ]),
    ),
  ]);
  const events: readonly CalendarEvent[] = [...others.flat(), ...milestones];
  return pageOf(events, after, limit);
}

/** What comes before the cursor need not be read again. */
const spanAfter = (span: CalendarSpan, after: CalendarCursor | null): CalendarSpan =>
  span.kind === "between" && after !== null && after.day > span.from ? { ...span, from: after.day } : span;
