import fc from "fast-check";
import type { Pool } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import {
  NOT_STATED_TOKEN,
  PAGE_SIZE,
  PHASE_TOKENS,
  PROGRESS_STATUS_TOKENS,
  REVIEW_STATUS_TOKENS,
  SORTS,
} from "@/lib/features/projects/search/constants";
import { FACETS, type FacetName } from "@/lib/features/projects/search/facets/types";
import { listProjects } from "@/lib/features/projects/search/list/data";
import { projectListPath } from "@/lib/features/projects/search/routes";
import { NO_FILTERS, parseProjectFilters } from "@/lib/features/projects/search/schema";
import type { ListPosition, ProjectFilters } from "@/lib/features/projects/search/types";
import type { Actor } from "@/lib/kernel/actor";
import { testDatabase } from "@/tests/support/database";
import {
  type PlainProject,
  readEverything,
  recount,
  seenFunders,
  servedObjectives,
} from "@/tests/support/list-recount";
import { actorsOf, fillProgramme, viewFilters } from "@/tests/support/programme";
import { fillStrategies } from "@/tests/support/strategy-programme";

const database = testDatabase();
let pool: Pool;
let actors: readonly Actor[];
let projects: readonly PlainProject[];
/** Keys of the objectives of three territories. */
let objectives: readonly string[];

beforeAll(async () => {
  pool = database.superuserPool();
  await fillProgramme(pool);
  objectives = await fillStrategies(pool);
  actors = await actorsOf(pool);
  projects = await readEverything(pool);
});

const FIRST: ListPosition = { sort: "recent", page: 1, after: null };
const list = (actor: Actor, filters: ProjectFilters, position: ListPosition = FIRST) =>
  listProjects(actor, { filters, position, ignored: [] });
const reader = (role: Actor["role"]): Actor => {
  const actor = actors.find((one) => one.role === role);
  if (!actor) throw new Error(role);
  return actor;
};

/** The values of a facet that a project counts under. */
function valuesOf(facet: FacetName, p: PlainProject, actor: Actor): string[] {
  const values: Record<FacetName, string[]> = {
    territory: [p.territory],
    reviewStatus: [REVIEW_STATUS_TOKENS[p.reviewStatus]],
    priority: p.priorities,
    mainPriority: [p.mainPriority ?? NOT_STATED_TOKEN],
    phase: [PHASE_TOKENS[p.phase ?? "notStated"]],
    progress: [PROGRESS_STATUS_TOKENS[p.progressStatus ?? "notStated"]],
    qpv: p.qpvCodes,
    objective: servedObjectives(actor, p),
    funder: seenFunders(actor, p),
  };
  return values[facet];
}

function tally(facet: FacetName, kept: readonly PlainProject[], actor: Actor): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of kept.flatMap((p) => valuesOf(facet, p, actor)))
    counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

it("lists, counts and facets what a naive recount finds, for every reader and filter", {
  timeout: 120_000,
}, async () => {
  const chosen = fc.oneof(
    { weight: 2, arbitrary: fc.constant<string[]>([]) },
    { weight: 1, arbitrary: fc.subarray([...objectives, NOT_STATED_TOKEN], { minLength: 1, maxLength: 3 }) },
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...actors), viewFilters(), chosen, async (actor, others, choice) => {
      const answer = await list(actor, { ...others, objectives: choice });
      // What does not exist is told, and not applied.
      const { filters } = answer;
      const kept = recount(projects, actor, filters);
      expect(answer.total).toBe(kept.length);
      expect(answer.items).toHaveLength(Math.min(kept.length, PAGE_SIZE));
      const references = new Set(kept.map(({ reference }) => reference));
      expect(answer.items.filter(({ reference }) => !references.has(reference))).toEqual([]);
      for (const facet of FACETS) {
        if ((facet === "qpv" || facet === "objective") && filters.territoryIds.length === 0) continue;
        // Offered, and counted, where there are some to see.
        if (facet === "objective" && answer.choices.objectives.length === 0) continue;
        const expected = tally(facet, recount(projects, actor, filters, facet), actor);
        expect([facet, answer.counts[facet]]).toEqual([facet, expected]);
      }
    }),
    { numRuns: 200 },
  );
});

describe("pages", () => {
  it.each(SORTS)(
    "by %s, walked by cursor or by number, show each project once, in one order",
    async (sort) => {
      for (const actor of [reader("reviewer"), reader("contributor"), reader("partner")]) {
        const byCursor: string[] = [];
        const byNumber: string[] = [];
        let after: string | null = null;
        for (let page = 1; ; page++) {
          const view = parseProjectFilters(
            new URL(projectListPath(NO_FILTERS, { sort, page, after }), "http://localhost").searchParams,
          );
          expect(view.ignored).toEqual([]);
          const answer = await listProjects(actor, view);
          byCursor.push(...answer.items.map(({ reference }) => reference));
          byNumber.push(
            ...(await list(actor, NO_FILTERS, { sort, page, after: null })).items.map(
              ({ reference }) => reference,
            ),
          );
          after = answer.nextCursor;
          if (after === null) {
            expect(page).toBe(answer.pageCount);
            break;
          }
        }
        expect(byCursor).toEqual(byNumber);
        expect([...byCursor].sort()).toEqual(
          recount(projects, actor, NO_FILTERS)
            .map(({ reference }) => reference)
            .sort(),
        );
      }
    },
  );

  it("by title follows the French alphabet", async () => {
    const { items } = await list(
      reader("reviewer"),
      { ...NO_FILTERS, territories: ["roubaix"] },
      { ...FIRST, sort: "title" },
    );
    const titles = items.map(({ title }) => title);
    expect(titles).toEqual([...titles].sort(new Intl.Collator("fr").compare));
  });

  it("beyond the last one is empty and says how many there are", async () => {
    const answer = await list(reader("reviewer"), NO_FILTERS, { ...FIRST, page: 1_000_000 });
    expect(answer.items).toEqual([]);
    expect(answer.total).toBeGreaterThan(0);
  });
});

describe("words", () => {
  beforeAll(async () => {
    await pool.query(
      `INSERT INTO project (territory_id, creation_key, title, summary, objectives, project_owner, priority_ids, qpv_codes, review_status)
       VALUES (1, gen_random_uuid(), 'Boutiques éphémères', 'Accompagner les créatrices', 'Des vitrines rallumées', 'Coopérative du Faubourg', '{}', '{}', 'accepted'),
              (2, gen_random_uuid(), 'Zinzolin caché', 'Un brouillon', '', '', '{}', '{}', 'draft')`,
    );
    projects = await readEverything(pool);
  });
  const search = async (actor: Actor, query: string) => {
    const answer = await list(actor, { ...NO_FILTERS, query });
    return { mode: answer.filters.searchMode, titles: answer.items.map(({ title }) => title) };
  };

  it.each([
    ["boutique", "words"],
    ["BOUTIQUES EPHEMERES", "words"],
    ["éphémère boutique", "words"],
    ["accompagne créatrice", "words"],
    ["vitrine rallumée", "words"],
    ["coopératives faubourg", "words"],
    ["boutqiue", "fuzzy"],
    ["ephémres", "fuzzy"],
    ["boutqiue ephemre", "fuzzy"],
  ])("« %s » finds the boutiques by %s", async (query, mode) => {
    expect(await search(reader("partner"), query)).toEqual({ mode, titles: ["Boutiques éphémères"] });
  });

  it.each([
    "boutique -éphémère",
    "le la des",
    "'; DROP TABLE project; --",
    "!!! & | ( :*",
    "<->",
    "\\",
    "%_%",
    "x".repeat(200),
    "🏘️",
    "a b c",
  ])("« %s » finds nothing and breaks nothing", async (query) =>
    expect((await search(reader("reviewer"), query)).titles).toEqual([]),
  );

  it("finds a reference exactly, in any case", async () => {
    const [known] = recount(projects, reader("reviewer"), NO_FILTERS);
    if (!known) throw new Error("the reviewer sees something");
    const { mode, titles } = await search(reader("reviewer"), known.reference.toLowerCase());
    expect({ mode, titles }).toEqual({ mode: "reference", titles: [known.title] });
  });

  it("does not say by a near word that somebody's draft exists", async () => {
    for (const query of ["zinzolin", "zinzoline"])
      expect((await search(reader("reviewer"), query)).titles).toEqual([]);
  });

  it("looks for near words only when the words are nowhere, other filters aside", async () => {
    const answer = await list(reader("partner"), {
      ...NO_FILTERS,
      query: "boutique",
      territories: ["roubaix"],
    });
    expect([answer.filters.searchMode, answer.total]).toEqual(["words", 0]);
  });
});
