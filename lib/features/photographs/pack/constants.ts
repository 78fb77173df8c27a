/** In the order in which they are made. */
export const PACK_FORMATS = ["pdf", "docx", "xlsx"] as const;
export type PackFormat = (typeof PACK_FORMATS)[number];

/** What the progress counts: the three files, and keeping them. */
export const PACK_STEPS = PACK_FORMATS.length + 1;

/** A process that ends each time it begins on a pack must not be tried for ever. */
export const MOST_ATTEMPTS = 3;

export const MEDIA_TYPES: Readonly<Record<PackFormat, string>> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
