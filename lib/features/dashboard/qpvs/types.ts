import type { PlaceGround } from "@/lib/features/contours/location/types";
import type { NamedQpv } from "@/lib/features/projects/search/types";

export type CountedQpv = NamedQpv & { readonly projects: number };

/** One territory looked at by itself: its neighbourhoods, and what its map is drawn from. */
export type TerritoryGround = {
  readonly territory: { readonly slug: string; readonly label: string };
  /** Null when nothing of the territory can be drawn. */
  readonly ground: PlaceGround | null;
  /** Those in force, and those of 2015 that a counted project serves; the most served first. */
  readonly qpvs: readonly CountedQpv[];
};
