import "server-only";
import { type Actor, readsForMinistry } from "@/lib/kernel/actor";
import { readAs, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { maySeeProject, type ProjectScope } from "../../policy";
import type { CheckAnswers, CheckItem, Checklist, CheckRecord } from "./types";

const ITEMS = Prisma.sql`SELECT id, label, help, is_active AS "isActive", version FROM review_check_item ORDER BY position, id`;
const EMPTY: Checklist = { revision: 0, answers: {}, updatedAt: null, updatedByName: "" };

type ChecklistRow = Omit<Checklist, "answers"> & { readonly answers: CheckAnswers };

const checklistOf = (projectId: number) => Prisma.sql`
  SELECT revision, answers, updated_at AS "updatedAt", updated_by_name AS "updatedByName"
  FROM review_checklist WHERE project_id = ${projectId}`;

/** The whole grid in its order, withdrawn items included; nothing for whoever does not review. */
export async function listCheckItems(actor: Actor): Promise<CheckItem[]> {
  return readsForMinistry(actor) ? readAs<CheckItem>(actor, ITEMS) : [];
}

/** What was ticked for a project; null for whoever may not read it. */
export async function getChecklist(
  actor: Actor,
  project: ProjectScope & { readonly id: number },
): Promise<Checklist | null> {
  if (!readsForMinistry(actor) || !maySeeProject(actor, project)) return null;
  const [found] = await readAs<ChecklistRow>(actor, checklistOf(project.id));
  return found ?? EMPTY;
}

/** The grids that former decisions were taken with. */
export async function listCheckRecords(
  actor: Actor,
  project: ProjectScope & { readonly id: number },
): Promise<CheckRecord[]> {
  if (!readsForMinistry(actor) || !maySeeProject(actor, project)) return [];
  return readAs<CheckRecord>(
    actor,
    Prisma.sql`SELECT event_id AS "eventId", points FROM review_check_record WHERE project_id = ${project.id}`,
  );
}

/** The points of the grid as they stand today, in their order. */
export const selectCheckItems = (tx: Tx): Promise<CheckItem[]> => tx.$queryRaw<CheckItem[]>(ITEMS);

/** What was answered for one project; empty when nobody has begun. */
export async function selectChecklist(tx: Tx, projectId: number): Promise<Checklist> {
  const [found] = await tx.$queryRaw<ChecklistRow[]>(checklistOf(projectId));
  return found ?? EMPTY;
}
