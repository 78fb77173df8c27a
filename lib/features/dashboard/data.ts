import "server-only";
import { resolveFilters } from "@/lib/features/projects/search/data";
import type { ProjectFilters } from "@/lib/features/projects/search/types";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { figuresQuery, PRESENT } from "./figures/data";
import { type FigureRow, toDashboard } from "./figures/rules";
import { figureSources } from "./rules";
import type { Dashboard, FigureSources } from "./types";

/**
 * The programme on one screen, as far as the actor sees it. `sources` is for the tests, which compare one with the other.
 */
export async function getDashboard(
  actor: Actor,
  filters: ProjectFilters,
  sources?: FigureSources,
): Promise<Dashboard> {
  const resolution = await resolveFilters(actor, filters);
  const chosen = sources ?? figureSources(resolution.filters);
  const [row] = await readAs<FigureRow>(
    actor,
    figuresQuery(PRESENT, actor, resolution.filters, chosen),
    chosen.cells === "rollup" ? "keptPlan" : "ownPlan",
  );
  if (!row) throw new Error("a SELECT without FROM has one row");
  return toDashboard(actor, { ...resolution, sources: chosen, on: null }, row);
}
