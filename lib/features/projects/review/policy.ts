import { type Actor, isTerritoryMember } from "@/lib/kernel/actor";
import { maySeeInternals, type ProjectScope } from "../policy";
import { REVIEW_TRANSITIONS, type ReviewCommand } from "./rules";

/** The two sides of a review. The administrator belongs to neither: reads everything, decides nothing. */
export type ReviewSide = "territory" | "reviewer";

/** On which side of this review the actor stands; null for whoever only reads, or sees nothing of it. */
export function reviewSideOf(actor: Actor, project: ProjectScope): ReviewSide | null {
  if (!maySeeInternals(actor, project)) return null;
  if (isTerritoryMember(actor)) return "territory";
  return actor.role === "reviewer" ? "reviewer" : null;
}

/** Whose step it is; whether it can be taken now is decideReview's question (rules.ts). */
export function mayGiveReviewCommand(actor: Actor, project: ProjectScope, command: ReviewCommand): boolean {
  return reviewSideOf(actor, project) === REVIEW_TRANSITIONS[command].by;
}

/** Takes steps, assigns, asks for opinions, ticks the grid: on projects that it may see. */
export function mayReview(actor: Actor): actor is Actor & { userId: string } {
  return actor.role === "reviewer" && actor.userId !== null;
}

/** The queue is the ministry's desk: the territories follow their own projects in the list. */
export function mayReadReviewQueue(actor: Actor): boolean {
  return actor.role === "reviewer" || actor.role === "admin";
}
