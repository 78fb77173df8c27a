import { projectPath } from "../routes";

/** « Dupliquer » for a project of one's own territory, « S’inspirer » for another's: one page, which says which. */
export const copyProjectPath = (reference: string) => `${projectPath(reference)}/reprendre`;
