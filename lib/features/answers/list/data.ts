import "server-only";
import { type Actor, readsForMinistry } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { ANSWERS_PER_PAGE } from "../constants";
import { ANSWER_COLUMNS, ANSWER_SOURCES } from "../data";
import { answerFor, isPartner, mayListAnswers } from "../policy";
import type { AnswerOfProject } from "../types";
import { ASKED_SHOWN } from "./constants";
import type { AnswerChoices, AnswerList, AnswerView, AskedLine } from "./types";

const PROJECT = Prisma.sql`JOIN project p ON p.id = a.project_id JOIN territory t ON t.id = p.territory_id`;

/** A partner follows its own answers; those of the others are on the pages of the projects. */
function scopeOf(actor: Actor): Prisma.Sql {
  if (actor.role === "partner") return Prisma.sql`a.organisation_id = ${actor.organisationId}::int`;
  return readsForMinistry(actor) ? Prisma.sql`true` : Prisma.sql`p.territory_id = ${actor.territoryId}::int`;
}

function conditionsOf(actor: Actor, view: AnswerView): Prisma.Sql {
  const conditions = [scopeOf(actor)];
  if (view.kind !== null) conditions.push(Prisma.sql`a.kind = ${view.kind}`);
  if (view.states.length > 0) conditions.push(Prisma.sql`a.state = ANY (${[...view.states]}::text[])`);
  if (view.reason === "any") conditions.push(Prisma.sql`w.refusal_reason IS NOT NULL`);
  else if (view.reason !== null) conditions.push(Prisma.sql`w.refusal_reason = ${view.reason}`);
  if (view.organisation !== null) conditions.push(Prisma.sql`o.slug = ${view.organisation}`);
  if (view.territory !== null) conditions.push(Prisma.sql`t.slug = ${view.territory}`);
  if (view.scheme !== null) conditions.push(Prisma.sql`s.slug = ${view.scheme}`);
  return Prisma.join(conditions, " AND ");
}

/** Newest first. */
export async function listAnswers(actor: Actor, view: AnswerView): Promise<AnswerList> {
  if (!mayListAnswers(actor)) return { answers: [], total: 0, pageCount: 1 };
  const rows = await readAs<AnswerOfProject & { total: number; reviewStatus: "accepted" }>(
    actor,
    Prisma.sql`
      SELECT ${ANSWER_COLUMNS}, p.reference, p.title AS "projectTitle", p.territory_id AS "territoryId", t.programme_name AS "territoryName",
        p.review_status AS "reviewStatus", count(*) OVER ()::int AS total
      FROM ${ANSWER_SOURCES} ${PROJECT}
      WHERE ${conditionsOf(actor, view)} ORDER BY a.updated_at DESC, a.id DESC
      LIMIT ${ANSWERS_PER_PAGE}::int OFFSET ${(view.page - 1) * ANSWERS_PER_PAGE}::int`,
  );
  const total = rows[0]?.total ?? 0;
  const answers = rows.flatMap(({ total: _, ...row }) => answerFor(actor, row, row) ?? []);
  return { answers, total, pageCount: Math.max(1, Math.ceil(total / ANSWERS_PER_PAGE)) };
}

/**
 * Accepted projects whose plan asks a partner for money, and which that partner has not answered: its own for a partner, and
 * all of them for the ministry. Longest first.
 */
export async function listAskedLines(actor: Actor, organisation: string | null): Promise<AskedLine[]> {
  if (!isPartner(actor) && !readsForMinistry(actor)) return [];
  const whose = isPartner(actor)
    ? Prisma.sql`o.id = ${actor.organisationId}`
    : organisation === null
      ? Prisma.sql`true`
      : Prisma.sql`o.slug = ${organisation}`;
  return readAs<AskedLine>(
    actor,
    Prisma.sql`
      SELECT p.reference, p.title AS "projectTitle", t.programme_name AS "territoryName", o.name AS "organisationName",
        sum(l.amount_cents)::bigint AS "amountCents", max(greatest(l.requested_on, paris_day(p.decided_at)))::text AS "askedOn"
      FROM funding_line l JOIN organisation o ON o.id = l.funder_id AND o.kind = 'partner'
        JOIN project p ON p.id = l.project_id AND p.review_status = 'accepted' JOIN territory t ON t.id = p.territory_id
      WHERE l.state = 'requested' AND l.answer_id IS NULL AND ${whose}
        AND NOT EXISTS (SELECT FROM partner_answer a WHERE a.project_id = p.id AND a.organisation_id = o.id AND a.state <> 'withdrawn')
      GROUP BY p.id, t.id, o.id ORDER BY "askedOn" NULLS LAST, p.id LIMIT ${ASKED_SHOWN}::int`,
  );
}

/** What the list can be narrowed to. */
export async function getAnswerChoices(actor: Actor): Promise<AnswerChoices> {
  const none = { organisations: [], territories: [], schemes: [] };
  if (!mayListAnswers(actor)) return none;
  const [found] = await readAs<AnswerChoices>(
    actor,
    Prisma.sql`
      WITH mine AS (SELECT a.organisation_id, a.scheme_id, p.territory_id FROM partner_answer a ${PROJECT} WHERE ${scopeOf(actor)})
      SELECT
        (SELECT coalesce(jsonb_agg(jsonb_build_object('value', o.slug, 'label', o.name) ORDER BY unaccent(o.name)), '[]') FROM organisation o
          WHERE o.id IN (SELECT organisation_id FROM mine)) AS organisations,
        (SELECT coalesce(jsonb_agg(jsonb_build_object('value', t.slug, 'label', t.programme_name) ORDER BY unaccent(t.programme_name)), '[]') FROM territory t
          WHERE t.id IN (SELECT territory_id FROM mine)) AS territories,
        (SELECT coalesce(jsonb_agg(jsonb_build_object('value', s.slug, 'label', s.name) ORDER BY unaccent(s.name)), '[]') FROM support_scheme s
          WHERE s.id IN (SELECT scheme_id FROM mine)) AS schemes`,
  );
  return found ?? none;
}
