import "server-only";
import { getPlaceGround } from "@/lib/features/contours/location/data";
import type { Query } from "@/lib/kernel/query";
import { getActor } from "@/lib/platform/session";
import { loadDashboard } from "../loaders";
import type { Dashboard, DashboardScreen } from "../types";
import { countByQpv } from "./data";
import type { CountedQpv, TerritoryGround } from "./types";

/** The territories side by side; or, when one alone is chosen, that one with its neighbourhoods. */
export async function loadTerritoryView(
  parameters: Query,
  now: Date,
): Promise<{ readonly screen: DashboardScreen; readonly only: TerritoryGround | null }> {
  const screen = await loadDashboard("territories", parameters, now);
  return { screen, only: await groundOf(screen.dashboard) };
}

async function groundOf({ filters, choices, on }: Dashboard): Promise<TerritoryGround | null> {
  const [slug, ...others] = filters.territories;
  const territory = choices.territories.find((one) => one.slug === slug);
  if (!territory || others.length > 0) return null;
  const actor = await getActor();
  const [ground, counts] = await Promise.all([
    getPlaceGround(actor, territory.id),
    countByQpv(actor, filters, on),
  ]);
  const qpvs = choices.qpvs
    .filter((qpv) => qpv.territory === slug)
    .map((qpv): CountedQpv => ({ ...qpv, projects: counts.get(qpv.code) ?? 0 }))
    .filter(({ generation, projects }) => generation !== 2015 || projects > 0)
    .sort((one, other) => other.projects - one.projects || one.label.localeCompare(other.label, "fr"));
  return { territory, ground, qpvs };
}
