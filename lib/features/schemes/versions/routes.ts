import { schemePath } from "../routes";
import { VERSION_PARAMETERS } from "./constants";

export const schemeVersionsPath = (slug: string) => `${schemePath(slug)}/versions`;
export const schemeVersionPath = (slug: string, number: number) =>
  `${schemeVersionsPath(slug)}?${VERSION_PARAMETERS.version}=${number}`;
export const schemeComparisonPath = (slug: string, from: number, to: number) =>
  `${schemeVersionsPath(slug)}?${VERSION_PARAMETERS.from}=${from}&${VERSION_PARAMETERS.to}=${to}`;
