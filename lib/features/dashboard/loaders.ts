import "server-only";
import { redirect } from "next/navigation";
import type { ReviewStatus } from "@/lib/features/projects/constants";
import { dashboardPath } from "@/lib/features/projects/search/routes";
import { parseProjectFilters } from "@/lib/features/projects/search/schema";
import { getActor, requireActor } from "@/lib/platform/session";
import { getDashboard } from "./data";
import { visibleStatuses } from "./rules";
import type { Dashboard } from "./types";

export type DashboardScreen = {
  readonly dashboard: Dashboard;
  /** What the reader may choose to count. */
  readonly visibleStatuses: readonly ReviewStatus[];
  /** The reader's own territory, to look at it alone in one click. */
  readonly ownTerritory: { readonly slug: string; readonly label: string } | null;
};

export async function loadDashboard(
  parameters: Readonly<Record<string, string | string[] | undefined>>,
): Promise<DashboardScreen> {
  const { filters, ignored } = parseProjectFilters(parameters);
  const actor = await requireActor(dashboardPath(filters));
  // A form sends its empty fields too: the address that is shared says only what was chosen.
  if (ignored.length === 0 && Object.values(parameters).some(isEmpty)) redirect(dashboardPath(filters));
  const dashboard = await getDashboard(actor, filters);
  const own = dashboard.choices.territories.find(({ id }) => id === actor.territoryId);
  return {
    dashboard: { ...dashboard, ignored: [...ignored, ...dashboard.ignored] },
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
