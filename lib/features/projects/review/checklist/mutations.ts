import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { ok, refuse } from "@/lib/kernel/result";
import { type Tx, withActor } from "@/lib/platform/db";
import { selectProject } from "../../data";
import { lockProject, recordWork } from "../../journal/mutations";
import { mayReview } from "../policy";
import { selectCheckItems, selectChecklist } from "./data";
import { tickedInWords } from "./labels";
import { differingItems, mergedAnswers, recordedPoints, tickedOf } from "./rules";
import type { CheckAnswers, TickOutcome } from "./types";

export type TickInput = {
  readonly reference: string;
  /** The grid that the page showed: what somebody else ticked since is not overwritten unseen. */
  readonly revision: number;
  readonly answers: CheckAnswers;
};

/** Keeps what was ticked. The same answers sent twice are one change. @returns the revision. */
export function tickChecklist(actor: Actor, input: TickInput): Promise<TickOutcome> {
  return withActor(actor, async (tx): Promise<TickOutcome> => {
    const locked = await lockProject(tx, input.reference);
    const project = await selectProject(tx, actor, input.reference);
    if (!project) return refuse("notFound");
    if (!mayReview(actor)) return refuse("forbidden");
    if (!locked || project.reviewStatus !== "submitted") return refuse("notSubmitted");
    const items = await selectCheckItems(tx);
    const before = await selectChecklist(tx, project.id);
    const answers = mergedAnswers(before.answers, input.answers, items);
    const changed = differingItems(before.answers, answers, items);
    if (changed.length === 0) return ok(before.revision);
    if (before.revision !== input.revision) return { ok: false, refusal: "overtaken", current: before };
    const revision = before.revision + 1;
    const stored = JSON.stringify(answers);
    await tx.$executeRaw`
      INSERT INTO review_checklist AS c (project_id, revision, answers, updated_at, updated_by_id, updated_by_name)
      VALUES (${project.id}, ${revision}, ${stored}::jsonb, clock_timestamp(), ${actor.userId}::uuid, ${actor.name})
      ON CONFLICT (project_id) DO UPDATE SET revision = excluded.revision, answers = excluded.answers, updated_at = excluded.updated_at,
        updated_by_id = excluded.updated_by_id, updated_by_name = excluded.updated_by_name`;
    await recordWork(tx, actor, {
      projectId: project.id,
      reference: project.reference,
      territoryId: project.territory.id,
      verb: "tickGrid",
      changes: Object.fromEntries(
        changed.map(({ id, label }) => [
          label,
          {
            before: tickedInWords(tickedOf(before.answers, id)),
            after: tickedInWords(tickedOf(answers, id)),
          },
        ]),
      ),
      ministryOnly: true,
    });
    return ok(revision);
  });
}

/** With a decision, in its transaction: the grid as it stands, in its own words. */
export async function keepChecklist(
  tx: Tx,
  { projectId, eventId }: { readonly projectId: number; readonly eventId: number },
): Promise<void> {
  const items = await selectCheckItems(tx);
  const { answers } = await selectChecklist(tx, projectId);
  const points = recordedPoints(items, answers);
  if (points.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO review_check_record (event_id, project_id, points)
    VALUES (${eventId}, ${projectId}, ${JSON.stringify(points)}::jsonb)`;
}
