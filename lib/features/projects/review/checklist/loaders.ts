import "server-only";
import { notFound } from "next/navigation";
import { isFormPost } from "@/lib/platform/drawn-answer";
import { getActor, requireActor } from "@/lib/platform/session";
import { getProject } from "../../data";
import { mayReview } from "../policy";
import { getChecklist, listCheckItems } from "./data";
import { checklistPath } from "./routes";
import type { ProjectChecklist } from "./types";

/** The grid of one project; null: a form sent without JavaScript is drawn alone, with what was ticked. */
export async function loadChecklist(reference: string): Promise<ProjectChecklist | null> {
  const isAnswer = await isFormPost();
  const actor = isAnswer ? await getActor() : await requireActor(checklistPath(reference));
  const project = await getProject(actor, reference);
  const scope = project && {
    id: project.id,
    territoryId: project.territory.id,
    reviewStatus: project.reviewStatus,
  };
  const checklist = scope && (await getChecklist(actor, scope));
  if (!project || !checklist) return isAnswer ? null : notFound();
  const items = await listCheckItems(actor);
  return {
    reference: project.reference,
    title: project.title,
    items: items.filter(({ isActive }) => isActive),
    checklist,
    refusal: !mayReview(actor) ? "forbidden" : project.reviewStatus === "submitted" ? null : "notSubmitted",
  };
}
