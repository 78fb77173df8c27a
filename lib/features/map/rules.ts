import { EMPTY_RADIUS, LABEL_SIZE, MAX_RADIUS, MIN_RADIUS } from "./constants";
import type { Frame, LabelAnchor, MapCircle, MapLabel, Shade } from "./types";

/** Area in proportion to the count, so twice the projects looks twice as big. */
export function circleRadius(count: number, largestCount: number): number {
  if (count <= 0) return EMPTY_RADIUS;
  return Math.max(MIN_RADIUS, MAX_RADIUS * Math.sqrt(count / Math.max(count, largestCount)));
}

/** Counts worth a circle in the legend: none, about a quarter, and the largest. */
export function legendCounts(largestCount: number): readonly number[] {
  const quarter = Math.max(1, Math.round(largestCount / 4));
  return [...new Set([0, quarter, largestCount])].sort((one, other) => one - other);
}

type Box = Frame;

// Marianne is about this wide per character, relative to its size: measured on the names of the territories.
const CHARACTER_WIDTH = 0.56;
const GAP = 3;

const labelWidth = (text: string) => text.length * CHARACTER_WIDTH * LABEL_SIZE;

function boxOf(label: MapLabel, text: string): Box {
  const width = labelWidth(text);
  const left = label.x - { start: 0, middle: width / 2, end: width }[label.anchor];
  return { left, right: left + width, top: label.y - LABEL_SIZE * 0.8, bottom: label.y + LABEL_SIZE * 0.25 };
}

const circleBox = ({ x, y, radius }: MapCircle): Box => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
});

/** Right, left, above, below, the sides a little higher or lower, then the four corners. */
function candidates({ x, y, radius }: MapCircle): readonly [MapLabel, ...MapLabel[]] {
  const middle = y + LABEL_SIZE * 0.28;
  const above = y - radius - GAP;
  const below = y + radius + GAP + LABEL_SIZE * 0.75;
  const near = radius * 0.7;
  const nudge = LABEL_SIZE * 0.3;
  const at = (px: number, py: number, anchor: LabelAnchor): MapLabel => ({ x: px, y: py, anchor });
  return [
    at(x + radius + GAP, middle, "start"),
    at(x - radius - GAP, middle, "end"),
    at(x, above, "middle"),
    at(x, below, "middle"),
    at(x + radius + GAP, middle - nudge, "start"),
    at(x + radius + GAP, middle + nudge, "start"),
    at(x - radius - GAP, middle - nudge, "end"),
    at(x - radius - GAP, middle + nudge, "end"),
    at(x + near, above, "start"),
    at(x + near, below, "start"),
    at(x - near, above, "end"),
    at(x - near, below, "end"),
  ];
}

/** The area that two boxes share; 0 when they do not meet. */
export function overlap(one: Box, other: Box): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** The part of a box that sticks out of the frame, counted as a collision. */
function outside(box: Box, frame: Frame): number {
  const area = (box.right - box.left) * (box.bottom - box.top);
  return area - overlap(box, frame);
}

const ROUNDS = 6;

/**
 * Writes each name where it covers no circle and no other name, and stays in the frame; where that cannot be, where it
 * covers least. Most crowded first, for they have the fewest places to go; then each name may move again, the others
 * being where they are, until none finds better.
 */
export function placeLabels(circles: readonly MapCircle[], frame: Frame): ReadonlyMap<string, MapLabel> {
  const crowd = (circle: MapCircle) =>
    circles.filter((other) => Math.hypot(circle.x - other.x, circle.y - other.y) < 90).length;
  const inTurn = [...circles].sort((one, other) => crowd(other) - crowd(one));
  const placed = new Map<string, MapLabel>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const circle of inTurn) placed.set(circle.id, bestLabel(circle, circles, placed, frame));
  }
  return placed;
}

function bestLabel(
  circle: MapCircle,
  circles: readonly MapCircle[],
  placed: ReadonlyMap<string, MapLabel>,
  frame: Frame,
): MapLabel {
  const obstacles = circles
    .filter((other) => other.id !== circle.id)
    .flatMap((other) => {
      const label = placed.get(other.id);
      return label ? [circleBox(other), boxOf(label, other.text)] : [circleBox(other)];
    });
  const cost = (label: MapLabel) => {
    const box = boxOf(label, circle.text);
    return obstacles.reduce((sum, obstacle) => sum + overlap(box, obstacle), outside(box, frame));
  };
  const [first, ...others] = candidates(circle);
  return others.reduce((one, other) => (cost(other) < cost(one) ? other : one), first);
}

/** How much the names cover each other, the circles and the outside of the frame: 0 on a readable map. */
export function collisions(
  circles: readonly MapCircle[],
  labels: ReadonlyMap<string, MapLabel>,
  frame: Frame,
): number {
  const boxes = circles.flatMap((circle) => {
    const label = labels.get(circle.id);
    return label ? [{ id: circle.id, box: boxOf(label, circle.text) }] : [];
  });
  return boxes.reduce((sum, { id, box }) => {
    const others = boxes.filter((other) => other.id !== id).map((other) => other.box);
    const obstacles = [...others, ...circles.filter((circle) => circle.id !== id).map(circleBox)];
    return sum + obstacles.reduce((part, obstacle) => part + overlap(box, obstacle), outside(box, frame));
  }, 0);
}

const SHADES: readonly Shade[] = [1, 2, 3];

/** The bounds that tell the thirds apart; fewer when there are too few different values. */
export function shadeBounds(values: readonly number[]): readonly number[] {
  const sorted = values.filter((value) => value > 0).sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
  const largest = sorted.at(-1) ?? 0;
  return [...new Set([at(1 / 3), at(2 / 3), largest])].filter((bound) => bound > 0);
}

/** Never lighter than another place that has less. */
export function shadeOf(value: number, bounds: readonly number[]): Shade {
  if (value <= 0) return 0;
  const below = bounds.filter((bound) => value > bound).length;
  // The largest is always full, however few shades there are.
  return SHADES[Math.max(0, SHADES.length - bounds.length) + below] ?? 3;
}
