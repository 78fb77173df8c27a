import fc from "fast-check";
import type { Pool } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { getFacts } from "@/lib/features/schemes/criteria/facts/data";
import type { ProjectFacts } from "@/lib/features/schemes/criteria/facts/types";
import { getGround } from "@/lib/features/schemes/criteria/ground/data";
import { verdictOfTree } from "@/lib/features/schemes/criteria/matching/rules";
import { replaceCriteria } from "@/lib/features/schemes/criteria/mutations";
import {
  countMatchingProjects,
  listMatchesOf,
  listMatchingIds,
  listMatchingProjects,
} from "@/lib/features/schemes/criteria/projects/data";
import type { MatchingView } from "@/lib/features/schemes/criteria/projects/types";
import { numberTree } from "@/lib/features/schemes/criteria/rules";
import { listMatchingSchemes } from "@/lib/features/schemes/criteria/schemes/data";
import type { CriterionDraft, Ground } from "@/lib/features/schemes/criteria/types";
import { mintActor, systemActor } from "@/lib/platform/actors";
import { withActor } from "@/lib/platform/db";
import {
  addSquares,
  insertTyped,
  projectArbitrary,
  settled,
  type TypedProject,
} from "@/tests/support/criteria-projects";
import { testDatabase } from "@/tests/support/database";

const database = testDatabase();
const TODAY = "2026-11-28";
const PROJECTS = 70;
const partner = mintActor({
  role: "partner",
  userId: "00000000-0000-4000-8000-000000000000",
  name: "",
  email: "",
  organisationId: null,
  organisationName: "",
  territoryId: null,
});
const EVERYTHING: MatchingView = {
  verdicts: [],
  territories: [],
  priorities: [],
  phases: [],
  reviewStatuses: [],
  costFromCents: null,
  costToCents: null,
  sort: "fit",
  page: 1,
};
const leaf = (test: Extract<CriterionDraft, { test: unknown }>["test"]): CriterionDraft => ({
  test,
  sentence: "",
  source: "",
});
const TREE = numberTree([
  leaf({ kind: "phase", phases: ["study", "operation"] }),
  {
    combine: "any",
    children: [leaf({ kind: "inQpv", generations: [2024] }), leaf({ kind: "keywords", words: ["halle"] })],
  },
]);

type Known = {
  readonly reference: string;
  readonly id: number;
  readonly typed: TypedProject;
  readonly facts: ProjectFacts;
};
let pool: Pool;
let ground: Ground;
/** Accepted ones, newest first: what a partner sees. */
let projects: Known[];

beforeAll(async () => {
  pool = database.superuserPool();
  await addSquares(pool);
  ground = await getGround(partner, [TREE], TODAY);
  projects = [];
  for (const typed of fc.sample(projectArbitrary, PROJECTS).map(settled)) {
    const project = await insertTyped(pool, typed);
    const facts = await getFacts(partner, project.reference);
    expect(facts !== null).toBe(typed.status === "accepted");
    if (facts) projects.unshift({ ...project, typed, facts });
  }
}, 60_000);

const verdictOf = ({ facts }: Known) => verdictOfTree(TREE, facts, ground);
const RANKS = { eligible: 0, toCheck: 1, ineligible: 2 };
const inOrder = (found: readonly Known[]) =>
  [...found].sort((one, other) => RANKS[verdictOf(one)] - RANKS[verdictOf(other)]);
const tally = (values: readonly (string | null)[]) => {
  const counts: Record<string, number> = {};
  for (const value of values) if (value !== null) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};

describe("the projects of a scheme", () => {
  it("are all there, what fits first, page after page, and say why", async () => {
    const expected = inOrder(projects).map(({ reference }) => reference);
    const shown: string[] = [];
    for (let page = 1; ; page += 1) {
      const list = await listMatchingProjects(partner, TREE, { ...EVERYTHING, page }, TODAY);
      expect(list).toMatchObject({ total: projects.length, pageCount: Math.ceil(projects.length / 20) });
      for (const { reference, match, title } of list.projects) {
        const known = projects.find((one) => one.reference === reference);
        expect(known && verdictOf(known)).toBe(match.verdict);
        expect(title).toBe(known?.typed.title.join(" "));
        expect(match.answers).toHaveLength(2);
        shown.push(reference);
      }
      if (page >= list.pageCount) break;
    }
    expect(shown).toEqual(expected);
  });

  it("are counted beside every filter without its own, and filtered by all of them", async () => {
    const view: MatchingView = {
      ...EVERYTHING,
      verdicts: ["eligible", "toCheck"],
      phases: ["study"],
      territories: ["roubaix", "laval"],
    };
    const { counts, total, projects: shown } = await listMatchingProjects(partner, TREE, view, TODAY);
    const passes = {
      verdicts: (one: Known) => verdictOf(one) !== "ineligible",
      phases: (one: Known) => one.typed.phase === "study",
      territories: (one: Known) => one.typed.territory !== "orly-choisy",
    };
    const but = (facet: string) =>
      projects.filter((one) => Object.entries(passes).every(([name, test]) => name === facet || test(one)));
    expect(total).toBe(but("").length);
    expect(counts.verdicts).toEqual(tally(but("verdicts").map(verdictOf)));
    expect(counts.phases).toEqual(tally(but("phases").map(({ typed }) => typed.phase)));
    expect(counts.territories).toEqual(tally(but("territories").map(({ typed }) => typed.territory)));
    expect(counts.priorities).toEqual(tally(but("").map(({ typed }) => typed.mainPriority)));
    expect(counts.reviewStatuses).toEqual(tally(but("").map(({ typed }) => typed.status)));
    expect(shown.map(({ reference }) => reference)).toEqual(
      inOrder(but(""))
        .slice(0, 20)
        .map(({ reference }) => reference),
    );
    const ids = await listMatchingIds(partner, TREE, view, TODAY);
    expect(ids).toEqual(inOrder(but("")).map(({ id }) => id));
    const explained = await listMatchesOf(partner, TREE, ids, TODAY);
    expect(explained.map(({ reference }) => reference)).toEqual(
      inOrder(but("")).map(({ reference }) => reference),
    );
    expect(await countMatchingProjects(partner, TREE, TODAY)).toEqual(tally(projects.map(verdictOf)));
  });

  it("are read with as many indicators as a tree may name", async () => {
    const { rows } = await pool.query("SELECT slug FROM indicator WHERE is_active ORDER BY slug LIMIT 12");
    const many = numberTree(
      rows.map(({ slug }) => leaf({ kind: "indicator", indicator: slug, from: 1, to: null })),
    );
    const { total, projects: shown } = await listMatchingProjects(partner, many, EVERYTHING, TODAY);
    expect(total).toBe(projects.length);
    for (const { reference, match } of shown) {
      const known = projects.find((one) => one.reference === reference);
      expect(known && verdictOfTree(many, known.facts, ground)).toBe(match.verdict);
    }
  });
});

describe("the schemes of a project", () => {
  it("are all ranked, nearest first, by what is written at that moment", async () => {
    const write = (slug: string, tree: CriterionDraft[]) =>
      withActor(systemActor("test"), async (tx) => {
        const [set] = await tx.$queryRaw<{ version: number }[]>`
          SELECT k.version FROM criteria_set k JOIN support_scheme s ON s.id = k.scheme_id WHERE s.slug = ${slug}`;
        return replaceCriteria(tx, { schemeSlug: slug }, { version: set?.version ?? 0, tree }, "Essai");
      });
    const phase = (phases: ("idea" | "study" | "operation")[]) => [leaf({ kind: "phase", phases })];
    const project = projects.find(({ typed }) => typed.phase === "study");
    if (!project) return;
    const never = leaf({ kind: "territory", territories: ["toulouse"] });
    await write("citeslab", phase(["study"]));
    await write("pret-d-honneur-quartier", phase(["idea"]));
    await write("fonds-vert-recyclage-des-friches", [leaf({ kind: "unknown", text: "À voir" })]);
    await write("dotation-politique-de-la-ville", [never, ...phase(["idea"])]);
    const ranks = async () => {
      const found = await listMatchingSchemes(partner, project.reference, TODAY);
      expect(found).toHaveLength(47);
      return Object.fromEntries((found ?? []).map(({ scheme, rank }) => [scheme.slug, rank]));
    };
    expect(await ranks()).toMatchObject({
      citeslab: "eligible",
      "pret-d-honneur-quartier": "oneAway",
      "fonds-vert-recyclage-des-friches": "toCheck",
      "dotation-politique-de-la-ville": "ineligible",
    });
    await write("citeslab", [never]);
    await pool.query("UPDATE support_scheme SET name = 'Renommé' WHERE slug = 'pret-d-honneur-quartier'");
    expect(await ranks()).toMatchObject({ citeslab: "ineligible" });
    const found = await listMatchingSchemes(partner, project.reference, TODAY);
    expect(found?.some(({ scheme }) => scheme.name === "Renommé")).toBe(true);
    const order = (found ?? []).map(({ rank }) =>
      ["eligible", "oneAway", "toCheck", "ineligible"].indexOf(rank),
    );
    expect(order).toEqual([...order].sort());
  });

  it("are nobody's for a project that is not seen", async () => {
    expect(await listMatchingSchemes(partner, "QP-ROUBAIX-9999", TODAY)).toBeNull();
    expect(await listMatchingSchemes(partner, "../\u0000", TODAY)).toBeNull();
  });
});
