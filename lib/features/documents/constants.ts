/** Each one holds the one before: who sees a document on the left sees it on the right. */
export const DOCUMENT_VISIBILITIES = ["territory", "ministry", "partners", "public"] as const;
export type DocumentVisibility = (typeof DOCUMENT_VISIBILITIES)[number];

/** What is taken, by what the bytes say, and the endings under which such a file may be saved; the first is added. */
export const MEDIA_TYPES = {
  "application/pdf": ["pdf"],
  "image/png": ["png"],
  "image/jpeg": ["jpg", "jpeg"],
  "image/webp": ["webp"],
  "image/gif": ["gif"],
  "application/vnd.oasis.opendocument.text": ["odt"],
  "application/vnd.oasis.opendocument.spreadsheet": ["ods"],
  "application/vnd.oasis.opendocument.presentation": ["odp"],
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ["docx"],
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ["xlsx"],
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": ["pptx"],
} as const satisfies Record<string, readonly [string, ...string[]]>;
export type MediaType = keyof typeof MEDIA_TYPES;

export const MAX_DOCUMENT_BYTES = 20 * 1024 * 1024;
export const MAX_DOCUMENTS = 50;
/** Code points. */
export const MAX_TITLE_LENGTH = 200;
export const MAX_FILE_NAME_LENGTH = 150;

/** Names of the inputs of the forms. */
export const DOCUMENT_INPUTS = {
  title: "titre",
  visibility: "visibilite",
  file: "fichier",
  reference: "reference",
  documentId: "document",
  command: "action",
} as const;
