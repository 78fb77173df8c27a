import "server-only";
import { redirect } from "next/navigation";
import { listPhotographs } from "@/lib/features/photographs/data";
import { mayPhotograph } from "@/lib/features/photographs/policy";
import { newPhotographPathWith } from "@/lib/features/photographs/routes";
import { parseProjectFilters } from "@/lib/features/projects/search/schema";
import type { ProjectFilters } from "@/lib/features/projects/search/types";
import type { Actor } from "@/lib/kernel/actor";
import type { Query } from "@/lib/kernel/query";
import { getActor, requireActor } from "@/lib/platform/session";
import { getComparison } from "./comparison/data";
import type { Comparison } from "./comparison/types";
import type { DashboardView } from "./constants";
import { getDashboard } from "./data";
import { getDashboardAt } from "./past/data";
import { loadBounds } from "./past/loaders";
import { datesInAddress, parseDates } from "./past/schema";
import type { AskedDates, DateNotice } from "./past/types";
import { viewAddress, viewPath } from "./routes";
import { visibleStatuses } from "./rules";
import { parseMapFigure } from "./schema";
import type { Dashboard, DashboardScreen } from "./types";

export async function loadDashboard(
  view: DashboardView,
  parameters: Query,
  now: Date,
): Promise<DashboardScreen> {
  const { filters, ignored } = parseProjectFilters(parameters);
  const map = parseMapFigure(parameters);
  const addressOn = (on: string | null, since: string | null) =>
    viewAddress(view, { on, since, mapFigure: map.figure });
  const written = datesInAddress(parameters);
  const actor = await requireActor(viewPath(addressOn(written.at, written.since), filters));
  const bounds = await loadBounds(actor, now);
  const dates = parseDates(parameters, bounds);
  const address = addressOn(dates.at, dates.since);
  const unread = [...ignored, ...map.ignored];
  // A form sends its empty fields too: the address that is shared says only what was chosen.
  if (unread.length === 0 && dates.notices.length === 0 && Object.values(parameters).some(isEmpty))
    redirect(viewPath(address, filters));
  const [[dashboard, comparison], { photographs }] = await Promise.all([
    readFigures(actor, filters, dates, bounds.today),
    listPhotographs(actor, 1),
  ]);
  const own = dashboard.choices.territories.find(({ id }) => id === actor.territoryId);
  return {
    dashboard: { ...dashboard, ignored: [...unread, ...dashboard.ignored] },
    address,
    mapFigure: map.figure,
    dates,
    bounds,
    comparison,
    committeeOn: photographs[0]?.at ?? null,
    visibleStatuses: visibleStatuses(actor),
    ownTerritory: own ? { slug: own.slug, label: own.label } : null,
    photographPath: photographPathOf(actor, { ...dates, filters: dashboard.filters }),
  };
}

/** The form that freezes what is looked at: one territory, or the programme. Null for whoever freezes nothing. */
export function photographPathOf(
  actor: Actor,
  { at, since, filters }: Pick<AskedDates, "at" | "since"> & Pick<Dashboard, "filters">,
): string | null {
  if (!mayPhotograph(actor)) return null;
  const [only, ...others] = filters.territories;
  return newPhotographPathWith({
    at,
    since,
    territory: others.length === 0 ? (only ?? null) : null,
  });
}

const isEmpty = (value: string | string[] | undefined) =>
  value === "" || (Array.isArray(value) && value.includes(""));

function readFigures(
  actor: Actor,
  filters: ProjectFilters,
  { at, since }: AskedDates,
  today: string,
): Promise<[Dashboard, Comparison | null]> {
  return Promise.all([
    at === null ? getDashboard(actor, filters) : getDashboardAt(actor, filters, at),
    since === null ? null : getComparison(actor, filters, { from: since, to: at ?? today }),
  ]);
}

export type DashboardData = Dashboard & {
  /** What became of it since another evening, when the address names one. */
  readonly comparison: Pick<Comparison, "from" | "to" | "bridge" | "movements"> | null;
  readonly notices: readonly DateNotice[];
};

/** Null for a visitor: a program that asks for data is not sent to a sign-in page. */
export async function loadDashboardData(
  parameters: URLSearchParams,
  now: Date,
): Promise<DashboardData | null> {
  const actor = await getActor();
  if (actor.role === "visitor") return null;
  const { filters, ignored } = parseProjectFilters(parameters);
  const bounds = await loadBounds(actor, now);
  const dates = parseDates(parameters, bounds);
  const [dashboard, compared] = await readFigures(actor, filters, dates, bounds.today);
  return {
    ...dashboard,
    ignored: [...ignored, ...dashboard.ignored],
    comparison: compared && {
      from: compared.from,
      to: compared.to,
      bridge: compared.bridge,
      movements: compared.movements,
    },
    notices: dates.notices,
  };
}
