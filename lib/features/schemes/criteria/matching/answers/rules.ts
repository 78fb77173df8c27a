import type { ProjectField } from "../../../../projects/constants";
import type { ProjectFacts } from "../../facts/types";
import { listNearMisses } from "../../near/rules";
import type { CriteriaTree, CriterionNode, CriterionTest, Ground } from "../../types";
import { explain, explainGroup, factOf } from "../labels";
import { judge, verdictOf, verdictOfTree } from "../rules";
import type { Answer, Doubt, Match } from "../types";

/**
 * Which criteria a project meets, which it does not, and which cannot be told, each with the fact that it rests on; and what
 * single change would be enough. Whether the scheme is closed is another question (`schemeState`), shown beside.
 */
export function matchCriteria(tree: CriteriaTree, facts: ProjectFacts, ground: Ground): Match {
  return {
    verdict: verdictOfTree(tree, facts, ground),
    answers: tree.map((node) => answerOf(node, facts, ground)),
    nearMisses: listNearMisses(tree, facts, ground),
  };
}

function answerOf(node: CriterionNode, facts: ProjectFacts, ground: Ground): Answer {
  if ("children" in node) {
    const answers = node.children.map((child) => answerOf(child, facts, ground));
    const verdict = verdictOf(node, facts, ground);
    return {
      id: node.id,
      group: node,
      verdict,
      answers,
      explanation: explainGroup({ group: node, answers }),
    };
  }
  const { verdict, doubt } = judge(node.test, facts, ground);
  const fact = factOf(node.test, facts, ground);
  return {
    id: node.id,
    leaf: node,
    verdict,
    doubt,
    fact,
    explanation: explain(node.test, verdict, doubt, fact, ground),
    field: doubt === null || HOPELESS.has(doubt) ? null : fieldOf(node.test, facts),
  };
}

/** Nothing that the project's forms hold would help. */
const HOPELESS: ReadonlySet<Doubt> = new Set([
  "noContour",
  "gone",
  "withdrawn",
  "commonWords",
  "unrecorded",
  "emptyGroup",
]);

/** Where a project says what the criterion looks at; null for what it cannot change. */
export function fieldOf(test: CriterionTest, facts: ProjectFacts): ProjectField | null {
  switch (test.kind) {
    case "priority":
      return test.scope === "main" || facts.mainPriorityId === null ? "mainPriority" : "priorities";
    case "inQpv":
      return "qpvCodes";
    case "nearQpv":
      return "point";
    case "applicant":
      return "projectOwnerKind";
    case "ownerNamed":
      return "projectOwner";
    case "phase":
      return "phase";
    case "amount":
      if (test.of === "totalCost" || test.of === "gap") return "totalCost";
      return test.of === "ownShare" && facts.totalCost === null ? "totalCost" : "fundingLines";
    case "rate":
      return facts.totalCost === null || facts.totalCost === 0 ? "totalCost" : "fundingLines";
    case "nature":
      return "fundingLines";
    case "indicator":
      return "indicators";
    case "date":
      return test.of;
    case "need":
      return "needs";
    case "keywords":
      return "summary";
    case "territory":
    case "territoryKind":
    case "unknown":
      return null;
  }
}
