import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { ok, refuse } from "@/lib/kernel/result";
import { type Tx, withActor } from "@/lib/platform/db";
import type { ReviewStatus } from "../constants";
import { selectProject } from "../data";
import { lockProject, recordChange } from "../journal/mutations";
import { missingForSubmission, stateOfProject } from "../rules";
import type { ProjectDetail } from "../types";
import { keepChecklist } from "./checklist/mutations";
import { selectSteps } from "./data";
import { tellStep } from "./notice/mutations";
import { mayGiveReviewCommand } from "./policy";
import { decideReview, hasReviewMessage, REVIEW_TRANSITIONS } from "./rules";
import type { ReviewInput } from "./schema";
import type { ReviewOutcome } from "./types";

/** One step of the workflow: status, exchange, version and journal together or not at all. */
export function applyReviewCommand(actor: Actor, input: ReviewInput): Promise<ReviewOutcome> {
  return withActor(actor, async (tx): Promise<ReviewOutcome> => {
    // Whoever comes second waits here, then reads what the first has decided. What the row-level policies do not let
    // the actor change is not locked, but read all the same: the refusal must say why.
    const locked = await lockProject(tx, input.reference);
    const project = await selectProject(tx, actor, input.reference);
    if (!project) return refuse("notFound");
    const scope = { territoryId: project.territory.id, reviewStatus: project.reviewStatus };
    if (!mayGiveReviewCommand(actor, scope, input.command)) return refuse("forbidden");
    if (project.version !== input.version) return overtaken(tx, actor, project, input);
    const isComplete = missingForSubmission(stateOfProject(project)).length === 0;
    const decision = decideReview(
      { ...project, isComplete },
      input.command,
      hasReviewMessage(input.command, input),
    );
    if (!decision.ok) return { ...decision, reviewStatus: project.reviewStatus };
    if (!locked) throw new Error(`${project.reference} changed between two statements`);
    await takeStep(tx, actor, project, input, { to: decision.value, at: locked.at });
    return decision;
  });
}

async function overtaken(
  tx: Tx,
  actor: Actor,
  project: ProjectDetail,
  input: ReviewInput,
): Promise<ReviewOutcome> {
  const [latest] = await selectSteps(tx, project.id);
  if (latest && latest.version >= input.version) {
    // The same request twice: a double click, or a page that was sent again.
    const repeated =
      latest.actorId === actor.userId && latest.command === input.command && latest.version === input.version;
    return repeated ? ok(project.reviewStatus) : { ok: false, refusal: "overtaken", by: latest };
  }
  return { ok: false, refusal: "stale", byName: project.updatedByName ?? "", at: project.updatedAt };
}

async function takeStep(
  tx: Tx,
  actor: Actor,
  project: ProjectDetail,
  input: ReviewInput,
  { to, at }: { readonly to: ReviewStatus; readonly at: Date },
): Promise<void> {
  const { command, message } = input;
  // Comments belong to a request for changes: the others say all they have to say in the message.
  const fieldComments = command === "requestChanges" ? input.fieldComments : [];
  const version = project.version + 1;
  const updated = await tx.$executeRaw`
    UPDATE project SET review_status = ${to}, version = ${version},
      submitted_at = CASE ${command} WHEN 'submit' THEN ${at} WHEN 'withdraw' THEN NULL ELSE submitted_at END,
      decided_at = CASE WHEN ${command} IN ('accept', 'reject') THEN ${at}::timestamptz END
    WHERE id = ${project.id} AND version = ${project.version} AND review_status = ${project.reviewStatus}`;
  if (updated !== 1) throw new Error(`${project.reference} changed under its lock`);
  const [event] = await tx.$queryRaw<{ id: number }[]>`
    INSERT INTO review_event (project_id, at, actor_id, actor_name, command, from_status, to_status, message, field_comments, version)
    VALUES (${project.id}, ${at}, ${actor.userId}::uuid, ${actor.name}, ${command}, ${project.reviewStatus}, ${to},
            ${message}, ${JSON.stringify(fieldComments)}::jsonb, ${project.version})
    RETURNING id`;
  if (!event) throw new Error("INSERT … RETURNING gives its row");
  if (REVIEW_TRANSITIONS[command].by === "reviewer")
    await keepChecklist(tx, { projectId: project.id, eventId: event.id });
  const state = stateOfProject(project);
  await recordChange(tx, actor, {
    projectId: project.id,
    reference: project.reference,
    territoryId: project.territory.id,
    verb: command,
    version,
    before: { ...state, reviewStatus: project.reviewStatus },
    after: { ...state, reviewStatus: to },
    at,
  });
  await tellStep(tx, project, { command, eventId: event.id });
}
