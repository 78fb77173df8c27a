import { projectPath } from "@/lib/features/projects/routes";
import { strategyProjectsPath } from "../routes";
import { WITHOUT_OBJECTIVE } from "./constants";
import type { AttachmentFilter } from "./types";

export const ATTACHMENT_PARAMETERS = { objective: "objectif", page: "page", saved: "enregistres" } as const;
export const OBJECTIVES_ANCHOR = "objectifs-servis";

export const projectObjectivesPath = (reference: string) => `${projectPath(reference)}/objectifs`;

/** The page of a project, where what was just saved stands. */
export const servedObjectivesPath = (reference: string) => `${projectPath(reference)}#${OBJECTIVES_ANCHOR}`;

export function attachmentsPath(slug: string, filter: AttachmentFilter, page = 1, saved?: string): string {
  const query = new URLSearchParams();
  if (filter.kind === "without") query.set(ATTACHMENT_PARAMETERS.objective, WITHOUT_OBJECTIVE);
  if (filter.kind === "objective") query.set(ATTACHMENT_PARAMETERS.objective, filter.key);
  if (page > 1) query.set(ATTACHMENT_PARAMETERS.page, String(page));
  if (saved !== undefined) query.set(ATTACHMENT_PARAMETERS.saved, saved);
  return query.size === 0 ? strategyProjectsPath(slug) : `${strategyProjectsPath(slug)}?${query}`;
}
