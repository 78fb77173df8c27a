export const contoursPath = "/administration/contours";
/** Takes the file; see docs/GOTCHAS.md for the ending. */
export const contourUploadPath = `${contoursPath}/televersement`;
export const contourImportParameter = "import";
export const contourImportPath = (importId: number) =>
  `${contoursPath}?${contourImportParameter}=${importId}`;
