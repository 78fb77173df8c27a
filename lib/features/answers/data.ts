import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { readAs, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import type { ProjectScope } from "../projects/policy";
import { answerFor, mayReadWords } from "./policy";
import type { Answer, AnswerStep } from "./types";

/** Of `partner_answer a`, with its organisation `o`, its scheme `s` and, for those who may read them, its words `w`. */
export const ANSWER_COLUMNS = Prisma.sql`a.id, a.project_id AS "projectId", a.organisation_id AS "organisationId", o.name AS "organisationName",
  o.slug AS "organisationSlug", CASE WHEN o.is_funder THEN coalesce(o.merged_into_id, o.id) END AS "funderId", a.kind, a.state, a.scheme_id AS "schemeId",
  CASE WHEN s.id IS NOT NULL THEN jsonb_build_object('slug', s.slug, 'name', s.name) END AS scheme, a.nature, a.amount_cents AS "amountCents",
  a.budget_year AS "budgetYear", a.valid_until::text AS "validUntil", a.requested_on::text AS "requestedOn", a.granted_cents AS "grantedCents",
  a.granted_on::text AS "grantedOn", a.paid_cents AS "paidCents", a.paid_on::text AS "paidOn", a.created_at AS "createdAt",
  a.updated_at AS "updatedAt", a.updated_by_name AS "updatedByName", a.revision,
  CASE WHEN w.answer_id IS NOT NULL THEN jsonb_build_object('text', w.text, 'refusalReason', w.refusal_reason) END AS words`;
export const ANSWER_SOURCES = Prisma.sql`partner_answer a JOIN organisation o ON o.id = a.organisation_id
  LEFT JOIN support_scheme s ON s.id = a.scheme_id LEFT JOIN partner_answer_word w ON w.answer_id = a.id`;

type Project = ProjectScope & { readonly id: number };

/** Newest first. */
export async function listProjectAnswers(actor: Actor, project: Project): Promise<Answer[]> {
  const rows = await readAs<Answer>(
    actor,
    Prisma.sql`SELECT ${ANSWER_COLUMNS} FROM ${ANSWER_SOURCES} WHERE a.project_id = ${project.id} ORDER BY a.id DESC`,
  );
  return rows.map((row) => answerFor(actor, project, row)).filter((answer) => answer !== null);
}

/** Null when the project has no such answer, or none that the actor may see. */
export async function getAnswer(actor: Actor, project: Project, answerId: number): Promise<Answer | null> {
  const [row] = await readAs<Answer>(
    actor,
    Prisma.sql`SELECT ${ANSWER_COLUMNS} FROM ${ANSWER_SOURCES} WHERE a.id = ${answerId} AND a.project_id = ${project.id}`,
  );
  return row ? answerFor(actor, project, row) : null;
}

/** What was done, oldest first; nothing for whoever may not read it. */
export async function listAnswerSteps(actor: Actor, project: Project, answer: Answer): Promise<AnswerStep[]> {
  if (!mayReadWords(actor, project, answer)) return [];
  return readAs<AnswerStep>(
    actor,
    Prisma.sql`SELECT id, at, actor_name AS "actorName", organisation_name AS "organisationName", command, amount_cents AS "amountCents",
        on_day::text AS day, text
      FROM partner_answer_step WHERE answer_id = ${answer.id} ORDER BY id`,
  );
}

/** For a mutation that holds the project and goes on to change it. */
export async function selectAnswer(tx: Tx, projectId: number, answerId: number): Promise<Answer | null> {
  const [found] = await tx.$queryRaw<
    (Answer & Record<"amountCents" | "grantedCents" | "paidCents", bigint | null>)[]
  >`
    SELECT ${ANSWER_COLUMNS} FROM ${ANSWER_SOURCES} WHERE a.id = ${answerId} AND a.project_id = ${projectId}`;
  if (!found) return null;
  const cents = (amount: bigint | number | null) => (amount === null ? null : Number(amount));
  return {
    ...found,
    amountCents: cents(found.amountCents),
    grantedCents: cents(found.grantedCents),
    paidCents: cents(found.paidCents),
  };
}
