import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { parisDay } from "@/lib/kernel/dates";
import { queryOf } from "@/lib/kernel/query";
import { env } from "@/lib/platform/env";
import { getFeedActors } from "@/lib/platform/session";
import { FEED_BATCH } from "../constants";
import { getCalendarSetting } from "../data";
import { listCalendarEvents } from "../events/data";
import { icsOf } from "../ics/labels";
import { calendarEvent, calendarFoot, calendarHead } from "../ics/rules";
import { feedSpanOf } from "../rules";
import { feedTokenSchema, parseCalendarParams } from "../schema";
import type { CalendarPage, CalendarParams } from "../types";

const HEADERS = { "Cache-Control": "private, no-store", "X-Robots-Tag": "noindex, nofollow" };

/** What the owner of a secret address sees, as a calendar; 404 for any other address, revoked ones included. */
export async function answerFeed(request: Request, fileName: string, now: Date): Promise<Response> {
  const name = feedTokenSchema.safeParse(fileName).data;
  const actors = name ? await getFeedActors(name.replace(/\.ics$/, "")) : [];
  if (actors.length === 0)
    return new Response("Cette adresse de calendrier n’existe pas ou a été révoquée.\n", {
      status: 404,
      headers: { ...HEADERS, "Content-Type": "text/plain; charset=utf-8" },
    });
  const today = parisDay(now);
  const view = parseCalendarParams(queryOf(new URL(request.url).searchParams), today);
  return new Response(streamOf(writeFeed(actors, view, today)), {
    headers: {
      ...HEADERS,
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'inline; filename="quartiers-productifs.ics"',
    },
  });
}

/** The calendar of one person, through each of their organisations; what two of them show is there once. */
async function* writeFeed(
  actors: readonly Actor[],
  view: CalendarParams,
  today: string,
): AsyncGenerator<string> {
  yield calendarHead(
    `Quartiers Productifs – ${actors.map(({ organisationName }) => organisationName).join(", ")}`,
  );
  const told = actors.length > 1 ? new Set<string>() : null;
  for (const actor of actors) yield* writeEvents(actor, view, today, told);
  yield calendarFoot();
}

/** Read in batches, each from where the last ended, so that memory does not grow with the calendar. */
async function* writeEvents(
  actor: Actor,
  view: CalendarParams,
  today: string,
  told: Set<string> | null,
): AsyncGenerator<string> {
  const { appUrl } = env();
  const { territories } = await getCalendarSetting(actor);
  const own = territories.find(({ id }) => id === actor.territoryId);
  let after: CalendarParams["after"] = null;
  do {
    const page: CalendarPage = await listCalendarEvents(actor, {
      span: feedSpanOf(view.view, today),
      filters: view,
      after,
      limit: FEED_BATCH,
      today,
      ownTerritory: own?.slug ?? null,
    });
    const events = page.events.map((event) => icsOf(event, { appUrl, today }));
    yield events
      .filter(({ uid }) => !told?.has(uid))
      .map(calendarEvent)
      .join("");
    for (const { uid } of told === null ? [] : events) told?.add(uid);
    after = page.next;
  } while (after !== null);
}

function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
