import type { ContourKind } from "../constants";
import type { Outline } from "../types";

export type LocatedQpv = { readonly code: string; readonly name: string; readonly generation: number };

/** What a point gives by itself, of the territory's contours that are loaded. */
export type PointLocation = {
  /** From the middle of the territory. */
  readonly metresFromCentre: number;
  /** What there are contours of: without them, nothing found says nothing. */
  readonly knowsCommunes: boolean;
  readonly knowsQpvs: boolean;
  readonly commune: { readonly codeInsee: string; readonly nom: string } | null;
  /** Those that hold the point, of either generation. */
  readonly qpvs: readonly LocatedQpv[];
  /** The nearest one, in metres to its border; null when the point is in one, or none is loaded. */
  readonly nearest: (LocatedQpv & { readonly metres: number }) | null;
};

/** One outline to draw. */
export type PlaceOutline = {
  readonly kind: ContourKind;
  readonly code: string;
  readonly name: string;
  readonly outline: Outline;
};

/** A QPV of 2015 and the one of 2024 that took its place. */
export type QpvSuccession = {
  readonly from: { readonly code: string; readonly name: string };
  readonly to: { readonly code: string; readonly name: string };
  /** Part of the old perimeter that is in the new one, from 0 to 1; null when only their names say so. */
  readonly share: number | null;
};

/** What a map of a territory is drawn from. */
export type PlaceGround = {
  readonly centre: { readonly longitude: number; readonly latitude: number };
  readonly departements: readonly string[];
  /** Territory, communes and QPV of the territory that are loaded. */
  readonly outlines: readonly PlaceOutline[];
};
