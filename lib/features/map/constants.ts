/** Everything on the map is in units of the drawing, 420 wide; on a phone one unit is about 0.7 pixel. */
export const MAX_RADIUS = 13;
/** A territory with projects stays visible and clickable, however few. */
export const MIN_RADIUS = 5;
/** A territory without projects: a hollow circle, not a missing one. */
export const EMPTY_RADIUS = 4;
/** The largest size at which names are written (see .map-label): no collision here, none anywhere. */
export const LABEL_SIZE = 16;
