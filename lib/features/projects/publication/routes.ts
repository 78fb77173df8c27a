import { projectPath } from "../routes";
import type { PublicationCommand } from "./constants";

export const PUBLICATION_ANCHOR = "publication";
export const PUBLISHED_PARAM = "publication";

export const publishedProjectPath = (reference: string) =>
  `/projets-publies/${encodeURIComponent(reference)}`;

export const publicationDonePath = (reference: string, command: PublicationCommand) =>
  `${projectPath(reference)}?${PUBLISHED_PARAM}=${command}#${PUBLICATION_ANCHOR}`;
