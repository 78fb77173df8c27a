import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { ok, refuse } from "@/lib/kernel/result";
import { type Tx, withActor } from "@/lib/platform/db";
import { selectProject } from "../../data";
import { recordWork } from "../../journal/mutations";
import { selectReviewer } from "../people/data";
import { mayReview } from "../policy";
import { NOBODY } from "./labels";
import { isAssignable } from "./rules";
import type { Assignment, AssignOutcome } from "./types";

export type AssignInput = {
  readonly reference: string;
  /** Null: nobody. */
  readonly assigneeId: string | null;
  /** Whom the page showed; what somebody else did since is not undone unseen. */
  readonly seenId: string | null;
};

/** Puts the review of a project in somebody's hands. The same request twice is one. */
export function assignReview(actor: Actor, input: AssignInput): Promise<AssignOutcome> {
  return withActor(actor, async (tx): Promise<AssignOutcome> => {
    const project = await selectProject(tx, actor, input.reference);
    if (!project) return refuse("notFound");
    if (!mayReview(actor)) return refuse("forbidden");
    if (!isAssignable(project.reviewStatus)) return refuse("notReviewed");
    const { assigneeId, seenId } = input;
    const before = await selectAssignment(tx, project.id);
    const reviewer = assigneeId === null ? null : await selectReviewer(tx, assigneeId);
    if (assigneeId !== null && !reviewer) return refuse("unknownReviewer");
    const wanted = ok({ assigneeName: reviewer?.name ?? null });
    if ((before?.assigneeId ?? null) === assigneeId) return wanted;
    if (!(await write(tx, actor, { projectId: project.id, assigneeId, seenId }))) {
      const by = await selectAssignment(tx, project.id);
      return by?.assigneeId === assigneeId ? wanted : { ok: false, refusal: "overtaken", by };
    }
    const nameOf = (id: string | null | undefined, name: string | undefined) => (id ? name : NOBODY);
    await recordWork(tx, actor, {
      projectId: project.id,
      reference: project.reference,
      territoryId: project.territory.id,
      verb: "assign",
      changes: {
        assignee: {
          before: nameOf(before?.assigneeId, before?.assigneeName),
          after: nameOf(assigneeId, reviewer?.name),
        },
      },
      ministryOnly: false,
    });
    return wanted;
  });
}

/** Written only over what was seen. @returns whether it was. */
async function write(
  tx: Tx,
  actor: Actor,
  {
    projectId,
    assigneeId,
    seenId,
  }: { readonly projectId: number; readonly assigneeId: string | null; readonly seenId: string | null },
): Promise<boolean> {
  // Without a row, nobody has it: whoever saw somebody saw something else.
  if (seenId !== null) {
    const changed = await tx.$executeRaw`
      UPDATE review_assignment SET assignee_id = ${assigneeId}::uuid, assigned_at = clock_timestamp(),
        assigned_by_id = ${actor.userId}::uuid, assigned_by_name = ${actor.name}
      WHERE project_id = ${projectId} AND assignee_id = ${seenId}::uuid`;
    return changed === 1;
  }
  const changed = await tx.$executeRaw`
    INSERT INTO review_assignment AS a (project_id, assignee_id, assignee_name, assigned_at, assigned_by_id, assigned_by_name)
    VALUES (${projectId}, ${assigneeId}::uuid, ${NOBODY}, clock_timestamp(), ${actor.userId}::uuid, ${actor.name})
    ON CONFLICT (project_id) DO UPDATE SET assignee_id = excluded.assignee_id, assignee_name = excluded.assignee_name,
      assigned_at = excluded.assigned_at, assigned_by_id = excluded.assigned_by_id, assigned_by_name = excluded.assigned_by_name
    WHERE a.assignee_id IS NULL`;
  return changed === 1;
}

async function selectAssignment(tx: Tx, projectId: number): Promise<Assignment | null> {
  const [found] = await tx.$queryRaw<Assignment[]>`
    SELECT assignee_id AS "assigneeId", assignee_name AS "assigneeName", assigned_at AS "assignedAt",
      assigned_by_name AS "assignedByName" FROM review_assignment WHERE project_id = ${projectId}`;
  return found ?? null;
}
