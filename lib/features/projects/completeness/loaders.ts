import "server-only";
import { isFormPost } from "@/lib/platform/drawn-answer";
import { loadVisibleProject } from "../loaders";
import { mayEditProject } from "../policy";
import { stateOfProject } from "../rules";
import { computeCompleteness } from "./rules";
import type { Completeness } from "./types";

/** For whoever writes the project; null for everybody else. */
export async function loadCompleteness(reference: string): Promise<readonly Completeness[] | null> {
  const { actor, project } = await loadVisibleProject(reference);
  const scope = { territoryId: project.territory.id, reviewStatus: project.reviewStatus };
  return mayEditProject(actor, scope) ? computeCompleteness(stateOfProject(project)) : null;
}

/** Above a form: null when it has just been sent, as what was typed comes back even where the project cannot be read. */
export async function findCompleteness(reference: string): Promise<readonly Completeness[] | null> {
  return (await isFormPost()) ? null : loadCompleteness(reference);
}
