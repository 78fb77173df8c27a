import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { readAs, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { maySeeInternals, type ProjectScope } from "../../policy";
import type { Remark } from "./types";

const COLUMNS = Prisma.sql`id, field, text, at, author_name AS "authorName", state, revision, answer, answered_at AS "answeredAt",
  answered_by_name AS "answeredByName", settled_at AS "settledAt", settled_by_name AS "settledByName"`;

/** Every remark on a project, of all rounds, oldest first; none for whoever does not read its review. */
export async function listRemarks(
  actor: Actor,
  project: ProjectScope & { readonly id: number },
): Promise<Remark[]> {
  if (!maySeeInternals(actor, project)) return [];
  return readAs<Remark>(
    actor,
    Prisma.sql`SELECT ${COLUMNS} FROM review_remark WHERE project_id = ${project.id} ORDER BY id`,
  );
}

/** For a mutation that goes on to change it. */
export async function selectRemark(tx: Tx, projectId: number, remarkId: number): Promise<Remark | null> {
  const [found] = await tx.$queryRaw<Remark[]>`
    SELECT ${COLUMNS} FROM review_remark WHERE id = ${remarkId} AND project_id = ${projectId}`;
  return found ?? null;
}
