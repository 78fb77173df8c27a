import { projectPath } from "../routes";

export const presencePath = (reference: string) => `${projectPath(reference)}/presences.json`;
