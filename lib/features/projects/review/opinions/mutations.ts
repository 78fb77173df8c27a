import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { formatDate } from "@/lib/kernel/format";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { keyOfContent } from "@/lib/platform/creation-key";
import { type Tx, withActor } from "@/lib/platform/db";
import { notifyPeople } from "../../../notifications/mutations";
import { selectProject } from "../../data";
import { lockProject, recordWork } from "../../journal/mutations";
import type { ProjectDetail } from "../../types";
import { mayReview } from "../policy";
import type { Stance } from "./constants";
import { selectOpinion } from "./data";
import { STANCE_LABELS } from "./labels";
import { isAsked } from "./policy";
import { decideAnswer } from "./rules";
import type { AnswerRefusal, Asked, AskRefusal, WithdrawRefusal } from "./types";

export type AskInput = {
  readonly reference: string;
  readonly asked: Asked;
  readonly dueOn: string;
  readonly question: string;
  /** Sent by the form: the same key twice is one request, and one mail. */
  readonly creationKey: string;
};

/** Asks a partner, one of its people, or a colleague, about a project in review. The same form sent twice is one request. */
export function askOpinion(actor: Actor, input: AskInput): Promise<Result<number, AskRefusal>> {
  return withActor(actor, async (tx): Promise<Result<number, AskRefusal>> => {
    // Held: nobody decides meanwhile, and two who ask the same take their turn.
    const locked = await lockProject(tx, input.reference);
    const project = await selectProject(tx, actor, input.reference);
    if (!project) return refuse("notFound");
    if (!mayReview(actor)) return refuse("forbidden");
    const creationKey = keyOfContent(input.creationKey, [input.asked, input.question, input.dueOn]);
    const [sent] = await tx.$queryRaw<{ id: number }[]>`
      SELECT id FROM review_opinion WHERE creation_key = ${creationKey}::uuid AND project_id = ${project.id}`;
    if (sent) return ok(sent.id);
    if (!locked || project.reviewStatus !== "submitted") return refuse("notSubmitted");
    const organisationId = input.asked.kind === "organisation" ? input.asked.id : null;
    const userId = input.asked.kind === "person" ? input.asked.id : null;
    if (!(await mayBeAsked(tx, actor, input.asked))) return refuse("unknownAsked");
    const [same] = await tx.$queryRaw<{ id: number }[]>`
      SELECT id FROM review_opinion WHERE project_id = ${project.id} AND given_at IS NULL AND withdrawn_at IS NULL AND closed_at IS NULL
        AND (asked_organisation_id = ${organisationId}::int OR asked_user_id = ${userId}::uuid)`;
    if (same) return refuse("alreadyAsked");
    // The database names the project and whoever is asked.
    const [made] = await tx.$queryRaw<{ id: number; askedName: string }[]>`
      INSERT INTO review_opinion (project_id, territory_id, reference, project_title, asked_organisation_id, asked_user_id, asked_name,
        question, due_on, asked_by_id, asked_by_name, creation_key)
      VALUES (${project.id}, ${project.territory.id}, ${project.reference}, ${project.title}, ${organisationId}::int, ${userId}::uuid, '',
        ${input.question}, ${input.dueOn}::date, ${actor.userId}::uuid, ${actor.name}, ${creationKey}::uuid)
      RETURNING id, asked_name AS "askedName"`;
    if (!made) throw new Error("INSERT … RETURNING gives its row");
    const { question, dueOn } = input;
    const changes = {
      opinionOf: { before: "", after: made.askedName },
      opinionDue: { before: "", after: formatDate(dueOn) },
      ...(question === "" ? {} : { message: { before: "", after: question } }),
    };
    await record(tx, actor, project, "askOpinion", changes);
    const about = { opinionId: made.id };
    await notifyPeople(tx, { kind: "opinionAsked", event: "asked", about, to: { asked: made.id } });
    return ok(made.id);
  });
}

const idsOf = (project: ProjectDetail) => ({
  projectId: project.id,
  reference: project.reference,
  territoryId: project.territory.id,
});

const record = (
  tx: Tx,
  actor: Actor,
  project: ProjectDetail,
  verb: "askOpinion" | "withdrawOpinion",
  changes: Parameters<typeof recordWork>[2]["changes"],
) => recordWork(tx, actor, { ...idsOf(project), verb, changes, ministryOnly: true });

async function mayBeAsked(tx: Tx, actor: Actor, asked: Asked): Promise<boolean> {
  const [found] =
    asked.kind === "organisation"
      ? await tx.$queryRaw<object[]>`
          SELECT 1 AS one FROM review_people() WHERE organisation_id = ${asked.id} AND role = 'partner' LIMIT 1`
      : await tx.$queryRaw<object[]>`
          SELECT 1 AS one FROM review_people() WHERE user_id = ${asked.id}::uuid AND user_id <> ${actor.userId}::uuid`;
  return found !== undefined;
}

/** Takes a request back that nobody has answered. Twice is once. */
export function withdrawOpinion(
  actor: Actor,
  { reference, opinionId }: { readonly reference: string; readonly opinionId: number },
): Promise<Result<true, WithdrawRefusal>> {
  return withActor(actor, async (tx): Promise<Result<true, WithdrawRefusal>> => {
    await lockProject(tx, reference);
    const project = await selectProject(tx, actor, reference);
    if (!project) return refuse("notFound");
    if (!mayReview(actor)) return refuse("forbidden");
    const opinion = await selectOpinion(tx, opinionId);
    if (opinion?.reference !== project.reference) return refuse("notFound");
    if (opinion.withdrawnAt !== null) return ok(true);
    const decision = decideAnswer(opinion);
    if (!decision.ok) return decision;
    const changed = await tx.$executeRaw`
      UPDATE review_opinion SET withdrawn_at = clock_timestamp(), withdrawn_by_name = ${actor.name}
      WHERE id = ${opinionId} AND given_at IS NULL AND withdrawn_at IS NULL AND closed_at IS NULL`;
    if (changed !== 1) return refuse("alreadyGiven");
    await record(tx, actor, project, "withdrawOpinion", {
      opinionOf: { before: opinion.askedName, after: "" },
    });
    return ok(true);
  });
}

export type AnswerInput = { readonly opinionId: number; readonly stance: Stance; readonly text: string };

/** Gives the opinion, once and for all. The same words sent twice are one opinion. */
export function giveOpinion(actor: Actor, input: AnswerInput): Promise<Result<true, AnswerRefusal>> {
  return withActor(actor, async (tx): Promise<Result<true, AnswerRefusal>> => {
    await tx.$queryRaw`SELECT review_opinion_hold(${input.opinionId}::int)::text`;
    const { opinionId, stance, text } = input;
    const changed = await tx.$executeRaw`
      UPDATE review_opinion SET stance = ${stance}, text = ${text}, given_at = clock_timestamp(), given_by_id = ${actor.userId}::uuid,
        given_by_name = ${actor.name}
      WHERE id = ${opinionId} AND given_at IS NULL AND withdrawn_at IS NULL AND closed_at IS NULL
        AND (asked_user_id = ${actor.userId}::uuid OR asked_organisation_id = ${actor.organisationId}::int)`;
    const opinion = await selectOpinion(tx, opinionId);
    if (!opinion || !isAsked(actor, opinion)) return refuse("notFound");
    if (changed !== 1) {
      const isSame = opinion.givenById === actor.userId && opinion.stance === stance && opinion.text === text;
      if (isSame) return ok(true);
      const decision = decideAnswer(opinion);
      return decision.ok ? refuse("notFound") : decision;
    }
    const [project] = await tx.$queryRaw<{ id: number }[]>`
      SELECT project_id AS id FROM review_opinion WHERE id = ${opinionId}`;
    if (!project) throw new Error("an opinion that was just given is its author's to read");
    await recordWork(tx, actor, {
      projectId: project.id,
      reference: opinion.reference,
      territoryId: opinion.territoryId,
      verb: "giveOpinion",
      changes: {
        opinionOf: { before: "", after: opinion.askedName },
        opinion: { before: "", after: `${STANCE_LABELS[stance]}${text === "" ? "" : `\u00A0: ${text}`}` },
      },
      ministryOnly: true,
    });
    await notifyPeople(tx, {
      kind: "opinionGiven",
      event: "given",
      about: { opinionId },
      to: { askerOf: opinionId, assigneeOf: project.id },
    });
    return ok(true);
  });
}
