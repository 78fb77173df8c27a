import "server-only";
import { redirect } from "next/navigation";
import { projectListPath } from "@/lib/features/projects/search/routes";
import { parseProjectFilters } from "@/lib/features/projects/search/schema";
import { requireActor } from "@/lib/platform/session";
import { loadBounds } from "../past/loaders";
import { datesInAddress, parseDates } from "../past/schema";
import { viewPath } from "../routes";
import { filtersBehind } from "../rules";
import { listBehind } from "./data";
import { behindAddress } from "./routes";
import { parseBehind } from "./schema";
import type { BehindScreen } from "./types";

type Parameters = Readonly<Record<string, string | string[] | undefined>>;

/** The projects behind a figure of a past evening, or behind a step between two. Today's are in the list of projects. */
export async function loadBehind(parameters: Parameters, now: Date): Promise<BehindScreen> {
  const { filters, ignored } = parseProjectFilters(parameters);
  const { what, page, ignored: unread } = parseBehind(parameters);
  const actor = await requireActor(viewPath(behindAddress(datesInAddress(parameters), what, page), filters));
  const bounds = await loadBounds(actor, now);
  const dates = parseDates(parameters, bounds);
  // A step lies between two evenings: with one, it is the figure of that evening that is asked.
  const asked = dates.since === null ? ({ kind: "figure" } as const) : what;
  const isToday = dates.at === null && asked.kind === "figure";
  if (isToday && dates.notices.length === 0) redirect(projectListPath(filtersBehind(filters)));
  const evenings = { at: dates.at ?? bounds.today, from: asked.kind === "figure" ? null : dates.since };
  const behind = await listBehind(actor, filters, asked, evenings, page);
  return {
    behind: { ...behind, ignored: [...ignoredOfFilters(ignored), ...unread, ...behind.ignored] },
    what: asked,
    dates,
    bounds,
  };
}

/** Of the list's own position, the pages are read here and the rest says nothing. */
const ignoredOfFilters = <Value extends { readonly parameter: string }>(ignored: readonly Value[]) =>
  ignored.filter(({ parameter }) => parameter !== "page");
