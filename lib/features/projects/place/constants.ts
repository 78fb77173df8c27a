/** Beyond this from the middle of its territory, a point is more likely a mistake; a territory is at most 60 km wide. */
export const FAR_METRES = 100_000;
export const MAX_ZOOM = 7;
/** Part of the map that an arrow moves the point by. */
export const ARROW_STEP = 1 / 24;
/** Buttons of the form other than « Enregistrer ». */
export const LOCATE = "locate";
export const APPLY_FOUND = "applyFound";
export const ZOOM_IN = "zoomIn";
export const ZOOM_OUT = "zoomOut";
export const ARROWS = ["north", "west", "east", "south"] as const;
export type Arrow = (typeof ARROWS)[number];

/** The picture that is clicked, small for a phone and large; the browser says where, in its own pixels. */
export const MAP_INPUTS = [
  { name: "carte", side: 288 },
  { name: "grandeCarte", side: 576 },
] as const;
