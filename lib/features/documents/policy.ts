import { type Actor, isTerritoryMember, readsForMinistry } from "@/lib/kernel/actor";
import { mayEditProject, maySeeProject, type ProjectScope } from "../projects/policy";
import type { DocumentVisibility } from "./constants";

export type DocumentProject = ProjectScope & { readonly isPublished: boolean };

/**
 * Among those who see the project, as far as its visibility says; a public one, everybody once the project is published.
 * Other territories read the public summary of a project, so none of its other documents. Policy `readers` of
 * migration 0009 says the same in SQL.
 */
export function maySeeDocument(
  actor: Actor,
  project: DocumentProject,
  visibility: DocumentVisibility,
): boolean {
  if (visibility === "public" && project.isPublished) return true;
  if (!maySeeProject(actor, project)) return false;
  if (isTerritoryMember(actor)) return mayEditProject(actor, project);
  if (readsForMinistry(actor)) return visibility !== "territory";
  return actor.role === "partner" && (visibility === "partners" || visibility === "public");
}

/** Whether the page of a project has a part for documents at all: not for the other territories. */
export function maySeeDocuments(actor: Actor, project: ProjectScope): boolean {
  return maySeeProject(actor, project) && (!isTerritoryMember(actor) || mayEditProject(actor, project));
}
