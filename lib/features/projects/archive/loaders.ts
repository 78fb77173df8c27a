import "server-only";
import { notFound } from "next/navigation";
import type { Query } from "@/lib/kernel/query";
import { requireActor } from "@/lib/platform/session";
import { loadVisibleProject } from "../loaders";
import { mayEditProject } from "../policy";
import type { ProjectDetail } from "../types";
import { getArchives } from "./data";
import { ARCHIVED_PARAMETER, archiveProjectPath, archivesPath } from "./routes";
import { archivedUntil, decideArchive, decideUnarchive } from "./rules";
import type { ArchiveRefusal, ArchivesPage } from "./types";

/** Null for whoever is not of the project's territory; otherwise why it cannot be archived now, or that it can. */
export async function loadArchiveDecision(
  reference: string,
): Promise<{ readonly refusal: ArchiveRefusal | null } | null> {
  const { actor, project } = await loadVisibleProject(reference);
  const scope = { territoryId: project.territory.id, reviewStatus: project.reviewStatus };
  if (!mayEditProject(actor, scope)) return null;
  const decision = decideArchive(project, actor.role);
  return { refusal: decision.ok ? null : decision.refusal };
}

export type ArchivePage = { readonly project: ProjectDetail; readonly refusal: ArchiveRefusal | null };

/** The page that asks before it archives. */
export async function loadArchivePage(reference: string): Promise<ArchivePage> {
  await requireActor(archiveProjectPath(reference));
  const decision = (await loadArchiveDecision(reference)) ?? notFound();
  const { project } = await loadVisibleProject(reference);
  return { project, refusal: decision.refusal };
}

export async function loadArchivesPage(parameters: Query, now: Date): Promise<ArchivesPage> {
  const actor = await requireActor(archivesPath);
  const archives = (await getArchives(actor)) ?? notFound();
  const archived = archives.archived.map((project) => {
    const decision = decideUnarchive(project, actor.role, now);
    return { ...project, until: archivedUntil(project), refusal: decision.ok ? null : decision.refusal };
  });
  const asked = parameters[ARCHIVED_PARAMETER];
  const confirmed = archived.find(({ reference }) => reference === asked)?.reference ?? null;
  return { archived, removed: archives.removed, confirmed };
}
