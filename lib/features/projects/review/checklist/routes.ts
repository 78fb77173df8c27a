import { projectPath } from "../../routes";

/** The grid of one project. */
export const checklistPath = (reference: string) => `${projectPath(reference)}/grille`;
export const checklistSavedPath = (reference: string) => `${checklistPath(reference)}?fait=1`;
