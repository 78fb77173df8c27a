import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { maySeeInternals, type ProjectScope } from "../../policy";
import type { Assignment } from "./types";

/** Who has a project in hand; null when nobody ever had, or for whoever does not read its review. */
export async function getAssignment(
  actor: Actor,
  project: ProjectScope & { readonly id: number },
): Promise<Assignment | null> {
  if (!maySeeInternals(actor, project)) return null;
  const [found] = await readAs<Assignment>(
    actor,
    Prisma.sql`SELECT assignee_id AS "assigneeId", assignee_name AS "assigneeName", assigned_at AS "assignedAt",
      assigned_by_name AS "assignedByName" FROM review_assignment WHERE project_id = ${project.id}`,
  );
  return found ?? null;
}
