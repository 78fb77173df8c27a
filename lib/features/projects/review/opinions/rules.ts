import { addDays } from "@/lib/kernel/dates";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { isUuid } from "@/lib/kernel/uuid";
import { LONGEST_DELAY_DAYS, type Stance } from "./constants";
import type { AnswerRefusal, Asked, Opinion, OpinionCounts, OpinionState } from "./types";

type Life = Pick<Opinion, "dueOn" | "givenAt" | "withdrawnAt" | "closedAt">;

/** Where a request stands on that day of Paris. The day itself is not late. */
export function opinionState({ dueOn, givenAt, withdrawnAt, closedAt }: Life, today: string): OpinionState {
  if (givenAt !== null) return "given";
  if (withdrawnAt !== null) return "withdrawn";
  if (closedAt !== null) return "unanswered";
  return dueOn < today ? "late" : "pending";
}

/** May it be answered, or withdrawn, now? Late is not too late: only the end of the review is. */
export function decideAnswer(
  opinion: Pick<Life, "givenAt" | "withdrawnAt" | "closedAt">,
): Result<true, AnswerRefusal> {
  if (opinion.givenAt !== null) return refuse("alreadyGiven");
  if (opinion.withdrawnAt !== null) return refuse("withdrawn");
  return opinion.closedAt === null ? ok(true) : refuse("closed");
}

/** Withdrawn and unanswered requests count for nothing. `late` is part of `pending`. */
export function countOpinions(
  opinions: readonly (Life & Pick<Opinion, "stance">)[],
  today: string,
): OpinionCounts {
  const states = opinions.map((opinion) => opinionState(opinion, today));
  const late = states.filter((state) => state === "late").length;
  const given = (stance: Stance) => opinions.filter((opinion) => opinion.stance === stance).length;
  return {
    favorable: given("favorable"),
    reserved: given("reserved"),
    unfavorable: given("unfavorable"),
    pending: late + states.filter((state) => state === "pending").length,
    late,
  };
}

/** Those of the review that goes on, or of the last one: of former rounds, the decision has been taken. */
export function presentOpinions<One extends Pick<Opinion, "closedAt">>(
  opinions: readonly One[],
  isSubmitted: boolean,
): readonly One[] {
  return isSubmitted ? opinions.filter(({ closedAt }) => closedAt === null) : opinions;
}

export type DeadlineProblem = "past" | "far";

export function deadlineProblem(dueOn: string, today: string): DeadlineProblem | null {
  if (dueOn < today) return "past";
  return dueOn > addDays(today, LONGEST_DELAY_DAYS) ? "far" : null;
}

/** Reservations and a no say why. */
export const needsReason = (stance: Stance): boolean => stance !== "favorable";

/** `organisation-12` or `personne-<uuid>`: one list to choose from. */
export const askedValue = (asked: Asked): string =>
  asked.kind === "organisation" ? `organisation-${asked.id}` : `personne-${asked.id}`;

/** The reverse; null for what no choice of the list has sent. */
export function parseAsked(value: string): Asked | null {
  const organisation = /^organisation-(\d{1,9})$/.exec(value)?.[1];
  if (organisation !== undefined) return { kind: "organisation", id: Number(organisation) };
  const person = /^personne-(.+)$/.exec(value)?.[1];
  return person !== undefined && isUuid(person) ? { kind: "person", id: person } : null;
}
