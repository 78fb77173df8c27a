import type { Cell, SheetColumn, SheetLine } from "@/lib/features/workbook/types";
import { amountForInput } from "@/lib/kernel/money";
import { PHASE_LABELS, REVIEW_STATUS_LABELS } from "../../../projects/labels";
import { PHASE_TOKENS, REVIEW_STATUS_TOKENS } from "../../../projects/search/constants";
import { SCHEME_VERDICT_LABELS } from "../matching/labels";
import { leafAnswersOf } from "../project-page/rules";
import type { MatchingProject, MatchingView } from "../projects/types";
import { leavesOf } from "../rules";
import type { CriteriaTree } from "../types";
import { COST_PARAMETERS, MATCHING_PARAMETERS, MATCHING_SORT_TOKENS, VERDICT_TOKENS } from "./constants";
import { EXPORT_HEADS, verdictCell } from "./labels";

/** The words of each facet's choices, as its checkboxes send them. */
export function chosenWords(view: MatchingView): Record<keyof typeof MATCHING_PARAMETERS, readonly string[]> {
  return {
    verdicts: view.verdicts.map((verdict) => VERDICT_TOKENS[verdict]),
    territories: view.territories,
    priorities: view.priorities,
    phases: view.phases.map((phase) => PHASE_TOKENS[phase]),
    reviewStatuses: view.reviewStatuses.map((status) => REVIEW_STATUS_TOKENS[status]),
  };
}

/** A view as its address says it; what differs from the first one alone. */
export function matchingQuery(view: MatchingView, page: number): URLSearchParams {
  const query = new URLSearchParams();
  const chosen = chosenWords(view);
  for (const facet of Object.keys(MATCHING_PARAMETERS) as (keyof typeof MATCHING_PARAMETERS)[])
    for (const word of chosen[facet]) query.append(MATCHING_PARAMETERS[facet], word);
  for (const bound of ["costFromCents", "costToCents"] as const)
    if (view[bound] !== null) query.set(COST_PARAMETERS[bound], amountForInput(view[bound]));
  if (view.sort !== "fit") query.set("tri", MATCHING_SORT_TOKENS[view.sort]);
  if (page > 1) query.set("page", String(page));
  return query;
}

const text = (words: string): Cell => (words === "" ? { kind: "empty" } : { kind: "text", text: words });
const amount = (cents: number | null): Cell =>
  cents === null ? { kind: "empty" } : { kind: "amount", cents };

/** The columns of a file: what the list shows, then one for each criterion, in reading order. */
export function exportColumns(tree: CriteriaTree): SheetColumn[] {
  const widths: Record<keyof typeof EXPORT_HEADS, number> = {
    reference: 20,
    title: 50,
    territory: 28,
    mainPriority: 28,
    phase: 12,
    reviewStatus: 20,
    totalCost: 18,
    gap: 18,
    verdict: 16,
    reasons: 60,
    nearMisses: 50,
    demo: 14,
  };
  const heads = (Object.keys(EXPORT_HEADS) as (keyof typeof EXPORT_HEADS)[]).map((key) => ({
    header: EXPORT_HEADS[key],
    width: widths[key],
    ...(key === "reasons" && { wraps: true }),
  }));
  const criteria = leavesOf(tree).map(({ sentence }, place) => ({
    header: `${place + 1}. ${sentence}`,
    width: 24,
  }));
  return [...heads, ...criteria];
}

/** One project, as the list shows it. */
export function exportLine(project: MatchingProject): SheetLine {
  const { match } = project;
  const leaves = leafAnswersOf(match.answers);
  const open = leaves.filter(({ verdict }) => verdict !== "met");
  return [
    text(project.reference),
    text(project.title),
    text(project.territory),
    text(project.mainPriority ?? ""),
    text(project.phase === null ? "" : PHASE_LABELS[project.phase]),
    text(REVIEW_STATUS_LABELS[project.reviewStatus]),
    amount(project.totalCostCents),
    amount(project.fundingGapCents),
    text(SCHEME_VERDICT_LABELS[match.verdict]),
    text(open.map(({ leaf, explanation }) => `${leaf.sentence} ${explanation}`).join("\n")),
    text(match.nearMisses.map(({ sentence }) => sentence).join("\n")),
    text(project.demo ? "oui" : "non"),
    ...leaves.map(({ verdict }) => text(verdictCell(verdict))),
  ];
}
