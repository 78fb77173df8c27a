import { projectPath, projectsPath } from "../routes";

export const archivesPath = `${projectsPath}/archives`;
export const archiveProjectPath = (reference: string) => `${projectPath(reference)}/archiver`;

/** In the address of the archives after archiving: which project to confirm. */
export const ARCHIVED_PARAMETER = "archive";
export const archivedPath = (reference: string) =>
  `${archivesPath}?${ARCHIVED_PARAMETER}=${encodeURIComponent(reference)}`;

/** In the address of the project's page after an undo. */
export const UNARCHIVED_PARAMETER = "retabli";
export const unarchivedProjectPath = (reference: string) =>
  `${projectPath(reference)}?${UNARCHIVED_PARAMETER}=oui`;
