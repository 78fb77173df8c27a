import "server-only";
import { notFound } from "next/navigation";
import { loadVisibleProject } from "@/lib/features/projects/loaders";
import type { ProjectDetail } from "@/lib/features/projects/types";
import type { Query } from "@/lib/kernel/query";
import { readOrDrawAlone } from "@/lib/platform/drawn-answer";
import { strategyProjectsPath } from "../routes";
import { getAttachments, getProjectObjectives, listOwnObjectives } from "./data";
import { projectObjectivesPath } from "./routes";
import { parseAttachmentParameters } from "./schema";
import type { AttachmentsPage, ProjectObjectives, ServedObjective } from "./types";

/** Null: choices sent without JavaScript are drawn alone, to be sent again. */
export const loadAttachments = (slug: string, parameters: Query): Promise<AttachmentsPage | null> =>
  readOrDrawAlone(strategyProjectsPath(slug), async (actor) => {
    const asked = parseAttachmentParameters(parameters);
    const view = await getAttachments(actor, slug, asked);
    if (view === null) return null;
    if (asked.page > 1 && view.projects.length === 0) notFound();
    return { ...view, ...asked };
  });

const scopeOf = ({ id, territory, reviewStatus }: ProjectDetail) => ({
  id,
  territoryId: territory.id,
  reviewStatus,
});

/** For the page of a project; null for readers to whom there is nothing to show, ever. */
export async function loadProjectObjectives(reference: string): Promise<ProjectObjectives | null> {
  const { actor, project } = await loadVisibleProject(reference);
  return getProjectObjectives(actor, scopeOf(project));
}

export type ProjectObjectivesPage = {
  readonly project: ProjectDetail;
  readonly served: ProjectObjectives;
  /** To choose from. */
  readonly objectives: readonly ServedObjective[];
};

/** The form of one project: its own territory's. */
export const loadProjectObjectivesPage = (reference: string): Promise<ProjectObjectivesPage | null> =>
  readOrDrawAlone(projectObjectivesPath(reference), async (actor) => {
    const { project } = await loadVisibleProject(reference);
    const [served, objectives] = await Promise.all([
      getProjectObjectives(actor, scopeOf(project)),
      listOwnObjectives(actor),
    ]);
    return served?.mayAttach ? { project, served, objectives } : null;
  });
