import { amountForInput } from "@/lib/kernel/money";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import type { FundingLineState } from "../../projects/types";
import { NEW_LINE } from "../constants";
import { isExpired, standingOf } from "../rules";
import type { Answer, AnswerLife, AnswerRefusal } from "../types";
import type { LineChoice, StepCommand, StepInput, StepValues } from "./types";

type Moved = Pick<
  AnswerLife,
  "state" | "requestedOn" | "grantedCents" | "grantedOn" | "paidCents" | "paidOn"
>;
type Said = Pick<StepInput, "command" | "amountCents" | "day">;

/** What the answer is after the step, or why it cannot be taken. Whose step it is, decideStep has said. */
export function lifeAfter(
  answer: Answer,
  { command, amountCents, day }: Said,
  today: string,
): Result<Moved, AnswerRefusal> {
  const { requestedOn, grantedCents, grantedOn, paidCents, paidOn } = answer;
  const life = { requestedOn, grantedCents, grantedOn, paidCents, paidOn };
  switch (command) {
    case "withdraw":
      return ok({ ...life, state: "withdrawn" });
    case "accept":
      return isExpired(answer, today) ? refuse("expired") : ok({ ...life, state: "accepted" });
    case "decline":
      return ok({ ...life, state: "declined" });
    case "request":
      return ok({ ...life, state: "requested", requestedOn: day ?? today });
    case "instruct":
      return ok({ ...life, state: "underReview" });
    case "refuse":
      return ok({ ...life, state: "refused" });
    case "grant":
      if (amountCents === null) return refuse("notAllowed");
      if (paidCents !== null && amountCents < paidCents) return refuse("grantedBelowPaid");
      return ok({
        ...life,
        state: standingOf(amountCents, paidCents),
        grantedCents: amountCents,
        grantedOn: day ?? today,
      });
    case "pay":
      if (amountCents === null || grantedCents === null) return refuse("notAllowed");
      if (amountCents > grantedCents) return refuse("paidAboveGranted");
      return ok({
        ...life,
        state: standingOf(grantedCents, amountCents),
        paidCents: amountCents,
        paidOn: day ?? today,
      });
    case "align":
      return refuse("notAllowed");
  }
}

/** Several forms stand on one page: each has inputs of its own. */
export const stepInputId = (command: string, name: string) => `etape-${command}-${name}`;

/** The lines of the plan that the proposal may be: of that funder, and nobody else's answer. */
export function lineChoices(
  plan: readonly FundingLineState[],
  answer: Pick<Answer, "funderId" | "organisationName">,
  words: (line: FundingLineState) => string,
): LineChoice[] {
  return plan.flatMap((line, position) => {
    const isSame =
      line.funderId === null
        ? line.funderName !== "" && line.funderName === answer.organisationName
        : line.funderId === answer.funderId;
    return isSame && line.answerId === undefined && line.state !== "refused"
      ? [{ position, words: words(line) }]
      : [];
  });
}

/** What a form proposes: the amount that was asked for or granted, the line that the plan has already. */
export function stepValuesOf(
  answer: Answer | null,
  command: StepCommand,
  lines: readonly LineChoice[],
): StepValues {
  const amount = command === "grant" ? (answer?.grantedCents ?? answer?.amountCents) : answer?.paidCents;
  return {
    command,
    amount: amountForInput(amount ?? null),
    day: "",
    text: "",
    refusalReason: "",
    line: lines[0] === undefined ? NEW_LINE : String(lines[0].position),
  };
}
