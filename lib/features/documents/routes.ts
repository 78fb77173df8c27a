import { publishedProjectPath } from "../projects/publication/routes";
import { projectPath } from "../projects/routes";
import type { DocumentEvent } from "./types";

export const documentsPath = (reference: string) => `${projectPath(reference)}/documents`;
/** Ends in /televersement: such addresses take large bodies (proxy.ts, lib/platform/refused-requests.ts). */
export const uploadPath = (reference: string) => `${documentsPath(reference)}/televersement`;
export const documentPath = (reference: string, id: string) => `${documentsPath(reference)}/${id}`;
export const publicDocumentPath = (reference: string, id: string) =>
  `${publishedProjectPath(reference)}/documents/${id}`;

/** The form of one document, where an answer without JavaScript comes back to it and to no other. */
export const documentFormPath = (reference: string, id: string) =>
  `${documentsPath(reference)}?document=${id}#document-${id}`;

export const DOCUMENT_NOTICE_ANCHOR = "message";
export const ADD_FORM_ANCHOR = "joindre";

/** What the page of the documents is told in its address: without JavaScript there is no other way to tell it. */
export const DOCUMENT_PARAMETERS = {
  event: "fait",
  refusal: "refus",
  title: "titre",
  visibility: "visibilite",
} as const;

export const documentDonePath = (reference: string, event: DocumentEvent) =>
  `${documentsPath(reference)}?${DOCUMENT_PARAMETERS.event}=${event}#${DOCUMENT_NOTICE_ANCHOR}`;

/** Back to the form with what was typed; the file itself, no browser lets us give back. */
export function documentRefusedPath(
  reference: string,
  refusal: string,
  typed: { readonly title: string; readonly visibility: string },
): string {
  const query = new URLSearchParams({ [DOCUMENT_PARAMETERS.refusal]: refusal });
  if (typed.title !== "") query.set(DOCUMENT_PARAMETERS.title, typed.title);
  if (typed.visibility !== "") query.set(DOCUMENT_PARAMETERS.visibility, typed.visibility);
  return `${documentsPath(reference)}?${query}#${DOCUMENT_NOTICE_ANCHOR}`;
}
