export type ReadRefusal =
  | "fileEmpty"
  | "fileTooLarge"
  | "tooManyRows"
  | "tooManyColumns"
  | "noHeader"
  | "noRows"
  | "oldExcel"
  | "passwordProtected"
  | "macros"
  | "openDocument"
  | "webPage"
  | "notATable"
  | "damaged"
  | "tooLargeInside"
  | "unclosedQuote";

/** What was sent was no file to read, or one that cannot be read. */
export type UploadRefusal = ReadRefusal | "noFile" | "uploadCut";
