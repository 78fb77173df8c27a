import type { MapWindow } from "@/lib/features/contours/drawing/rules";
import type { PlaceOutline, PointLocation, QpvSuccession } from "@/lib/features/contours/location/types";
import type { ProjectState } from "../types";

/** The form of the place, as typed. */
export type PlaceFormValues = {
  readonly point: string;
  readonly codeInsee: string;
  readonly qpvCodes: readonly string[];
  /** How often the map was enlarged. */
  readonly zoom: string;
  /** What the point gives; never typed, so never part of what is read from the form. */
  readonly found: PlaceFound | null;
};

export type PlacePart = Pick<ProjectState, "point" | "codeInsee" | "qpvCodes">;

export type PlaceFound = PointLocation & {
  /** The text that it was found for. */
  readonly point: string;
};

/** What the form's map is drawn from. */
export type PlaceMap = {
  /** The whole territory. */
  readonly window: MapWindow;
  readonly outlines: readonly PlaceOutline[];
};

export type PlaceContext = {
  readonly map: PlaceMap | null;
  readonly successions: readonly QpvSuccession[];
  /** What the saved point gives. */
  readonly found: PlaceFound | null;
};
