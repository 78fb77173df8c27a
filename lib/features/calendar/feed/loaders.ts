import "server-only";
import { createHash } from "node:crypto";
import type { Actor } from "@/lib/kernel/actor";
import { parisDay } from "@/lib/kernel/dates";
import { env } from "@/lib/platform/env";
import { getFeedActor } from "@/lib/platform/session";
import { projectPath } from "../../projects/routes";
import { FEED_BATCH } from "../constants";
import { listMilestones } from "../data";
import { calendarEvent, calendarFoot, calendarHead } from "../ics/rules";
import { feedSpanOf } from "../rules";
import { feedTokenSchema, parseCalendarParams } from "../schema";
import type { CalendarEntry, CalendarParams } from "../types";

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
  const view = parseCalendarParams(Object.fromEntries(new URL(request.url).searchParams), today);
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
  let after: CalendarParams["after"] = null;
  for (;;) {
    const entries: CalendarEntry[] = await listMilestones(actor, {
      span: feedSpanOf(view.view, today),
      territory: view.territory,
      after,
      limit: FEED_BATCH,
    });
    yield entries
      .map((entry) =>
        calendarEvent(entry, {
          uid: uidOf(entry, appUrl),
          url: `${appUrl}${projectPath(entry.reference)}`,
          today,
        }),
      )
      .join("");
    const last = entries.at(-1);
    if (entries.length < FEED_BATCH || !last) break;
    after = { day: last.day, id: last.id };
  }
  yield calendarFoot();
}

/** By project and name, not by row: saving a project writes its milestones anew, and moving one must move its event. */
function uidOf({ reference, label, occurrence }: CalendarEntry, appUrl: string): string {
  const digest = createHash("sha256").update(`${label}\n${occurrence}`).digest("hex").slice(0, 16);
  return `${reference}-${digest}@${new URL(appUrl).hostname}`;
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
