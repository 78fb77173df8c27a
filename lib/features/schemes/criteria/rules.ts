import { ok, type Result, refuse } from "@/lib/kernel/result";
import { type Combination, type CriterionKind, MAX_CRITERIA, MAX_CRITERIA_DEPTH } from "./constants";
import type { CriteriaTree, CriterionDraft, CriterionLeaf, CriterionNode, CriterionTest } from "./types";

export type TreeRefusal = "tooManyCriteria" | "tooDeep";

type Draft = CriterionDraft | CriterionNode;

const countOf = (nodes: readonly Draft[]): number =>
  nodes.reduce((sum, node) => sum + 1 + ("children" in node ? countOf(node.children) : 0), 0);

const depthOf = (nodes: readonly Draft[]): number =>
  nodes.reduce(
    (deepest, node) => Math.max(deepest, 1 + ("children" in node ? depthOf(node.children) : 0)),
    0,
  );

/** May this tree be kept? */
export function decideTree(drafts: readonly CriterionDraft[]): Result<true, TreeRefusal> {
  if (countOf(drafts) > MAX_CRITERIA) return refuse("tooManyCriteria");
  return depthOf(drafts) > MAX_CRITERIA_DEPTH ? refuse("tooDeep") : ok(true);
}

/** The same tree with its numbers, which are those of its rows. */
export function numberTree(drafts: readonly CriterionDraft[]): CriteriaTree {
  let last = 0;
  const numbered = (draft: CriterionDraft): CriterionNode => {
    last += 1;
    const id = last;
    return "children" in draft
      ? { id, combine: draft.combine, children: draft.children.map(numbered) }
      : { id, test: draft.test, sentence: draft.sentence, source: draft.source };
  };
  return drafts.map(numbered);
}

/** The same tree without its numbers: what a form begins from, and what two versions are compared by. */
export function draftsOf(tree: CriteriaTree): CriterionDraft[] {
  return tree.map((node) =>
    "children" in node
      ? { combine: node.combine, children: draftsOf(node.children) }
      : { test: node.test, sentence: node.sentence, source: node.source },
  );
}

/** Every criterion proper, in reading order. */
export function leavesOf(tree: CriteriaTree): CriterionLeaf[] {
  return tree.flatMap((node) => ("children" in node ? leavesOf(node.children) : [node]));
}

/** One node as its row: `parent` null for a first one. */
export type CriterionRow = {
  readonly node: number;
  readonly parent: number | null;
  readonly depth: number;
  readonly combine: Combination | null;
  readonly kind: CriterionKind | null;
  readonly parameters: Record<string, unknown> | null;
  readonly sentence: string;
  readonly source: string;
};

/** A tree as the database keeps it: one row a node, in reading order, so that a parent stands before its children. */
export function rowsOf(tree: CriteriaTree, parent: number | null = null, depth = 1): CriterionRow[] {
  return tree.flatMap((item): CriterionRow[] => {
    const place = { node: item.id, parent, depth };
    if ("children" in item)
      return [
        { ...place, combine: item.combine, kind: null, parameters: null, sentence: "", source: "" },
        ...rowsOf(item.children, item.id, depth + 1),
      ];
    const { kind, ...parameters } = item.test;
    return [{ ...place, combine: null, kind, parameters, sentence: item.sentence, source: item.source }];
  });
}

/** What `rowsOf` has taken apart, in any order. */
export function treeOf(rows: readonly CriterionRow[], parent: number | null = null): CriteriaTree {
  return rows
    .filter((row) => row.parent === parent)
    .sort((one, other) => one.node - other.node)
    .map((row): CriterionNode => {
      if (row.combine !== null)
        return {
          id: row.node,
          combine: row.combine,
          children: treeOf(rows, row.node),
        };
      const test = { kind: row.kind, ...row.parameters } as CriterionTest;
      return { id: row.node, test, sentence: row.sentence, source: row.source };
    });
}

/** The words that a tree looks for. */
export function wordsOf(tree: CriteriaTree): string[] {
  return leavesOf(tree).flatMap(({ test }) => ("words" in test ? test.words : []));
}
