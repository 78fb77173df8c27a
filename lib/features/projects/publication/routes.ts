import { projectPath } from "../routes";
import type { PublicationCommand } from "./constants";

export const PUBLICATION_ANCHOR = "publication";
export const PUBLISHED_PARAM = "publication";

export const publishedProjectPath = (reference: string) =>
  `/projets-publies/${encodeURIComponent(reference)}`;

/** Also where the form is sent without JavaScript, and what its answer is known by, wherever the page draws it. */
export const publicationPath = (reference: string) => `${projectPath(reference)}#${PUBLICATION_ANCHOR}`;

export const publicationDonePath = (reference: string, command: PublicationCommand) =>
  `${projectPath(reference)}?${PUBLISHED_PARAM}=${command}#${PUBLICATION_ANCHOR}`;
