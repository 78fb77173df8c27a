import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { parisDay } from "@/lib/kernel/dates";
import { queryOf } from "@/lib/kernel/query";
import { env } from "@/lib/platform/env";
import { getFeedActor } from "@/lib/platform/session";
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
  const actor = name ? await getFeedActor(name.replace(/\.ics$/, "")) : null;
  if (!actor)
    return new Response("Cette adresse de calendrier n’existe pas ou a été révoquée.\n", {
      status: 404,
      headers: { ...HEADERS, "Content-Type": "text/plain; charset=utf-8" },
    });
  const today = parisDay(now);
  const view = parseCalendarParams(queryOf(new URL(request.url).searchParams), today);
  return new Response(streamOf(writeFeed(actor, view, today)), {
    headers: {
      ...HEADERS,
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'inline; filename="quartiers-productifs.ics"',
    },
  });
}

/** Read in batches, each from where the last ended, so that memory does not grow with the calendar. */
async function* writeFeed(actor: Actor, view: CalendarParams, today: string): AsyncGenerator<string> {
  const { appUrl } = env();
  yield calendarHead(`Quartiers Productifs – ${actor.organisationName}`);
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
    yield page.events.map((event) => calendarEvent(icsOf(event, { appUrl, today }))).join("");
    after = page.next;
  } while (after !== null);
  yield calendarFoot();
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
