export const contoursPath = "/administration/contours";
/** Takes the file; see docs/GOTCHAS.md for the ending. */
export const contourUploadPath = `${contoursPath}/televersement`;
/** Sent without a file: the form says so. */
export const contourFileMissingPath = `${contoursPath}?fichier=absent`;
export const contourImportParameter = "import";
export const contourImportPath = (importId: number) =>
  `${contoursPath}?${contourImportParameter}=${importId}`;
