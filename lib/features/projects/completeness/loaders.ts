import "server-only";
import { isFormPost } from "@/lib/platform/drawn-answer";
import { loadVisibleProject } from "../loaders";
import { mayEditProject } from "../policy";
import { stateOfProject } from "../rules";
import { computeCompleteness } from "./rules";
import type { Completeness } from "./types";

/**
 * For whoever writes the project; null for everybody else, and above a form that has just been sent: what was typed must
 * come back even where the project can no longer be read.
 */
export async function findCompleteness(reference: string): Promise<readonly Completeness[] | null> {
  if (await isFormPost()) return null;
  const { actor, project } = await loadVisibleProject(reference);
  const scope = { territoryId: project.territory.id, reviewStatus: project.reviewStatus };
  return mayEditProject(actor, scope) ? computeCompleteness(stateOfProject(project)) : null;
}
