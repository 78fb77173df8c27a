import { describe, expect, it } from "vitest";
import { getProject } from "@/lib/features/projects/data";
import { updateProject } from "@/lib/features/projects/mutations";
import { EMPTY_FUNDING_LINE } from "@/lib/features/projects/rules";
import type { ProjectState } from "@/lib/features/projects/types";
import { getTypedComparison } from "@/lib/features/schemes/criteria/comparison/data";
import { moveOf } from "@/lib/features/schemes/criteria/comparison/rules";
import { listMatchingSchemes } from "@/lib/features/schemes/criteria/schemes/data";
import { completeState, projectStage, saveNew } from "./projects/project-fixture";

const stage = projectStage();
const TODAY = "2026-11-28";

describe("what is typed in a form of a project", () => {
  const funderId = async (slug: string): Promise<number> =>
    (await stage.pool.query("SELECT id FROM organisation WHERE slug = $1", [slug])).rows[0].id;
  /** One for each form that leads to the comparison. */
  const TYPED: (() => Promise<Partial<ProjectState>>)[] = [
    async () => ({ projectOwnerKind: "company", phase: "operation", totalCost: 8_000_000_00, qpvCodes: [] }),
    async () => ({
      costLines: [{ nature: "works", label: "", amountCents: 40_000_00 }],
      fundingLines: [
        { ...EMPTY_FUNDING_LINE, funderId: await funderId("anru"), nature: "grant", amountCents: 35_000_00 },
        { ...EMPTY_FUNDING_LINE, funderName: "Une banque", nature: "loan", amountCents: 5_000_00 },
      ],
    }),
    async () => ({ needs: [{ kind: "engineering", text: "", isMet: false }] }),
    async () => ({ point: { longitude: 3.17, latitude: 50.69 } }),
  ];

  it("is told as what the schemes will say once it is saved; nothing is written before", async () => {
    const reference = await saveNew(stage.agent, completeState(stage.facts, {}));
    const matches = async () => {
      const found = await listMatchingSchemes(stage.agent, reference, TODAY);
      return new Map(found?.map(({ scheme, match }) => [scheme.slug, match]));
    };
    const moved = new Set<string>();
    for (const typed of await Promise.all(TYPED.map((one) => one()))) {
      const [before, project] = [await matches(), await getProject(stage.agent, reference)];
      const comparison = await getTypedComparison(stage.agent, reference, typed, TODAY);
      expect(await matches()).toEqual(before);
      expect((await getProject(stage.agent, reference))?.version).toBe(project?.version);

      const saved = await updateProject(stage.agent, {
        reference,
        baseVersion: project?.version ?? 0,
        state: typed,
        resolution: null,
      });
      expect(saved.ok && saved.value.kind).toBe("saved");
      const after = await matches();
      const expected = [...after].flatMap(([slug, match]) => {
        const move = moveOf(before.get(slug) ?? match, match);
        return move === "same" ? [] : [[slug, move]];
      });
      expect(comparison?.moves.map(({ slug, move }) => [slug, move]).sort()).toEqual(expected.sort());
      expect((comparison?.moves.length ?? 0) + (comparison?.sameCount ?? 0)).toBe(after.size);
      for (const { move } of comparison?.moves ?? []) moved.add(move);
    }
    expect(moved).toContain("opened");
    expect(moved).toContain("closed");
  });

  it("is compared for nobody else", async () => {
    const reference = await saveNew(stage.agent, completeState(stage.facts, {}));
    expect(await getTypedComparison(stage.other, reference, { phase: "study" }, TODAY)).toBeNull();
    expect(await getTypedComparison(stage.agent, "QP-ROUBAIX-9999", { phase: "study" }, TODAY)).toBeNull();
  });
});
