import "server-only";
import { isAsked } from "@/lib/features/projects/review/opinions/policy";
import { type Actor, readsForMinistry } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import type { CalendarFilters, CalendarSpan, OpinionEntry } from "../types";

type Row = Omit<OpinionEntry, "isAsked"> & {
  readonly askedUserId: string | null;
  readonly askedOrganisationId: number | null;
  readonly askedById: string | null;
};

/** Deadlines of opinions: whoever is asked sees their own, the ministry all those that it waits for. */
export async function listOpinionDeadlines(
  actor: Actor,
  span: CalendarSpan,
  { territory, mine }: Pick<CalendarFilters, "territory" | "mine">,
): Promise<OpinionEntry[]> {
  if (actor.role !== "partner" && !readsForMinistry(actor)) return [];
  const rows = await readAs<Row>(
    actor,
    Prisma.sql`
      SELECT o.id, o.due_on AS day, o.reference, o.project_title AS "projectTitle", t.programme_name AS territory,
        o.asked_name AS "askedName", o.asked_user_id AS "askedUserId", o.asked_organisation_id AS "askedOrganisationId",
        o.asked_by_id AS "askedById", o.given_at IS NOT NULL AS "isGiven", coalesce(o.given_at, o.asked_at) AS "updatedAt"
      FROM review_opinion o JOIN territory t ON t.id = o.territory_id
      WHERE o.withdrawn_at IS NULL AND (o.given_at IS NOT NULL OR o.closed_at IS NULL)
        AND ${
          span.kind === "between"
            ? Prisma.sql`o.due_on BETWEEN ${span.from}::date AND ${span.to}::date`
            : Prisma.sql`o.due_on < ${span.today}::date AND o.given_at IS NULL`
        }
        AND ${territory === null ? Prisma.sql`true` : Prisma.sql`t.slug = ${territory}`}`,
  );
  return rows.flatMap(({ askedUserId, askedOrganisationId, askedById, ...row }) => {
    const asked = isAsked(actor, { askedUserId, askedOrganisationId });
    const isOwn = asked || (askedById !== null && askedById === actor.userId);
    const isShown = mine ? isOwn : asked || readsForMinistry(actor);
    return isShown ? [{ ...row, isAsked: asked }] : [];
  });
}
