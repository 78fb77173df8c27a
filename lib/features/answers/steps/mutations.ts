import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { formatMoney, formatShortDate } from "@/lib/kernel/format";
import { ok, refuse } from "@/lib/kernel/result";
import { type Tx, withActor } from "@/lib/platform/db";
import { recordExcesses, selectExcesses } from "../../envelopes/excess/mutations";
import { isConfirmed } from "../../envelopes/rules";
import type { Excess } from "../../envelopes/types";
import { selectProject } from "../../projects/data";
import { lockProject } from "../../projects/journal/mutations";
import type { RecordedChanges } from "../../projects/journal/types";
import type { ProjectDetail } from "../../projects/types";
import { selectAnswer } from "../data";
import { REFUSAL_REASON_LABELS } from "../labels";
import { answerSideOf } from "../policy";
import { decideStep, isAgreed } from "../rules";
import type { Answer, AnswerCommand, AnswerRefusal } from "../types";
import { holdForPartner, recordAnswerWork, recordStep, tellOtherSide } from "../work/mutations";
import { writePlan } from "./plan/mutations";
import { lifeAfter } from "./rules";
import type { StepCommand, StepInput, StepOutcome } from "./types";

/** Thrown once something was written, so that Postgres takes it back. */
class StepRefused extends Error {
  constructor(readonly refusal: AnswerRefusal) {
    super(refusal);
  }
}

const VERBS = {
  withdraw: "withdrawAnswer",
  decline: "declineAnswer",
  request: "requestAnswer",
  instruct: "instructAnswer",
  grant: "grantAnswer",
  refuse: "refuseAnswer",
  pay: "payAnswer",
} as const satisfies Record<Exclude<StepCommand, "accept" | "align">, string>;

/** One step of one answer, and the line of the plan with it: both or neither. Sent twice, it is taken once. */
export async function takeStep(actor: Actor, input: StepInput): Promise<StepOutcome> {
  try {
    return await withActor(actor, (tx) => takeStepIn(tx, actor, input));
  } catch (error) {
    if (error instanceof StepRefused) return refuse(error.refusal);
    throw error;
  }
}

async function takeStepIn(tx: Tx, actor: Actor, input: StepInput): Promise<StepOutcome> {
  // Each side holds the project first, so that two steps, or a step and an edit of the plan, take turns.
  if (actor.role === "partner") await holdForPartner(tx, input.reference);
  else await lockProject(tx, input.reference);
  const project = await selectProject(tx, actor, input.reference);
  const answer = project && (await selectAnswer(tx, project.id, input.answerId));
  if (!project || !answer) return refuse("notFound");
  const scope = { territoryId: project.territory.id, reviewStatus: project.reviewStatus };
  const side = answerSideOf(actor, scope, answer);
  if (side === null) return refuse("forbidden");
  const { command } = input;
  if (command === "align") {
    if (side !== "coordinator" || !isAgreed(answer)) return refuse("notAllowed");
    const written = await writePlan(tx, actor, project, { ...input, answer, verb: "alignAnswer" });
    return written.ok ? ok({ kind: "done" }) : written;
  }
  if (answer.revision !== input.revision)
    return (await isMyLastStep(tx, actor, answer, input)) ? ok({ kind: "done" }) : refuse("overtaken");
  const decision = decideStep(answer, command, side);
  if (!decision.ok) return decision;
  const [clock] = await tx.$queryRaw<{ today: string }[]>`
    SELECT (clock_timestamp() AT TIME ZONE 'Europe/Paris')::date::text AS today`;
  const after = lifeAfter(answer, input, clock?.today ?? "");
  if (!after.ok) return after;
  const excesses = command === "grant" ? await excessesOf(tx, project, answer, input.amountCents ?? 0) : [];
  if (!isConfirmed(excesses, input.confirmed)) return ok({ kind: "excess", excesses });

  const { state, requestedOn, grantedCents, grantedOn, paidCents, paidOn } = after.value;
  const moved = await tx.$executeRaw`
    UPDATE partner_answer SET state = ${state}, requested_on = ${requestedOn}::date, granted_cents = ${grantedCents}::bigint,
      granted_on = ${grantedOn}::date, paid_cents = ${paidCents}::bigint, paid_on = ${paidOn}::date, revision = revision + 1,
      updated_by_id = ${actor.userId}::uuid, updated_by_name = ${actor.name}
    WHERE id = ${answer.id} AND revision = ${input.revision}`;
  if (moved !== 1) throw new StepRefused("overtaken");
  if (command === "refuse")
    await tx.$executeRaw`
      UPDATE partner_answer_word SET refusal_reason = ${input.refusalReason} WHERE answer_id = ${answer.id}`;
  if (command === "accept") await accept(tx, actor, project, { ...answer, ...after.value }, input);
  else await recordAnswerWork(tx, actor, project, VERBS[command], changesOf(answer, input));
  const { amountCents, day, text } = input;
  await recordStep(tx, actor, answer, {
    command,
    amountCents,
    day: day ?? requestedOn,
    text: wordsOf(input) || text,
  });
  await recordExcesses(tx, actor, answer.id, excesses);
  await tellOtherSide(tx, actor, project, answer, command);
  return ok({ kind: "done" });
}

async function accept(tx: Tx, actor: Actor, project: ProjectDetail, answer: Answer, input: StepInput) {
  const written = await writePlan(tx, actor, project, { ...input, answer, verb: "acceptAnswer" });
  if (!written.ok) throw new StepRefused(written.refusal);
}

/** Pressed twice, or sent again after the answer was lost on the way. */
async function isMyLastStep(tx: Tx, actor: Actor, answer: Answer, input: StepInput): Promise<boolean> {
  if (answer.revision !== input.revision + 1) return false;
  const [last] = await tx.$queryRaw<
    { actorId: string | null; command: AnswerCommand; amountCents: bigint | null }[]
  >`
    SELECT actor_id AS "actorId", command, amount_cents AS "amountCents" FROM partner_answer_step WHERE answer_id = ${answer.id}
    ORDER BY id DESC LIMIT 1`;
  const amount = last?.amountCents ?? null;
  return (
    last?.actorId === actor.userId &&
    last.command === input.command &&
    (amount === null ? null : Number(amount)) === input.amountCents
  );
}

const excessesOf = (tx: Tx, project: ProjectDetail, answer: Answer, cents: number): Promise<Excess[]> =>
  selectExcesses(tx, {
    organisationId: answer.organisationId,
    schemeId: answer.schemeId,
    year: answer.budgetYear,
    territoryId: project.territory.id,
    answerId: answer.id,
    cents,
    besideProposals: false,
  });

const wordsOf = ({ refusalReason, text }: StepInput): string =>
  refusalReason === null
    ? ""
    : `${REFUSAL_REASON_LABELS[refusalReason]}${text === "" ? "" : `\u00A0: ${text}`}`;

function changesOf(answer: Answer, input: StepInput): RecordedChanges {
  const told = (after: string) => ({ before: "", after });
  const { amountCents, day, text } = input;
  return {
    answerOf: told(answer.organisationName),
    ...(amountCents === null ? {} : { answerAmount: told(formatMoney(amountCents)) }),
    ...(day === null ? {} : { answerDay: told(formatShortDate(day)) }),
    ...(input.refusalReason === null
      ? {}
      : { answerReason: told(REFUSAL_REASON_LABELS[input.refusalReason]) }),
    ...(text === "" ? {} : { message: told(text) }),
  };
}
