import "server-only";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { loadEvening } from "@/lib/features/dashboard/course/evenings/loaders";
import { loadBounds } from "@/lib/features/dashboard/past/loaders";
import { type Bounds, parseDates } from "@/lib/features/dashboard/past/schema";
import type { AskedDates } from "@/lib/features/dashboard/past/types";
import { visibleStatuses } from "@/lib/features/dashboard/rules";
import type { ReviewStatus } from "@/lib/features/projects/constants";
import { parseProjectFilters } from "@/lib/features/projects/search/schema";
import { type Actor, isTerritoryMember } from "@/lib/kernel/actor";
import type { Query } from "@/lib/kernel/query";
import { isSlug } from "@/lib/kernel/slug";
import { requireActor } from "@/lib/platform/session";
import { indicatorProjectsPath, indicatorSumsPathOf, SHARES_PAGE_PARAMETER } from "../routes";
import { getIndicatorSums, listIndicatorShares } from "./data";
import type { IndicatorShares, IndicatorSummary } from "./types";

type Reader = {
  /** What the reader may choose to count. */
  readonly visibleStatuses: readonly ReviewStatus[];
  /** An agent sees the figures of their own territory only, and is told so. */
  readonly seesOwnOnly: boolean;
};
const readerOf = (actor: Actor): Reader => ({
  visibleStatuses: visibleStatuses(actor),
  seesOwnOnly: isTerritoryMember(actor),
});

const pageSchema = z.coerce.number().int().min(1).max(100_000).catch(1);
const isEmpty = (value: string | string[] | undefined) =>
  value === "" || (Array.isArray(value) && value.includes(""));

export async function loadIndicatorSums(query: Query): Promise<IndicatorSummary & Reader> {
  const { filters, ignored } = parseProjectFilters(query);
  const path = indicatorSumsPathOf(filters);
  const actor = await requireActor(path);
  // A form sends its empty fields too: the address that is shared says only what was chosen.
  if (ignored.length === 0 && Object.values(query).some(isEmpty)) redirect(path);
  const summary = await getIndicatorSums(actor, filters);
  return { ...summary, ...readerOf(actor), ignored: [...ignored, ...summary.ignored] };
}

/** The same as of an evening, as a view of the dashboard. */
export async function loadIndicatorsOfEvening(parameters: Query, now: Date) {
  const { actor, filters, span, unread, ...screen } = await loadEvening(
    "measures",
    parameters,
    { said: [], ignored: [] },
    now,
  );
  const summary = await getIndicatorSums(actor, filters, span.at);
  return {
    ...screen,
    seesOwnOnly: isTerritoryMember(actor),
    summary: { ...summary, ignored: [...unread, ...summary.ignored] },
  };
}

/** As things are now, or with `au`, as they were that evening; a date that is none is as if it had not been asked. */
export async function loadIndicatorShares(
  slug: string,
  query: Query,
  now: Date,
): Promise<IndicatorShares & Reader & { readonly dates: AskedDates; readonly bounds: Bounds }> {
  const { filters, ignored } = parseProjectFilters({ ...query, [SHARES_PAGE_PARAMETER]: undefined });
  const page = pageSchema.parse(query[SHARES_PAGE_PARAMETER]);
  const actor = await requireActor(indicatorProjectsPath(slug, filters, page));
  const bounds = await loadBounds(actor, now);
  const dates = parseDates({ au: query.au }, bounds);
  const shares = isSlug(slug) ? await listIndicatorShares(actor, slug, filters, page, dates.at) : null;
  if (shares === null) notFound();
  return {
    ...shares,
    ...readerOf(actor),
    dates,
    bounds,
    ignored: [...ignored, ...shares.ignored],
  };
}
