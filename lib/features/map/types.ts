export type Point = { readonly x: number; readonly y: number };

export type Frame = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** One territory on the map, placed. */
export type MapCircle = Point & { readonly id: string; readonly radius: number; readonly text: string };

export type LabelAnchor = "start" | "middle" | "end";

/** Where the name goes: the baseline's point and how the text hangs on it. */
export type MapLabel = Point & { readonly anchor: LabelAnchor };

/** How a circle is filled. 0: there is nothing; then the lower third of what the others have, the middle, the upper. */
export type Shade = 0 | 1 | 2 | 3;
