/** What a file may hold. Said on screen beside the field, and again when it is refused. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
export const MAX_ROWS = 10_000;
export const MAX_COLUMNS = 200;
/** Characters of one cell, as Excel limits them. */
export const MAX_CELL_LENGTH = 32_767;

/** Lines read, compared or written at a time: the memory of an import, whatever its size. */
export const BATCH_SIZE = 500;
export const ROWS_PER_PAGE = 25;

/** mapping → analysing → review → committing → done; or cancelled, before anything was written. */
export const IMPORT_STATUSES = ["mapping", "analysing", "review", "committing", "done", "cancelled"] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

/** What a line would do. */
export const VERDICTS = ["create", "update", "duplicate", "conflict", "problem", "same", "leftOut"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a column may hold. `computed` columns of our own export are recognised, and never read. */
export const IMPORT_FIELDS = [
  "reference",
  "version",
  "externalId",
  "territory",
  "title",
  "summary",
  "objectives",
  "projectOwner",
  "projectOwnerKind",
  "mainPriority",
  "priorities",
  "qpvCodes",
  "codeInsee",
  "phase",
  "progressStatus",
  "startsOn",
  "endsOn",
  "totalCost",
  "fundingScheme",
  "funder",
  "fundingRequested",
  "fundingGranted",
  "contactName",
  "contactEmail",
  "contactPhone",
  "privateNote",
  "mainObjective",
  "otherObjectives",
  "objectivesVersion",
  "computed",
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];
