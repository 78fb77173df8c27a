import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { ok, refuse } from "@/lib/kernel/result";
import { type Tx, withActor } from "@/lib/platform/db";
import { selectProject } from "../../data";
import type { ProjectVerb } from "../../journal/constants";
import { recordWork } from "../../journal/mutations";
import { PROJECT_FIELD_LABELS } from "../../labels";
import { decideEdit } from "../../rules";
import { reviewSideOf } from "../policy";
import type { RemarkCommand } from "./constants";
import { selectRemark } from "./data";
import { decideRemark, REMARK_SIDES } from "./rules";
import type { Remark, RemarkOutcome } from "./types";

export type RemarkInput = {
  readonly reference: string;
  readonly remarkId: number;
  /** As the page showed it. */
  readonly revision: number;
  readonly command: RemarkCommand;
  readonly answer: string;
};

const VERBS: Record<RemarkCommand, ProjectVerb> = {
  answer: "answerRemark",
  settle: "settleRemark",
  reopen: "reopenRemark",
};

/** Answers, settles or reopens a remark. The same command sent twice is one. */
export function applyRemarkCommand(actor: Actor, input: RemarkInput): Promise<RemarkOutcome> {
  return withActor(actor, async (tx): Promise<RemarkOutcome> => {
    const project = await selectProject(tx, actor, input.reference);
    if (!project) return refuse("notFound");
    const scope = { territoryId: project.territory.id, reviewStatus: project.reviewStatus };
    const { command, revision, remarkId } = input;
    const side = reviewSideOf(actor, scope);
    if (side === null || side !== REMARK_SIDES[command]) return refuse("forbidden");
    const remark = await selectRemark(tx, project.id, remarkId);
    if (!remark) return refuse("notFound");
    if (isDone(actor, remark, input)) return ok(true);
    const decision = decideRemark(remark, command);
    if (!decision.ok) return remark.revision === revision ? decision : overtaken(remark);
    if (remark.revision !== revision) return overtaken(remark);
    if (command === "answer" && !decideEdit(project).ok) return refuse("notEditable");
    if (!(await write(tx, actor, input))) {
      const current = await selectRemark(tx, project.id, remarkId);
      if (!current) throw new Error("a remark that was read does not vanish");
      return isDone(actor, current, input) ? ok(true) : overtaken(current);
    }
    await recordWork(tx, actor, {
      projectId: project.id,
      reference: project.reference,
      territoryId: project.territory.id,
      verb: VERBS[command],
      changes: changesOf(remark, input),
      ministryOnly: false,
    });
    return ok(true);
  });
}

const overtaken = (current: Remark): RemarkOutcome => ({ ok: false, refusal: "overtaken", current });

/** The form that was sent again, or the button that was pressed twice. */
function isDone(actor: Actor, remark: Remark, { revision, command, answer }: RemarkInput): boolean {
  if (remark.revision !== revision + 1) return false;
  if (command === "settle") return remark.state === "settled" && remark.settledByName === actor.name;
  if (command === "reopen") return remark.state === "open" && remark.answeredAt === null;
  return remark.answeredByName === actor.name && remark.answer === answer;
}

/** Written only over what was seen. @returns whether it was. */
async function write(
  tx: Tx,
  actor: Actor,
  { remarkId, revision, command, answer }: RemarkInput,
): Promise<boolean> {
  const changed =
    command === "answer"
      ? await tx.$executeRaw`
          UPDATE review_remark SET revision = revision + 1, answer = ${answer}, answered_at = clock_timestamp(),
            answered_by_name = ${actor.name}
          WHERE id = ${remarkId} AND revision = ${revision}`
      : command === "settle"
        ? await tx.$executeRaw`
            UPDATE review_remark SET revision = revision + 1, state = 'settled', settled_at = clock_timestamp(),
              settled_by_name = ${actor.name}
            WHERE id = ${remarkId} AND revision = ${revision}`
        : await tx.$executeRaw`
            UPDATE review_remark SET revision = revision + 1, state = 'open', settled_at = NULL, settled_by_name = '', answer = '',
              answered_at = NULL, answered_by_name = ''
            WHERE id = ${remarkId} AND revision = ${revision}`;
  return changed === 1;
}

function changesOf(remark: Remark, { command, answer }: RemarkInput) {
  const words = `${PROJECT_FIELD_LABELS[remark.field]}\u00A0: ${remark.text}`;
  return {
    remark: { before: words, after: words },
    ...(command === "settle" || remark.answer === answer
      ? {}
      : { remarkAnswer: { before: remark.answer, after: command === "answer" ? answer : "" } }),
  };
}
