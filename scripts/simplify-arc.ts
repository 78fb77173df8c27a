type Position = [number, number];

/**
 * Drops the points of a TopoJSON arc that stray less than `tolerance` from the line (Douglas and Peucker). The ends
 * stay, so neighbours still share their border. Positions are deltas on the grid, in and out.
 */
export function simplifyArc(deltas: readonly Position[], tolerance: number): Position[] {
  if (tolerance === 0) return [...deltas];
  const points = accumulate(deltas);
  const kept = isClosed(points) ? simplifyRing(points, tolerance) : simplifyLine(points, tolerance);
  return kept.map(([x, y], i) => {
    const [px, py] = kept[i - 1] ?? [0, 0];
    return [x - px, y - py];
  });
}

function accumulate(deltas: readonly Position[]): Position[] {
  let x = 0;
  let y = 0;
  return deltas.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [x, y];
  });
}

function isClosed(points: readonly Position[]): boolean {
  const first = points[0];
  const last = points.at(-1);
  return first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1];
}

/** An island: cut in two at the point farthest from the start, and left alone when nothing of it would remain. */
function simplifyRing(points: Position[], tolerance: number): Position[] {
  const start = points[0] ?? [0, 0];
  const distances = points.map(([x, y]) => Math.hypot(x - start[0], y - start[1]));
  const farthest = distances.indexOf(Math.max(...distances));
  const ring = [
    ...simplifyLine(points.slice(0, farthest + 1), tolerance),
    ...simplifyLine(points.slice(farthest), tolerance).slice(1),
  ];
  return ring.length < 4 ? points : ring;
}

function simplifyLine(points: Position[], tolerance: number): Position[] {
  const first = points[0];
  const last = points.at(-1);
  if (points.length < 3 || first === undefined || last === undefined) return points;
  const strays = points.map((point) => distanceToSegment(point, first, last));
  const worst = Math.max(...strays);
  if (worst < tolerance) return [first, last];
  const at = strays.indexOf(worst);
  return [
    ...simplifyLine(points.slice(0, at + 1), tolerance),
    ...simplifyLine(points.slice(at), tolerance).slice(1),
  ];
}

function distanceToSegment([x, y]: Position, [ax, ay]: Position, [bx, by]: Position): number {
  const length = Math.hypot(bx - ax, by - ay);
  if (length === 0) return Math.hypot(x - ax, y - ay);
  const along = Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length ** 2));
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
}
