import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { getDashboard } from "@/lib/features/dashboard/data";
import { countByQpv } from "@/lib/features/dashboard/qpvs/data";
import { figurePath } from "@/lib/features/dashboard/routes";
import { addUp, type FigurePlace, visibleStatuses } from "@/lib/features/dashboard/rules";
import type { Dashboard } from "@/lib/features/dashboard/types";
import { listProjects } from "@/lib/features/projects/search/list/data";
import { parseProjectFilters } from "@/lib/features/projects/search/schema";
import type { Actor } from "@/lib/kernel/actor";
import { testDatabase } from "@/tests/support/database";
import { actorsOf, fillProgramme, viewFilters } from "@/tests/support/programme";

const database = testDatabase();
let actors: readonly Actor[];

beforeAll(async () => {
  const pool = database.superuserPool();
  await fillProgramme(pool);
  actors = await actorsOf(pool);
});

type Link = { readonly place: FigurePlace; readonly projects: number };

/** Every figure that the screen shows as a link, with the number of projects it claims. */
function linksOf(dashboard: Dashboard, actor: Actor): Link[] {
  const { matrix, phases, funders, funnel, choices, filters } = dashboard;
  const sum = (cells: readonly Dashboard["matrix"][number][]) => addUp(cells).projects;
  const visible = visibleStatuses(actor);
  const territories = choices.territories.filter(
    ({ slug }) => filters.territories.length === 0 || filters.territories.includes(slug),
  );
  const priorities = choices.priorities.filter(
    ({ slug }) => filters.mainPriorities.length === 0 || filters.mainPriorities.includes(slug),
  );
  return [
    { place: {}, projects: dashboard.total.projects },
    ...matrix.map(({ territory, priority, projects }) => ({ place: { territory, priority }, projects })),
    ...territories.map(({ slug }) => ({
      place: { territory: slug },
      projects: sum(matrix.filter(({ territory }) => territory === slug)),
    })),
    ...priorities.map(({ slug }) => ({
      place: { priority: slug },
      projects: sum(matrix.filter(({ priority }) => priority === slug)),
    })),
    ...phases.map(({ phase, progress, projects }) => ({ place: { phase, progress }, projects })),
    ...funnel
      .filter(({ status }) => visible.includes(status))
      .map(({ status, projects }) => ({ place: { statuses: [status] }, projects })),
    ...funders.flatMap(({ slug, projects }) =>
      slug === null ? [] : [{ place: { funder: slug }, projects }],
    ),
    ...dashboard.territoriesWithout.map((territory) => ({ place: { territory }, projects: 0 })),
    ...(dashboard.territoriesWithoutAny ?? []).map((territory) => ({
      place: { territory, statuses: visible },
      projects: 0,
    })),
  ];
}

it("leads from every figure to a list that shows the same number", { timeout: 240_000 }, async () => {
  let followed = 0;
  // Not `interruptAfterTimeLimit`, which leaves the run that it interrupts going, in the database of the next test.
  const until = Date.now() + 200_000;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...actors), viewFilters(), async (actor, filters) => {
      if (Date.now() > until) return;
      const dashboard = await getDashboard(actor, filters);
      const links = linksOf(dashboard, actor);
      // All of a few views would take minutes; a dozen of each of many finds more.
      const step = Math.max(1, Math.floor(links.length / 12));
      for (const { place, projects } of links.filter((_, i) => i % step === 0)) {
        const path = figurePath(dashboard, place);
        const view = parseProjectFilters(new URL(path, "http://localhost").searchParams);
        expect(view.ignored, path).toEqual([]);
        const list = await listProjects(actor, view);
        expect(list.total, `${path} as ${actor.role}`).toBe(projects);
        followed++;
      }
    }),
    { numRuns: 90, endOnFailure: true },
  );
  expect(followed).toBeGreaterThan(200);
});

it("follows every link of the first screen, for every reader", { timeout: 120_000 }, async () => {
  for (const actor of actors) {
    const dashboard = await getDashboard(actor, parseProjectFilters({}).filters);
    for (const { place, projects } of linksOf(dashboard, actor)) {
      const { searchParams } = new URL(figurePath(dashboard, place), "http://localhost");
      expect((await listProjects(actor, parseProjectFilters(searchParams))).total, `${searchParams}`).toBe(
        projects,
      );
    }
  }
});

it("counts by neighbourhood what the list of each neighbourhood holds, for every reader", async () => {
  let served = 0;
  for (const actor of actors) {
    const asked = parseProjectFilters(new URLSearchParams("territoire=roubaix")).filters;
    const { on, filters, choices } = await getDashboard(actor, asked);
    const counts = await countByQpv(actor, asked, on);
    for (const { code } of choices.qpvs) {
      const path = figurePath({ filters, on }, { territory: "roubaix", qpv: code });
      const { searchParams } = new URL(path, "http://localhost");
      const { total } = await listProjects(actor, parseProjectFilters(searchParams));
      expect(counts.get(code) ?? 0, `${path} as ${actor.role}`).toBe(total);
      served += total;
    }
  }
  expect(served).toBeGreaterThan(0);
});
