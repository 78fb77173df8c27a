"use server";
import { redirect } from "next/navigation";
import { postedForm } from "@/lib/platform/form-action";
import { requireActor } from "@/lib/platform/session";
import { reviewQueuePath } from "../../routes";
import { assignReview } from "./mutations";
import { assignedPath } from "./routes";
import { assignmentSchema } from "./schema";

/** A button of the queue or of a project: takes it, or gives it to somebody. Leads back, and says what became of it. */
export async function assignAction(input: unknown): Promise<void> {
  const parsed = assignmentSchema.safeParse(Object.fromEntries(postedForm(input)));
  const actor = await requireActor(reviewQueuePath);
  if (!parsed.success) redirect(assignedPath({ depuis: "file", reference: "", file: "" }, "unreadable"));
  const { reference, personne: assigneeId, vu: seenId } = parsed.data;
  const outcome = await assignReview(actor, { reference, assigneeId, seenId });
  redirect(assignedPath(parsed.data, outcome.ok ? "fait" : outcome.refusal));
}
