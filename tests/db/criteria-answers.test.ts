import fc from "fast-check";
import type { Pool } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { getFacts, getFactsOfState } from "@/lib/features/schemes/criteria/facts/data";
import type { ProjectFacts } from "@/lib/features/schemes/criteria/facts/types";
import { getGround } from "@/lib/features/schemes/criteria/ground/data";
import { matchCriteria } from "@/lib/features/schemes/criteria/matching/answers/rules";
import { judge, verdictOfTree } from "@/lib/features/schemes/criteria/matching/rules";
import type { Change } from "@/lib/features/schemes/criteria/matching/types";
import { leavesOf, numberTree } from "@/lib/features/schemes/criteria/rules";
import { treeStatement } from "@/lib/features/schemes/criteria/statement/data";
import type { CriterionDraft, Ground } from "@/lib/features/schemes/criteria/types";
import { mintActor } from "@/lib/platform/actors";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import {
  addSquares,
  insertTyped,
  PRIORITIES,
  planLinesOf,
  pointOf,
  projectArbitrary,
  qpvCodesOf,
  settled,
  type TypedProject,
  WORDS,
} from "@/tests/support/criteria-projects";
import { isTooNear, type Naive, naiveTest, naiveTree } from "@/tests/support/criteria-recount";
import { testArbitrary, treeArbitrary } from "@/tests/support/criteria-trees";
import { testDatabase } from "@/tests/support/database";

const database = testDatabase();
/** Reads every project from submission on. */
const reviewer = mintActor({
  role: "reviewer",
  userId: "00000000-0000-4000-8000-000000000000",
  name: "",
  email: "",
  organisationId: null,
  organisationName: "",
  territoryId: null,
});
const TODAY = "2026-11-28";
const PROJECTS = 150;

type Known = {
  readonly id: number;
  readonly reference: string;
  readonly typed: TypedProject;
  readonly facts: ProjectFacts;
};

let pool: Pool;
let projects: Known[];
let ground: Ground;

beforeAll(async () => {
  pool = database.superuserPool();
  await pool.query("UPDATE indicator SET is_active = false WHERE slug = 'emplois-maintenus'");
  await addSquares(pool);
  const made: Omit<Known, "facts">[] = [];
  for (const typed of fc.sample(projectArbitrary, PROJECTS).map(settled))
    made.push({ ...(await insertTyped(pool, typed)), typed });
  projects = await Promise.all(
    made.map(async (project) => {
      const facts = await getFacts(reviewer, project.reference);
      if (!facts) throw new Error("the ministry sees every project from submission on");
      return { ...project, facts };
    }),
  );
  const everyWord = numberTree([
    {
      test: {
        kind: "keywords",
        words: [...WORDS, `${WORDS[0]} ${WORDS[1]}`, `${WORDS[2]} de ${WORDS[3]}`, "de"],
      },
      sentence: "",
      source: "",
    },
  ]);
  ground = await getGround(reviewer, [everyWord], TODAY);
}, 120_000);

const VERDICTS = new Map<Naive, string>([
  [true, "met"],
  [false, "notMet"],
  [undefined, "toCheck"],
]);
const TREE_VERDICTS = new Map<Naive, string>([
  [true, "eligible"],
  [false, "ineligible"],
  [undefined, "toCheck"],
]);

/** What Postgres answers for every project, in one statement. */
async function answersOf(drafts: readonly CriterionDraft[]) {
  const { joins, verdict, answers } = treeStatement(numberTree(drafts), ground);
  const rows = await readAs<{ id: number; verdict: boolean | null; answers: (boolean | null)[] }>(
    reviewer,
    Prisma.sql`SELECT f.project_id AS id, ${verdict} AS verdict, ${answers} AS answers FROM project_fact f ${joins}`,
    "freshPlan",
  );
  return new Map(rows.map((row) => [row.id, row]));
}

const asNaive = (answer: boolean | null | undefined): Naive => answer ?? undefined;

describe("one criterion, three ways", () => {
  it("is answered alike in memory, in SQL and by a naive recount, whatever is asked of whatever project", async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(testArbitrary, { minLength: 25, maxLength: 25 }), async (tests) => {
        const found = await answersOf(tests.map((test) => ({ test, sentence: "", source: "" })));
        for (const { id, typed, facts } of projects) {
          tests.forEach((test, at) => {
            if (isTooNear(test, typed)) return;
            const answers = {
              memory: judge(test, facts, ground).verdict,
              sql: VERDICTS.get(asNaive(found.get(id)?.answers[at])),
              naive: VERDICTS.get(naiveTest(test, typed)),
            };
            compared += 1;
            if (answers.memory !== answers.sql || answers.memory !== answers.naive)
              expect.fail(JSON.stringify({ test, answers, typed, facts }, null, 1));
          });
        }
      }),
      { numRuns: 20 },
    );
    expect(compared).toBeGreaterThan(50_000);
  });

  it("is combined alike, by Kleene's logic, to any depth", async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(treeArbitrary, async (drafts) => {
        const tree = numberTree(drafts);
        const found = await answersOf(drafts);
        for (const { id, typed, facts } of projects) {
          if (leavesOf(tree).some(({ test }) => isTooNear(test, typed))) continue;
          const verdict = verdictOfTree(tree, facts, ground);
          const others = {
            sql: TREE_VERDICTS.get(asNaive(found.get(id)?.verdict)),
            naive: TREE_VERDICTS.get(naiveTree(drafts, typed)),
          };
          seen.add(verdict);
          if (verdict !== others.sql || verdict !== others.naive)
            expect.fail(JSON.stringify({ drafts, verdict, others, typed, facts }, null, 1));
        }
      }),
      { numRuns: 150 },
    );
    expect([...seen].sort()).toEqual(["eligible", "ineligible", "toCheck"]);
  });

  it("is explained whatever it is, and each near miss is enough, by the naive recount of a project changed by hand", async () => {
    let misses = 0;
    fc.assert(
      fc.property(treeArbitrary, fc.nat({ max: PROJECTS - 1 }), (drafts, at) => {
        const project = projects[at];
        if (!project) return;
        const tree = numberTree(drafts);
        const match = matchCriteria(tree, project.facts, ground);
        expect(JSON.stringify(match.answers)).not.toMatch(/undefined|NaN|\bnull\b (?:€|m)/);
        expect(match.verdict === "ineligible" || match.nearMisses.length === 0).toBe(true);
        if (leavesOf(tree).some(({ test }) => isTooNear(test, project.typed))) return;
        for (const { change, becomes, sentence } of match.nearMisses) {
          expect(sentence).toMatch(/^\p{Lu}/u);
          for (const changed of changedByHand(project.typed, change)) {
            misses += 1;
            const answer = TREE_VERDICTS.get(naiveTree(drafts, changed));
            if (answer !== becomes)
              expect.fail(JSON.stringify({ drafts, change, becomes, answer, changed }, null, 1));
          }
        }
      }),
      { numRuns: 3_000 },
    );
    expect(misses).toBeGreaterThan(100);
  });
});

/** The project as it would then be typed, once for each choice; none where lines of funding would have to be made up. */
function changedByHand(typed: TypedProject, change: Change): TypedProject[] {
  const slugOf = (id: number) =>
    PRIORITIES.find((slug) => ground.priorities[slug]?.id === id) ?? PRIORITIES[0];
  switch (change.kind) {
    case "addPriority":
      return change.choices.map((id) => ({ ...typed, priorities: [...typed.priorities, slugOf(id)] }));
    case "mainPriority":
      return change.choices.map((id) => settled({ ...typed, mainPriority: slugOf(id) }));
    case "chooseQpv":
      return change.choices.map((one) => ({ ...typed, qpvGenerations: [...typed.qpvGenerations, one] }));
    case "ownerKind":
      return change.choices.map((ownerKind) => ({ ...typed, ownerKind }));
    case "phase":
      return change.choices.map((phase) => ({ ...typed, phase }));
    case "addNeed":
      return change.choices.map((kind) => ({ ...typed, needs: [...typed.needs, { kind, isMet: false }] }));
    case "seekNature":
      return change.choices.map((nature) => ({
        ...typed,
        lines: [
          ...typed.lines,
          {
            nature,
            state: "envisaged" as const,
            amountCents: null,
            grantedCents: null,
            paidCents: null,
            funder: "anru",
          },
        ],
      }));
    case "date":
      return [{ ...typed, [change.of]: change.to }];
    case "amount":
      return change.of === "totalCost" ? [{ ...typed, totalCost: change.to }] : [];
    case "indicator":
      return [];
  }
}

describe("the facts of a project", () => {
  it("are the same from what was typed as from what the triggers keep", async () => {
    const ids = await pool.query("SELECT slug, id FROM priority UNION ALL SELECT slug, id FROM indicator");
    const idOf = (slug: string): number => ids.rows.find((row) => row.slug === slug).id;
    for (const { typed, reference, facts } of projects) {
      const { mainPriority, priorities, figures } = typed;
      const figuresOf = (slug: keyof typeof figures, kind: string, isRatio: boolean) =>
        figures[slug]
          .filter((figure) => figure.kind === kind)
          .sort((one, other) => one.on.localeCompare(other.on))
          .map(({ on, hundredths, wholeHundredths }) => ({
            on,
            value: hundredths / 100,
            denominator: isRatio ? wholeHundredths / 100 : null,
            source: "",
            comment: "",
          }));
      const state = {
        reference,
        title: typed.title.join(" "),
        summary: typed.summary.join(" "),
        objectives: typed.objectives.join(" "),
        projectOwner: typed.owner.join(" "),
        projectOwnerKind: typed.ownerKind,
        mainPriority: mainPriority === null ? null : idOf(mainPriority),
        priorities: priorities.filter((slug) => slug !== mainPriority).map(idOf),
        qpvCodes: qpvCodesOf(typed),
        codeInsee: typed.hasCommune ? "59512" : null,
        point: pointOf(typed),
        phase: typed.phase,
        startsOn: typed.startsOn,
        endsOn: typed.endsOn,
        totalCost: typed.totalCost,
        planLines: planLinesOf(typed),
        needs: typed.needs.map((need) => ({ ...need, text: "" })),
        indicators: (Object.keys(figures) as (keyof typeof figures)[])
          .filter((slug) => figures[slug].length > 0)
          .map((slug) => ({
            indicatorId: idOf(slug),
            baseline: null,
            targets: figuresOf(slug, "target", slug === "vacance-commerciale"),
            measures: figuresOf(slug, "measure", slug === "vacance-commerciale"),
          })),
      };
      expect(await getFactsOfState(reviewer, state, facts.territoryId)).toEqual(facts);
    }
  });
});
