import "server-only";
import { redirect } from "next/navigation";
import { parseProjectFilters } from "@/lib/features/projects/search/schema";
import { getActor, requireActor } from "@/lib/platform/session";
import type { DashboardView } from "./constants";
import { getDashboard } from "./data";
import { viewAddress, viewPath } from "./routes";
import { visibleStatuses } from "./rules";
import { parseMapFigure } from "./schema";
import type { Dashboard, DashboardScreen } from "./types";

type Parameters = Readonly<Record<string, string | string[] | undefined>>;

export async function loadDashboard(view: DashboardView, parameters: Parameters): Promise<DashboardScreen> {
  const { filters, ignored } = parseProjectFilters(parameters);
  const map = parseMapFigure(parameters);
  const address = viewAddress(view, { on: null, mapFigure: map.figure });
  const actor = await requireActor(viewPath(address, filters));
  const unread = [...ignored, ...map.ignored];
  // A form sends its empty fields too: the address that is shared says only what was chosen.
  if (unread.length === 0 && Object.values(parameters).some(isEmpty)) redirect(viewPath(address, filters));
  const dashboard = await getDashboard(actor, filters);
  const own = dashboard.choices.territories.find(({ id }) => id === actor.territoryId);
  return {
    dashboard: { ...dashboard, ignored: [...unread, ...dashboard.ignored] },
    address,
    mapFigure: map.figure,
    visibleStatuses: visibleStatuses(actor),
    ownTerritory: own ? { slug: own.slug, label: own.label } : null,
  };
}

const isEmpty = (value: string | string[] | undefined) =>
  value === "" || (Array.isArray(value) && value.includes(""));

/** Null for a visitor: a program that asks for data is not sent to a sign-in page. */
export async function loadDashboardData(parameters: URLSearchParams): Promise<Dashboard | null> {
  const actor = await getActor();
  if (actor.role === "visitor") return null;
  const { filters, ignored } = parseProjectFilters(parameters);
  const dashboard = await getDashboard(actor, filters);
  return { ...dashboard, ignored: [...ignored, ...dashboard.ignored] };
}
