import type { ContourKind, ImportState } from "./constants";

/** Longitude, latitude: degrees, WGS 84. */
export type Position = readonly [longitude: number, latitude: number];
export type Ring = readonly Position[];
/** The outer ring, then its holes. */
export type PolygonRings = readonly Ring[];
/** Coordinates of a MultiPolygon, outer rings clockwise and holes the other way, as d3-geo reads them. */
export type Outline = readonly PolygonRings[];

export type Box = {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
};

/** A contour as it is kept. */
export type ContourDraft = Box & {
  readonly code: string;
  readonly name: string;
  readonly geometry: Outline;
  /** The same, without the points that no drawing shows. */
  readonly drawing: Outline;
};

/** Why a geometry cannot be used. */
export type GeometryRefusal =
  | "noGeometry"
  | "wrongType"
  | "malformed"
  | "tooFewPoints"
  | "notClosed"
  | "flat"
  | "lambert93"
  | "swapped"
  | "outsideWgs84"
  | "antimeridian"
  | "tooLarge";

/** Why an entity of the file cannot be used, its geometry aside. */
export type FeatureRefusal = "notAFeature" | "noCode" | "codeTwice";

export type Problem = {
  /** From 1, in the order of the file. */
  readonly index: number;
  readonly code: string | null;
  readonly reason: GeometryRefusal | FeatureRefusal;
};

/** Why nothing was taken from a file. */
export type FileRefusal =
  | "notJson"
  | "truncated"
  | "notUtf8"
  | "notACollection"
  | "noFeature"
  | "featureTooLarge"
  | "envelopeTooLarge"
  | "fileTooLarge"
  | "wrongCrs"
  | "codeNotFound"
  | "nameNotFound"
  | "nothingKnown"
  | "badFeatures"
  | "cutOff"
  | "noFile";

/** What an administrator is told of a file, good or bad. */
export type ImportReport = {
  readonly refusal: FileRefusal | null;
  /** The reference system that the file names, when it is not the right one. */
  readonly crs: string | null;
  readonly codeProperty: string | null;
  readonly nameProperty: string | null;
  /** Properties of the first entity, to choose from. */
  readonly properties: readonly string[];
  readonly matched: number;
  /** Codes that the programme does not follow: passed over. */
  readonly unknownCount: number;
  readonly unknownCodes: readonly string[];
  readonly problemCount: number;
  readonly problems: readonly Problem[];
  readonly added: number;
  readonly replaced: number;
  readonly unchanged: number;
};

export type ImportSettings = {
  readonly kind: ContourKind;
  /** Empty: to be recognised. */
  readonly codeProperty: string;
  readonly nameProperty: string;
};

/** One import as the page shows it. `interrupted`: nobody is reading any more. */
export type ContourImportView = {
  readonly id: number;
  readonly kind: ContourKind;
  readonly fileName: string;
  readonly state: ImportState | "interrupted";
  readonly expectedBytes: number | null;
  readonly readBytes: number;
  readonly features: number;
  readonly report: ImportReport | null;
  readonly authorName: string;
  readonly startedAt: Date;
};

/** How much of each kind is loaded. */
export type LoadedContours = {
  readonly kind: ContourKind;
  readonly loaded: number;
  /** How many the programme could use. */
  readonly known: number;
  readonly source: string | null;
  readonly importedAt: Date | null;
};
