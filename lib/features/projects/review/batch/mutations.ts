import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { assignRefusalSentence } from "../assignment/labels";
import { assignReview } from "../assignment/mutations";
import { outcomeSentence } from "../labels";
import { applyReviewCommand } from "../mutations";
import type { BatchDecision } from "./constants";
import { BATCH_DONE, BATCH_FAILED } from "./labels";
import type { BatchResult, BatchTarget } from "./types";

type Answer = Omit<BatchResult, "reference">;

/** Each project by itself: what one of them refuses, or what fails, keeps nothing from the others. */
async function oneByOne(
  targets: readonly BatchTarget[],
  apply: (target: BatchTarget) => Promise<Answer>,
): Promise<BatchResult[]> {
  const results: BatchResult[] = [];
  for (const target of targets) {
    try {
      results.push({ reference: target.reference, ...(await apply(target)) });
    } catch (error) {
      console.error(`${target.reference} failed in a batch`, error);
      results.push({ reference: target.reference, outcome: "failed", sentence: BATCH_FAILED });
    }
  }
  return results;
}

/** The same decision on several projects, each through the mutation of one. Sent twice, it is taken once. */
export function applyReviewBatch(
  actor: Actor,
  {
    command,
    message,
    targets,
  }: {
    readonly command: BatchDecision;
    readonly message: string;
    readonly targets: readonly BatchTarget[];
  },
): Promise<BatchResult[]> {
  return oneByOne(targets, async ({ reference, version }): Promise<Answer> => {
    const outcome = await applyReviewCommand(actor, {
      reference,
      version,
      command,
      message,
      fieldComments: [],
    });
    if (outcome.ok) return { outcome: "done", sentence: BATCH_DONE[command] };
    const isOvertaken = outcome.refusal === "overtaken" || outcome.refusal === "stale";
    return { outcome: isOvertaken ? "overtaken" : "refused", sentence: outcomeSentence(outcome, command) };
  });
}

/** Several projects in the hands of one person, or of nobody. */
export function assignReviewBatch(
  actor: Actor,
  { assigneeId, targets }: { readonly assigneeId: string | null; readonly targets: readonly BatchTarget[] },
): Promise<BatchResult[]> {
  return oneByOne(targets, async ({ reference, assigneeId: seenId }): Promise<Answer> => {
    const outcome = await assignReview(actor, { reference, assigneeId, seenId });
    if (outcome.ok) return { outcome: "done", sentence: BATCH_DONE.assign };
    return {
      outcome: outcome.refusal === "overtaken" ? "overtaken" : "refused",
      sentence: assignRefusalSentence(outcome),
    };
  });
}
