import { updateProject } from "@/lib/features/projects/mutations";
import type { ProjectState } from "@/lib/features/projects/types";
import { getTerritoryReview } from "@/lib/features/quarterly/data";
import { type AnswerInput, answerProject } from "@/lib/features/quarterly/mutations";
import { quarterOf, stampOf } from "@/lib/features/quarterly/rules";
import { sendReview } from "@/lib/features/quarterly/sending/mutations";
import type { TerritoryReview } from "@/lib/features/quarterly/types";
import type { Actor } from "@/lib/kernel/actor";
import { parisDay } from "@/lib/kernel/dates";

export const presentQuarter = () => quarterOf(parisDay(new Date()));

export async function reviewOf(actor: Actor): Promise<TerritoryReview> {
  const review = await getTerritoryReview(actor, presentQuarter());
  if (!review) throw new Error("no review");
  return review;
}

export const answerTo = async (actor: Actor, reference: string) =>
  (await reviewOf(actor)).projects.find((project) => project.reference === reference)?.answer ?? null;

export const answer = (actor: Actor, reference: string, input: Partial<AnswerInput> = {}) =>
  answerProject(actor, {
    reference,
    baseVersion: 1,
    seen: "",
    state: null,
    resolution: null,
    word: "",
    ...input,
  });

/** What whoever reads the page of the sending would send. */
export async function send(actor: Actor, message = "") {
  const review = await reviewOf(actor);
  const round = review.rounds.find(({ sentAt }) => sentAt === null)?.round ?? review.rounds.length;
  return sendReview(actor, { quarter: review.quarter, stamp: stampOf(review.projects, round), message });
}

export const edit = (actor: Actor, reference: string, state: Partial<ProjectState>, baseVersion = 1) =>
  updateProject(actor, { reference, baseVersion, state, resolution: null });
