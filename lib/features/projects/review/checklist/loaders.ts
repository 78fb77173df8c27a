import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { readOrDrawAlone } from "@/lib/platform/drawn-answer";
import { getProject } from "../../data";
import { mayReview } from "../policy";
import { getChecklist, listCheckItems } from "./data";
import { checklistPath } from "./routes";
import type { ProjectChecklist } from "./types";

/** The grid of one project; null: a form sent without JavaScript is drawn alone, with what was ticked. */
export const loadChecklist = (reference: string): Promise<ProjectChecklist | null> =>
  readOrDrawAlone(checklistPath(reference), (actor) => findChecklist(actor, reference));

async function findChecklist(actor: Actor, reference: string): Promise<ProjectChecklist | null> {
  const project = await getProject(actor, reference);
  const scope = project && {
    id: project.id,
    territoryId: project.territory.id,
    reviewStatus: project.reviewStatus,
  };
  const checklist = scope && (await getChecklist(actor, scope));
  if (!project || !checklist) return null;
  const items = await listCheckItems(actor);
  return {
    reference: project.reference,
    title: project.title,
    items: items.filter(({ isActive }) => isActive),
    checklist,
    refusal: !mayReview(actor) ? "forbidden" : project.reviewStatus === "submitted" ? null : "notSubmitted",
  };
}
