import { type Actor, readsForMinistry } from "@/lib/kernel/actor";
import { mayEditProject, maySeeFundingAndContact, type ProjectScope } from "../projects/policy";
import { type AnswerSide, isStanding } from "./rules";
import type { Answer } from "./types";

/** Migration 0035 says the same in SQL. */

export type PartnerActor = Actor & { readonly userId: string; readonly organisationId: number };

/** Who answers projects: a partner, in the name of an organisation. */
export const isPartner = (actor: Actor): actor is PartnerActor =>
  actor.role === "partner" && actor.userId !== null && actor.organisationId !== null;

/** Partners answer to what the ministry accepted. */
export const mayAnswer = (actor: Actor, project: ProjectScope): actor is PartnerActor =>
  isPartner(actor) && project.reviewStatus === "accepted";

type Of = Pick<Answer, "organisationId" | "kind" | "state">;

/** All of them for the territory and the ministry; of other partners, what stands. */
export function mayReadAnswer(actor: Actor, project: ProjectScope, answer: Of): boolean {
  if (!maySeeFundingAndContact(actor, project)) return false;
  if (actor.role !== "partner") return true;
  return answer.organisationId === actor.organisationId || isStanding(answer);
}

/** Words, conditions, reasons and steps: never the other partners. */
export const mayReadWords = (actor: Actor, project: ProjectScope, answer: Of): boolean =>
  mayReadAnswer(actor, project, answer) &&
  (actor.role !== "partner" || answer.organisationId === actor.organisationId);

/** What the reader gets of an answer; words that are not for them are left out even if a policy had let them through. */
export function answerFor<Read extends Answer>(
  actor: Actor,
  project: ProjectScope,
  answer: Read,
): Read | null {
  if (!mayReadAnswer(actor, project, answer)) return null;
  return mayReadWords(actor, project, answer) ? answer : { ...answer, words: null };
}

/** Whose steps they are; whether one may be taken now is decideStep's question (rules.ts). */
export function answerSideOf(
  actor: Actor,
  project: ProjectScope,
  { organisationId }: Pick<Answer, "organisationId">,
): AnswerSide | null {
  if (project.reviewStatus !== "accepted") return null;
  if (actor.role === "partner") return actor.organisationId === organisationId ? "partner" : null;
  return actor.role === "coordinator" && mayEditProject(actor, project) ? "coordinator" : null;
}

/** The page of all answers, each reader's own; other roles have none. */
export const mayListAnswers = (actor: Actor): boolean =>
  actor.role === "partner" ||
  readsForMinistry(actor) ||
  actor.role === "contributor" ||
  actor.role === "coordinator";
