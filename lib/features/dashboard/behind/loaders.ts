import "server-only";
import { redirect } from "next/navigation";
import { projectListPath } from "@/lib/features/projects/search/routes";
import { type AddressParameters, parseProjectFilters } from "@/lib/features/projects/search/schema";
import type { ProjectFilters } from "@/lib/features/projects/search/types";
import type { Query } from "@/lib/kernel/query";
import { requireActor } from "@/lib/platform/session";
import { loadBounds } from "../past/loaders";
import { datesInAddress, parseDates } from "../past/schema";
import type { AskedDates } from "../past/types";
import { viewPath } from "../routes";
import { filtersBehind } from "../rules";
import { BEHIND_PER_PAGE } from "./constants";
import { listBehind } from "./data";
import { behindAddress } from "./routes";
import { parseBehind } from "./schema";
import type { BehindScreen, BehindWhat } from "./types";

type PathOf = (filters: ProjectFilters, dates: Pick<AskedDates, "at" | "since">, what: BehindWhat) => string;

/** Which projects an address asks for, and by whom. A visitor is sent to sign in, and comes back to it. */
export async function readBehindAddress(parameters: AddressParameters, now: Date, pathOf: PathOf) {
  const { filters, ignored } = parseProjectFilters(parameters);
  const { what, page, ignored: unread } = parseBehind(parameters);
  const actor = await requireActor(pathOf(filters, datesInAddress(parameters), what));
  const bounds = await loadBounds(actor, now);
  const dates = parseDates(parameters, bounds);
  // A step lies between two evenings: with one, it is the figure of that evening that is asked.
  const asked: BehindWhat = dates.since === null ? { kind: "figure" } : what;
  return {
    actor,
    filters,
    ignored: [...ignoredOfFilters(ignored), ...unread],
    what: asked,
    page,
    dates,
    bounds,
    isToday: dates.at === null && asked.kind === "figure",
    evenings: { at: dates.at ?? bounds.today, from: asked.kind === "figure" ? null : dates.since },
  };
}

/** The projects behind a figure of a past evening, or behind a step between two. Today's are in the list of projects. */
export async function loadBehind(parameters: Query, now: Date): Promise<BehindScreen> {
  const { actor, filters, what, dates, bounds, ...asked } = await readBehindAddress(
    parameters,
    now,
    (of, evenings, step) => viewPath(behindAddress(evenings, step, parseBehind(parameters).page), of),
  );
  if (asked.isToday && dates.notices.length === 0) redirect(projectListPath(filtersBehind(filters)));
  const part = { page: asked.page, size: BEHIND_PER_PAGE };
  const behind = await listBehind(actor, filters, what, asked.evenings, part);
  return { behind: { ...behind, ignored: [...asked.ignored, ...behind.ignored] }, what, dates, bounds };
}

/** Of the list's own position, the pages are read here and the rest says nothing. */
const ignoredOfFilters = <Value extends { readonly parameter: string }>(ignored: readonly Value[]) =>
  ignored.filter(({ parameter }) => parameter !== "page");
