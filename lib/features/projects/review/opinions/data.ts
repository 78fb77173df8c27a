import "server-only";
import { type Actor, readsForMinistry } from "@/lib/kernel/actor";
import { readAs, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { getDirectory } from "../../data";
import { wholeSnapshot } from "../../history/rules";
import { maySeeInternals, type ProjectScope } from "../../policy";
import type { ProjectSnapshot } from "../../types";
import { GIVEN_SHOWN } from "./constants";
import { mayReadAsAsked, mayReadDossier, mayReadOpinion } from "./policy";
import type { AskedOpinion, Opinion } from "./types";

const COLUMNS = Prisma.sql`o.id, o.reference, o.project_title AS "projectTitle", o.territory_id AS "territoryId",
  o.asked_organisation_id AS "askedOrganisationId", o.asked_user_id AS "askedUserId", o.asked_name AS "askedName", o.question,
  o.due_on::text AS "dueOn", o.asked_at AS "askedAt", o.asked_by_name AS "askedByName", o.stance, o.text,
  o.given_at AS "givenAt", o.given_by_id AS "givenById", o.given_by_name AS "givenByName", o.withdrawn_at AS "withdrawnAt",
  o.withdrawn_by_name AS "withdrawnByName", o.closed_at AS "closedAt", o.closed_as AS "closedAs"`;

/** Newest first: what the ministry, or the territory after the decision, reads of them. */
export async function listProjectOpinions(
  actor: Actor,
  project: ProjectScope & { readonly id: number },
): Promise<Opinion[]> {
  if (!maySeeInternals(actor, project)) return [];
  const rows = await readAs<Opinion>(
    actor,
    Prisma.sql`SELECT ${COLUMNS} FROM review_opinion o WHERE o.project_id = ${project.id} ORDER BY o.id DESC`,
  );
  return rows.filter((opinion) => mayReadOpinion(actor, project, opinion));
}

/** What is asked of the reader, soonest first, then what they, or their organisation, have given, latest first. */
export async function listAskedOpinions(actor: Actor): Promise<Opinion[]> {
  if (actor.role !== "partner" && !readsForMinistry(actor)) return [];
  const rows = await readAs<Opinion>(
    actor,
    Prisma.sql`SELECT ${COLUMNS} FROM review_opinion o
      WHERE (o.asked_user_id = ${actor.userId}::uuid OR o.asked_organisation_id = ${actor.organisationId}::int)
        AND (o.given_at IS NOT NULL OR (o.withdrawn_at IS NULL AND o.closed_at IS NULL))
      ORDER BY o.given_at DESC NULLS FIRST, o.due_on, o.id LIMIT ${GIVEN_SHOWN}::int`,
  );
  return rows.filter((opinion) => mayReadAsAsked(actor, opinion));
}

/** One request, for whoever is asked; null for anybody else, and once it was withdrawn or came to nothing. */
export async function getAskedOpinion(actor: Actor, opinionId: number): Promise<AskedOpinion | null> {
  const [row] = await readAs<Opinion & { state: Partial<ProjectSnapshot> | null }>(
    actor,
    Prisma.sql`SELECT ${COLUMNS}, d.state FROM review_opinion o LEFT JOIN review_dossier d ON d.opinion_id = o.id
      WHERE o.id = ${opinionId}`,
  );
  if (!row) return null;
  const { state, ...opinion } = row;
  if (!mayReadAsAsked(actor, opinion)) return null;
  if (state === null || !mayReadDossier(actor, opinion)) return { opinion, dossier: null };
  const directory = await getDirectory(actor, opinion.territoryId);
  return { opinion, dossier: directory && { state: wholeSnapshot(state), directory } };
}

/** For a mutation that goes on to change it; what the policies do not let the actor change is not found. */
export async function selectOpinion(tx: Tx, opinionId: number): Promise<Opinion | null> {
  const [found] = await tx.$queryRaw<Opinion[]>`
    SELECT ${COLUMNS} FROM review_opinion o WHERE o.id = ${opinionId}`;
  return found ?? null;
}
