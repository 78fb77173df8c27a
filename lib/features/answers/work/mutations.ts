import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import type { Tx } from "@/lib/platform/db";
import { notifyPeople } from "../../notifications/mutations";
import type { ProjectVerb } from "../../projects/journal/constants";
import { recordWork } from "../../projects/journal/mutations";
import type { RecordedChanges } from "../../projects/journal/types";
import type { ProjectDetail } from "../../projects/types";
import type { Answer, AnswerCommand } from "../types";

/** Sides take turns at a project: the territory's lock is its own, a partner's is taken for it. */
export async function holdForPartner(tx: Tx, reference: string): Promise<void> {
  await tx.$queryRaw`SELECT partner_answer_hold(${reference})::text`;
}

export type StepWritten = {
  readonly command: AnswerCommand | "give";
  readonly amountCents: number | null;
  readonly day: string | null;
  readonly text: string;
};

/** One step of an answer, as its history keeps it. */
export async function recordStep(tx: Tx, actor: Actor, answer: Answer, step: StepWritten): Promise<void> {
  const { command, amountCents, day, text } = step;
  await tx.$executeRaw`
    INSERT INTO partner_answer_step (answer_id, project_id, organisation_id, at, actor_id, actor_name, organisation_name, command, amount_cents,
      on_day, text)
    VALUES (${answer.id}, ${answer.projectId}, ${answer.organisationId}, clock_timestamp(), ${actor.userId}::uuid, ${actor.name},
      ${actor.organisationName}, ${command}, ${amountCents}::bigint, ${day}::date, ${text})`;
}

/** The line of the journal of the project; the version, if the plan moved, is written by the database. */
export async function recordAnswerWork(
  tx: Tx,
  actor: Actor,
  project: ProjectDetail,
  verb: ProjectVerb,
  changes: RecordedChanges,
): Promise<void> {
  await recordWork(tx, actor, {
    projectId: project.id,
    reference: project.reference,
    territoryId: project.territory.id,
    verb,
    changes,
    ministryOnly: false,
  });
}

/** To the other side, in the same transaction. What was said is read behind the sign-in only. */
export async function tellOtherSide(
  tx: Tx,
  actor: Actor,
  project: ProjectDetail,
  answer: Pick<Answer, "id" | "organisationId">,
  command: AnswerCommand | "give",
): Promise<void> {
  await notifyPeople(tx, {
    kind: "answer",
    event: command,
    about: { projectId: project.id, answerId: answer.id },
    to: actor.role === "partner" ? { territory: project.territory.id } : { partners: answer.organisationId },
  });
}
