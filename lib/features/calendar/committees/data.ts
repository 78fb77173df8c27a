import "server-only";
import { listPhotographs } from "@/lib/features/photographs/data";
import { photographDates } from "@/lib/features/photographs/labels";
import { listChoices } from "@/lib/features/projects/search/choices/data";
import { type Actor, isTerritoryMember, readsForMinistry } from "@/lib/kernel/actor";
import { readAs, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import type { CalendarFilters, CalendarSpan, CommitteeEntry } from "../types";
import { COMMITTEE_SUBJECT, COMMITTEES_PER_PAGE } from "./constants";
import { mayPlanCommittee, mayReadCommittee, organiserOf } from "./policy";
import type { Committee, CommitteeChoices, CommitteeList, CommitteeStep } from "./types";

const { sql } = Prisma;

/** The first wall; mayReadCommittee says the same of one. */
function visibleCommittees(actor: Actor): Prisma.Sql {
  if (readsForMinistry(actor)) return sql`true`;
  if (isTerritoryMember(actor))
    return sql`(c.territory_id IS NULL OR c.territory_id = ${actor.territoryId}::smallint)`;
  return actor.role === "partner" ? sql`c.for_partners` : sql`false`;
}

const HOURS = sql`to_char(c.starts_at, 'HH24:MI') AS "startsAt", to_char(c.ends_at, 'HH24:MI') AS "endsAt"`;
const ENTRY = sql`c.id, c.day, ${HOURS}, c.title, c.place, c.link, c.agenda, c.cancelled_at IS NOT NULL AS "isCancelled",
  c.cancel_reason AS "cancelReason", c.minutes <> '' AS "hasMinutes", c.creation_key AS "eventKey", c.revision,
  t.programme_name AS territory, c.demo, c.updated_at AS "updatedAt"`;

/** Those of the programme concern every territory. None is ever late: a day that is over is over. */
export async function listCommitteeDates(
  actor: Actor,
  span: CalendarSpan,
  { territory, mine }: Pick<CalendarFilters, "territory" | "mine">,
): Promise<CommitteeEntry[]> {
  if (span.kind === "late") return [];
  // A committee of one territory concerns the ministry when it planned it itself.
  const isOwn =
    mine && readsForMinistry(actor) ? sql`(c.territory_id IS NULL OR c.organiser = 'ministry')` : sql`true`;
  return readAs<CommitteeEntry>(
    actor,
    sql`SELECT ${ENTRY} FROM committee c LEFT JOIN territory t ON t.id = c.territory_id
      WHERE ${visibleCommittees(actor)} AND ${isOwn} AND c.day BETWEEN ${span.from}::date AND ${span.to}::date
        AND ${territory === null ? sql`true` : sql`(c.territory_id IS NULL OR t.slug = ${territory})`}`,
  );
}

/** What is to come, the soonest first, and a page of what is over, the latest first. */
export async function listCommittees(actor: Actor, page: number, today: string): Promise<CommitteeList> {
  const [coming, over] = await Promise.all([
    readAs<CommitteeEntry>(
      actor,
      sql`SELECT ${ENTRY} FROM committee c LEFT JOIN territory t ON t.id = c.territory_id
        WHERE ${visibleCommittees(actor)} AND c.day >= ${today}::date ORDER BY c.day, c.starts_at NULLS FIRST, c.id`,
    ),
    readAs<CommitteeEntry & { readonly total: number }>(
      actor,
      sql`SELECT ${ENTRY}, count(*) OVER () AS total FROM committee c LEFT JOIN territory t ON t.id = c.territory_id
        WHERE ${visibleCommittees(actor)} AND c.day < ${today}::date ORDER BY c.day DESC, c.id DESC
        LIMIT ${COMMITTEES_PER_PAGE} OFFSET ${(page - 1) * COMMITTEES_PER_PAGE}`,
    ),
  ]);
  return { coming, over: over.map(({ total, ...entry }) => entry), overTotal: over[0]?.total ?? 0 };
}

const WHOLE = sql`c.id, c.organiser, c.territory_id AS "territoryId", c.for_partners AS "forPartners", c.title, c.day::text AS day, ${HOURS}, c.place,
  c.link, c.agenda, c.photograph_id AS "photographId", c.minutes, c.cancelled_at IS NOT NULL AS "isCancelled",
  c.cancel_reason AS "cancelReason", c.creation_key AS "eventKey", c.revision, c.content_revision AS "contentRevision", c.minutes_revision AS "minutesRevision", c.demo, c.created_at AS "createdAt",
  c.created_by_name AS "createdByName", c.updated_at AS "updatedAt", c.updated_by_name AS "updatedByName",
  t.slug AS "territorySlug", t.programme_name AS territory,
  CASE WHEN f.id IS NOT NULL THEN jsonb_build_object('id', f.id, 'title', f.title) END AS paper`;
const FROM = sql`committee c LEFT JOIN territory t ON t.id = c.territory_id LEFT JOIN photograph f ON f.id = c.photograph_id`;

/** Null when there is none, or it is not the reader's to see. */
export async function getCommittee(actor: Actor, id: number): Promise<Committee | null> {
  const [found] = await readAs<Committee>(actor, sql`SELECT ${WHOLE} FROM ${FROM} WHERE c.id = ${id}`);
  return found && mayReadCommittee(actor, found) ? found : null;
}

/** For whoever is about to change it: held until the end of the transaction. */
export async function selectCommitteeForUpdate(tx: Tx, id: number): Promise<Committee | null> {
  const held = await tx.$queryRaw<{ id: number }[]>`SELECT id FROM committee WHERE id = ${id} FOR UPDATE`;
  return held.length === 0 ? null : selectCommittee(tx, id);
}

/** One committee, whatever its state, as the second wall lets it be seen; null when it is missing or not for this reader. */
export async function selectCommittee(tx: Tx, id: number): Promise<Committee | null> {
  const [found] = await tx.$queryRaw<Committee[]>`SELECT ${WHOLE} FROM ${FROM} WHERE c.id = ${id}`;
  return found ?? null;
}

/** What was done to it, the latest first, for those of its territory and the ministry. */
export async function listCommitteeSteps(actor: Actor, committee: Committee): Promise<CommitteeStep[]> {
  const isInside =
    readsForMinistry(actor) || (isTerritoryMember(actor) && committee.territoryId === actor.territoryId);
  if (!isInside) return [];
  return readAs<CommitteeStep>(
    actor,
    sql`SELECT id, at, actor_name AS "actorName", organisation_name AS "organisationName", verb, changes FROM journal_entry
      WHERE subject_kind = ${COMMITTEE_SUBJECT} AND subject_key = ${String(committee.id)} ORDER BY at DESC, id DESC LIMIT 100`,
  );
}

/** What the actor may choose from in the form; nothing for whoever plans none. */
export async function getCommitteeChoices(actor: Actor): Promise<CommitteeChoices> {
  const organiser = organiserOf(actor);
  if (organiser === null) return { programme: false, territories: [], photographs: [] };
  const [{ territories }, { photographs }] = await Promise.all([
    listChoices(actor),
    listPhotographs(actor, 1),
  ]);
  return {
    programme: organiser === "ministry",
    territories: territories
      .filter(({ id }) => mayPlanCommittee(actor, { organiser, territoryId: id }))
      .map(({ id, slug, label }) => ({ id, slug, label })),
    photographs: photographs.map((one) => ({
      value: String(one.id),
      label: `${one.title}, ${photographDates(one)}`,
    })),
  };
}
