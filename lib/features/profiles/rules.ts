import { amountForInput, centsAsDecimal } from "@/lib/kernel/money";
import { PHASE_LABELS } from "../projects/labels";
import type { Answer } from "../schemes/criteria/matching/types";
import type { MatchingProject } from "../schemes/criteria/projects/types";
import { leavesOf } from "../schemes/criteria/rules";
import type { CriteriaTree, CriterionDraft, CriterionTest } from "../schemes/criteria/types";
import { PROFILE_VERDICT_LABELS } from "./labels";
import type { ProfileContent, ProfileFormValues } from "./types";

export const EMPTY_CONTENT: ProfileContent = {
  territories: [],
  priorities: [],
  phases: [],
  natures: [],
  needs: [],
  costFrom: null,
  costTo: null,
  gapFrom: null,
  gapTo: null,
  keywords: [],
};

/** All that is asked must be met; what is left empty asks nothing. */
export function treeOfContent(content: ProfileContent): CriterionDraft[] {
  const { territories, priorities, phases, natures, needs, costFrom, costTo, gapFrom, gapTo, keywords } =
    content;
  const tests: (CriterionTest | false)[] = [
    territories.length > 0 && { kind: "territory", territories },
    priorities.length > 0 && { kind: "priority", priorities, scope: "any" },
    phases.length > 0 && { kind: "phase", phases },
    (costFrom !== null || costTo !== null) && { kind: "amount", of: "totalCost", from: costFrom, to: costTo },
    (gapFrom !== null || gapTo !== null) && { kind: "amount", of: "gap", from: gapFrom, to: gapTo },
    natures.length > 0 && { kind: "nature", natures },
    needs.length > 0 && { kind: "need", needs },
    keywords.length > 0 && { kind: "keywords", words: keywords },
  ];
  return tests.filter((test) => test !== false).map((test) => ({ test, sentence: "", source: "" }));
}

/** The inverse. */
export function contentOfTree(tree: CriteriaTree): ProfileContent {
  return Object.assign({ ...EMPTY_CONTENT }, ...leavesOf(tree).map(({ test }) => partOf(test)));
}

function partOf(test: CriterionTest): Partial<ProfileContent> {
  switch (test.kind) {
    case "territory":
      return { territories: test.territories };
    case "priority":
      return { priorities: test.priorities };
    case "phase":
      return { phases: test.phases };
    case "amount":
      return test.of === "gap"
        ? { gapFrom: test.from, gapTo: test.to }
        : { costFrom: test.from, costTo: test.to };
    case "nature":
      return { natures: test.natures };
    case "need":
      return { needs: test.needs };
    case "keywords":
      return { keywords: test.words };
    default:
      return {};
  }
}

export function valuesOf(name: string, content: ProfileContent): ProfileFormValues {
  const { costFrom, costTo, gapFrom, gapTo, keywords, ...lists } = content;
  return {
    name,
    ...lists,
    costFrom: amountForInput(costFrom),
    costTo: amountForInput(costTo),
    gapFrom: amountForInput(gapFrom),
    gapTo: amountForInput(gapTo),
    keywords: keywords.join(", "),
  };
}

const EXPORT_HEADERS = [
  "Référence",
  "Intitulé",
  "Territoire",
  "Priorité principale",
  "Phase",
  "Coût total (€)",
  "Reste à financer (€)",
  "Correspondance",
  "Raisons",
] as const;

const explanations = (answers: readonly Answer[]): string[] =>
  answers.flatMap((answer) => ("leaf" in answer ? [answer.explanation] : explanations(answer.answers)));

/** What the list shows, one project a line. */
export function exportTable(projects: readonly MatchingProject[]): string[][] {
  const money = (cents: number | null) => (cents === null ? "" : centsAsDecimal(cents, ","));
  const lines = projects.map(({ reference, title, territory, mainPriority, phase, match, ...sums }) => [
    reference,
    title,
    territory,
    mainPriority ?? "",
    phase === null ? "" : PHASE_LABELS[phase],
    money(sums.totalCostCents),
    money(sums.fundingGapCents),
    PROFILE_VERDICT_LABELS[match.verdict],
    explanations(match.answers).join(" "),
  ]);
  return [[...EXPORT_HEADERS], ...lines];
}
