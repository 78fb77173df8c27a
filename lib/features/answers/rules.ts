import { ok, type Result, refuse } from "@/lib/kernel/result";
import { textLength } from "@/lib/kernel/text";
import { type FundingState, TEXT_LIMITS } from "../projects/constants";
import { EMPTY_FUNDING_LINE } from "../projects/rules";
import type { FundingLineState } from "../projects/types";
import { AGREED_STATES, type AnswerKind, type AnswerState } from "./constants";
import type { Answer, AnswerCommand, AnswerLife, LineDifference, Overlap } from "./types";

export type AnswerSide = "partner" | "coordinator";

/**
 * The whole life of an answer on one screen: command → from which states → to which, by whom. The database holds the same
 * table (partner_answer_guard, migration 0035).
 */
export const ANSWER_TRANSITIONS = {
  change: { from: ["given", "proposed"], to: ["given", "proposed"], by: ["partner"] },
  withdraw: { from: ["given", "proposed"], to: ["withdrawn"], by: ["partner"] },
  accept: { from: ["proposed"], to: ["accepted"], by: ["coordinator"] },
  decline: {
    from: ["proposed", "accepted", "requested", "underReview"],
    to: ["declined"],
    by: ["coordinator"],
  },
  request: { from: ["accepted"], to: ["requested"], by: ["coordinator", "partner"] },
  instruct: { from: ["accepted", "requested"], to: ["underReview"], by: ["partner"] },
  grant: {
    from: ["accepted", "requested", "underReview", "granted", "paid"],
    to: ["granted", "paid"],
    by: ["partner"],
  },
  refuse: { from: ["accepted", "requested", "underReview"], to: ["refused"], by: ["partner"] },
  pay: { from: ["granted", "paid"], to: ["granted", "paid"], by: ["partner"] },
} as const satisfies Record<
  AnswerCommand,
  { from: readonly AnswerState[]; to: readonly AnswerState[]; by: readonly AnswerSide[] }
>;
export const ANSWER_COMMANDS = Object.keys(ANSWER_TRANSITIONS) as AnswerCommand[];

/** May this step be taken now, by that side? The page asks to show the button or say why not; the server asks again. */
export function decideStep(
  { state }: Pick<AnswerLife, "state">,
  command: AnswerCommand,
  side: AnswerSide,
): Result<true, "notAllowed"> {
  const { from, by } = ANSWER_TRANSITIONS[command];
  const isTheirs = (by as readonly AnswerSide[]).includes(side);
  return isTheirs && (from as readonly AnswerState[]).includes(state) ? ok(true) : refuse("notAllowed");
}

/** The steps that one side may take now, in the order of the table. */
export const stepsOf = (answer: Pick<AnswerLife, "state">, side: AnswerSide): AnswerCommand[] =>
  ANSWER_COMMANDS.filter((command) => decideStep(answer, command, side).ok);

/** A proposal goes on; an interest or a refusal is complete once given. */
export const firstState = (kind: AnswerKind): AnswerState => (kind === "proposal" ? "proposed" : "given");

/** All paid is paid; less is granted, with what was paid of it. */
export const standingOf = (grantedCents: number, paidCents: number | null): "granted" | "paid" =>
  paidCents === grantedCents ? "paid" : "granted";

/** The territory has accepted it: it is, or was, a line of the plan. */
export const isAgreed = ({ state }: Pick<AnswerLife, "state">) =>
  (AGREED_STATES as readonly AnswerState[]).includes(state);

/** Still worth something to the project: neither refused, declined nor taken back. */
export const isStanding = ({ kind, state }: Pick<Answer, "kind" | "state">) =>
  kind !== "refusal" && (state === "given" || state === "proposed" || isAgreed({ state }));

/** A proposal that nobody accepted in its time. */
export const isExpired = ({ state, validUntil }: Pick<Answer, "state" | "validUntil">, today: string) =>
  state === "proposed" && validUntil !== null && validUntil < today;

const LINE_STATES: Partial<Record<AnswerState, FundingState>> = {
  accepted: "envisaged",
  requested: "requested",
  underReview: "requested",
  granted: "granted",
  paid: "paid",
};

type LineSource = AnswerLife & Pick<Answer, "id" | "funderId" | "organisationName" | "scheme">;

/** The line of the plan that an answer is; null as long as it is none, and once it came to nothing. */
export function lineOfAnswer(answer: LineSource): FundingLineState | null {
  const state = LINE_STATES[answer.state];
  if (state === undefined) return null;
  return {
    ...EMPTY_FUNDING_LINE,
    funderId: answer.funderId,
    funderName: answer.funderId === null ? shortened(answer.organisationName, TEXT_LIMITS.funderName) : "",
    detail: shortened(answer.scheme?.name ?? "", TEXT_LIMITS.fundingDetail),
    nature: answer.nature,
    amountCents: answer.amountCents,
    grantedCents: answer.grantedCents,
    paidCents: answer.paidCents,
    state,
    requestedOn: answer.requestedOn,
    grantedOn: answer.grantedOn,
    paidOn: answer.paidOn,
    answerId: answer.id,
  };
}

const shortened = (text: string, limit: number) =>
  textLength(text) <= limit ? text : `${[...text].slice(0, limit - 1).join("")}…`;

const COMPARED = ["amountCents", "grantedCents", "paidCents"] as const;

/** To the cent: what the territory has written on the line, beside what the partner says. Empty when they agree. */
export function compareLine(answer: LineSource, plan: readonly FundingLineState[]): LineDifference[] {
  const said = lineOfAnswer(answer);
  if (said === null) return [];
  const line = plan.find(({ answerId }) => answerId === answer.id);
  if (line === undefined) return [{ kind: "missing" }];
  const amounts = COMPARED.filter((of) => (line[of] ?? 0) !== (said[of] ?? 0)).map(
    (of): LineDifference => ({ kind: "amount", of, planCents: line[of] ?? 0, partnerCents: said[of] ?? 0 }),
  );
  return line.state === said.state
    ? amounts
    : [...amounts, { kind: "state", plan: line.state, partner: said.state }];
}

type Promise = Pick<Answer, "kind" | "state" | "amountCents" | "nature" | "organisationName">;

/** What is promised and not granted yet: a guarantee brings no money. */
const pendingCents = ({ state, amountCents, nature }: Promise): number =>
  nature !== "guarantee" && ["proposed", "accepted", "requested", "underReview"].includes(state)
    ? (amountCents ?? 0)
    : 0;

/** Several partners who promise, together, more than what is left to find. `gapCents`: null without a total cost. */
export function overlapOf(answers: readonly Promise[], gapCents: number | null): Overlap | null {
  if (gapCents === null) return null;
  const promises = new Map<string, number>();
  for (const answer of answers) {
    const cents = pendingCents(answer);
    if (cents > 0)
      promises.set(answer.organisationName, (promises.get(answer.organisationName) ?? 0) + cents);
  }
  const promisedCents = [...promises.values()].reduce((sum, cents) => sum + cents, 0);
  if (promises.size < 2 || promisedCents <= gapCents) return null;
  return {
    gapCents,
    promisedCents,
    promises: [...promises].map(([organisationName, cents]) => ({ organisationName, cents })),
  };
}
