import "server-only";
import { redirect } from "next/navigation";
import { mayPhotograph } from "@/lib/features/photographs/policy";
import { newPhotographPathWith } from "@/lib/features/photographs/routes";
import { parseProjectFilters } from "@/lib/features/projects/search/schema";
import type { Actor } from "@/lib/kernel/actor";
import { parisDay } from "@/lib/kernel/dates";
import { getActor, requireActor } from "@/lib/platform/session";
import { getComparison } from "./comparison/data";
import type { Comparison } from "./comparison/types";
import type { DashboardView } from "./constants";
import { getDashboard } from "./data";
import { getDashboardAt, getLaunchDay } from "./past/data";
import { parseDates } from "./past/schema";
import type { AskedDates, DateNotice } from "./past/types";
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
    photographPath: photographPathOf(actor, dashboard),
  };
}

/** The form that freezes what is looked at: one territory, or the programme. Null for whoever freezes nothing. */
export function photographPathOf(
  actor: Actor,
  { on, filters }: Pick<Dashboard, "on" | "filters">,
): string | null {
  if (!mayPhotograph(actor)) return null;
  const [only, ...others] = filters.territories;
  return newPhotographPathWith({
    at: on,
    since: null,
    territory: others.length === 0 ? (only ?? null) : null,
  });
}

const isEmpty = (value: string | string[] | undefined) =>
  value === "" || (Array.isArray(value) && value.includes(""));

export type DashboardData = Dashboard & {
  /** What became of it since another evening, when the address names one. */
  readonly comparison: Pick<Comparison, "from" | "to" | "bridge" | "movements"> | null;
  readonly notices: readonly DateNotice[];
};

/** Null for a visitor: a program that asks for data is not sent to a sign-in page. */
export async function loadDashboardData(parameters: URLSearchParams): Promise<DashboardData | null> {
  const actor = await getActor();
  if (actor.role === "visitor") return null;
  const { filters, ignored } = parseProjectFilters(parameters);
  const today = parisDay(new Date());
  const isDated = parameters.has("au") || parameters.has("depuis");
  const { at, since, notices } = isDated
    ? parseDates(parameters, { launchedOn: await getLaunchDay(actor), today })
    : NO_DATES;
  const dashboard =
    at === null ? await getDashboard(actor, filters) : await getDashboardAt(actor, filters, at);
  const compared =
    since === null ? null : await getComparison(actor, filters, { from: since, to: at ?? today });
  return {
    ...dashboard,
    ignored: [...ignored, ...dashboard.ignored],
    comparison: compared && {
      from: compared.from,
      to: compared.to,
      bridge: compared.bridge,
      movements: compared.movements,
    },
    notices,
  };
}

const NO_DATES: AskedDates = { at: null, since: null, notices: [] };
