import type { ProjectField } from "./constants";

export const projectsPath = "/projets";
export const newProjectPath = "/projets/nouveau";
export const reviewQueuePath = "/instruction";

export const projectPath = (reference: string) => `${projectsPath}/${encodeURIComponent(reference)}`;
export const editProjectPath = (reference: string) => `${projectPath(reference)}/modifier`;

/** The id of a field in the form, which links to what is missing or wrong lead to. */
export const fieldAnchor = (field: ProjectField) => `champ-${field}`;
export const editFieldPath = (reference: string, field: ProjectField) =>
  `${editProjectPath(reference)}#${fieldAnchor(field)}`;
