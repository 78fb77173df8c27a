import { beforeAll, describe, expect, it } from "vitest";
import { getCriteria } from "@/lib/features/schemes/criteria/data";
import {
  listMatchesOf,
  listMatchingIds,
  listMatchingProjects,
} from "@/lib/features/schemes/criteria/projects/data";
import type { MatchingView } from "@/lib/features/schemes/criteria/projects/types";
import { exportColumns, exportLine } from "@/lib/features/schemes/criteria/scheme-page/rules";
import { parseSchemeProjectsView } from "@/lib/features/schemes/criteria/scheme-page/schema";
import { listMatchingSchemes } from "@/lib/features/schemes/criteria/schemes/data";
import type { CriteriaTree } from "@/lib/features/schemes/criteria/types";
import { completeState, projectStage, saveNew } from "./projects/project-fixture";

const stage = projectStage();
const TODAY = "2026-11-28";
const COSTS = [500_00, 90_000_00, 2_000_000_00, null];
let references: string[];
let tree: CriteriaTree;

beforeAll(async () => {
  references = [];
  for (const totalCost of COSTS)
    references.push(await saveNew(stage.agent, completeState(stage.facts, { totalCost, fundingLines: [] })));
  ({ tree } = await getCriteria(stage.agent, { schemeSlug: "dotation-de-soutien-a-l-investissement-local" }));
});

const view = (query: Record<string, string | string[]>): MatchingView => parseSchemeProjectsView(query);
const found = async (query: Record<string, string | string[]>) => {
  const { projects, total, counts } = await listMatchingProjects(stage.agent, tree, view(query), TODAY);
  expect(projects).toHaveLength(total);
  return { places: projects.map(({ reference }) => references.indexOf(reference)), counts };
};

describe("the projects of a scheme", () => {
  it.each([
    [{ tri: "cout" }, [2, 1, 0, 3]],
    [{ tri: "reste" }, [2, 1, 0, 3]],
    [{ tri: "recents" }, [3, 2, 1, 0]],
    [{ tri: "cout", "cout-min": "500" }, [2, 1, 0]],
    [{ tri: "cout", "cout-min": "500,01", "cout-max": "90 000" }, [1]],
    [{ "cout-max": "1" }, []],
  ])("are ordered and kept by cost: %j", async (query, places) => {
    expect((await found(query)).places).toEqual(places);
  });

  it("are counted beside each filter within the costs that are asked", async () => {
    const { counts } = await found({ "cout-min": "500,01" });
    const all = Object.values(counts.verdicts).reduce((sum, count) => sum + count, 0);
    expect(all).toBe(2);
    expect(counts.territories).toEqual({ roubaix: 2 });
  });

  it("leave as the same rows in a file, one column for each criterion", async () => {
    const asked = view({ tri: "cout", "cout-min": "1" });
    const { projects } = await listMatchingProjects(stage.agent, tree, asked, TODAY);
    const ids = await listMatchingIds(stage.agent, tree, asked, TODAY);
    const lines = (await listMatchesOf(stage.agent, tree, ids, TODAY)).map(exportLine);
    expect(lines).toEqual(projects.map(exportLine));
    expect(lines).toHaveLength(3);
    expect(lines.every((line) => line.length === exportColumns(tree).length)).toBe(true);
  });
});

it("passes over a scheme that has left the catalogue, and says how to ask for the others", async () => {
  const slugs = async () =>
    (await listMatchingSchemes(stage.agent, references[0] ?? "", TODAY))?.map(({ scheme }) => scheme.slug);
  expect(await slugs()).toContain("citeslab");
  const before = await listMatchingSchemes(stage.agent, references[0] ?? "", TODAY);
  const grant = before?.find(({ scheme }) => scheme.slug === "dotation-de-soutien-a-l-investissement-local");
  expect(grant?.scheme.howToApply).not.toBe("");
  await stage.pool.query(
    "UPDATE support_scheme SET retired_on = '2026-01-01', retired_reason = 'Fini.' WHERE slug = 'citeslab'",
  );
  expect(await slugs()).not.toContain("citeslab");
  expect(await listMatchingSchemes(stage.other, references[0] ?? "", TODAY)).toBeNull();
});
