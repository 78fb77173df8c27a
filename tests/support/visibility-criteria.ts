import { getTypedComparison } from "@/lib/features/schemes/criteria/comparison/data";
import { getFacts } from "@/lib/features/schemes/criteria/facts/data";
import {
  countMatchingProjects,
  listMatchesOf,
  listMatchingIds,
  listMatchingProjects,
} from "@/lib/features/schemes/criteria/projects/data";
import { numberTree } from "@/lib/features/schemes/criteria/rules";
import { listMatchingSchemes } from "@/lib/features/schemes/criteria/schemes/data";
import type { CriterionDraft } from "@/lib/features/schemes/criteria/types";
import type { Actor } from "@/lib/kernel/actor";
import type { FixtureProject } from "./visibility-fixture";
import { READABLE } from "./visibility-matrix";

const TODAY = "2026-06-30";
const VIEW = {
  verdicts: [],
  territories: [],
  priorities: [],
  phases: [],
  reviewStatuses: [],
  costFromCents: null,
  costToCents: null,
  sort: "fit",
  page: 1,
} as const;

/** What every project of the fixture answers: a need, which only whoever reads its plan knows. */
const LAND: readonly CriterionDraft[] = [
  { test: { kind: "need", needs: ["land"] }, sentence: "", source: "" },
];
const TREE = numberTree(LAND);
/** Asks for words of one project alone. */
const treeSaying = (status: string) =>
  numberTree([
    ...LAND,
    {
      test: { kind: "keywords", words: [`zébulon ${status}`] },
      sentence: "",
      source: "",
    },
  ]);
const allowed = READABLE.project_fact ?? ({} as never);

/** Facts are the financing plan's: whoever reads the one may match the other. */
export const CRITERIA_READS = {
  getFacts: {
    allowed,
    sees: async (actor: Actor, { reference }: FixtureProject) => (await getFacts(actor, reference)) !== null,
  },
  getTypedComparison: {
    allowed: READABLE.project_note ?? ({} as never),
    sees: async (actor: Actor, { reference }: FixtureProject) =>
      (await getTypedComparison(actor, reference, { phase: "study" }, TODAY)) !== null,
  },
  listMatchingSchemes: {
    allowed,
    sees: async (actor: Actor, { reference }: FixtureProject) =>
      (await listMatchingSchemes(actor, reference, TODAY)) !== null,
  },
  listMatchingProjects: {
    allowed,
    sees: async (actor: Actor, { reference }: FixtureProject) =>
      (await listMatchingProjects(actor, TREE, VIEW, TODAY)).projects.some(
        (project) => project.reference === reference && project.match.verdict === "eligible",
      ),
  },
  "listMatchingProjects: counts": {
    allowed,
    sees: async (actor: Actor, { reviewStatus }: FixtureProject) => {
      // Of those that say so: other tests leave drafts that say nothing.
      const said = { ...VIEW, verdicts: ["eligible"] } as const;
      const { counts } = await listMatchingProjects(actor, TREE, said, TODAY);
      return (counts.reviewStatuses[reviewStatus] ?? 0) > 0;
    },
  },
  countMatchingProjects: {
    allowed,
    sees: async (actor: Actor, { reviewStatus }: FixtureProject) =>
      ((await countMatchingProjects(actor, treeSaying(reviewStatus), TODAY)).eligible ?? 0) > 0,
  },
  listMatchingIds: {
    allowed,
    sees: async (actor: Actor, { id }: FixtureProject) =>
      (await listMatchingIds(actor, TREE, VIEW, TODAY)).includes(id),
  },
  listMatchesOf: {
    allowed,
    sees: async (actor: Actor, { id }: FixtureProject) =>
      (await listMatchesOf(actor, TREE, [id], TODAY)).length > 0,
  },
};
