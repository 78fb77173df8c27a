import type { Phase } from "@/lib/features/projects/constants";
import type { Span } from "@/lib/features/strategies/roadmap/types";

type Props = {
  readonly span: Span;
  readonly y: number;
  readonly phase: Phase | null;
  /** Of the hatches, in the same drawing. */
  readonly hatchId: string;
};

const HEIGHT = 12;

/** From start to end. Phases are told apart by fill – none and dashed, hatched, full – and not by colour. */
export function PhaseBar({ span: { from, to, before, after }, y, phase, hatchId }: Props) {
  const isFull = phase === "operation";
  return (
    <g>
      <rect
        x={from}
        y={y}
        width={to - from}
        height={HEIGHT}
        rx={2}
        fill={phase === "study" ? `url(#${hatchId})` : undefined}
        strokeDasharray={phase === "idea" ? "4 3" : phase === null ? "1 3" : undefined}
        className={`stroke-(--background-action-high-blue-france) ${
          isFull
            ? "fill-(--background-action-high-blue-france)"
            : phase === "study"
              ? ""
              : "fill-(--background-default-grey)"
        }`}
      />
      {before && <Arrow x={from - 2} y={y + HEIGHT / 2} way={-1} />}
      {after && <Arrow x={to + 2} y={y + HEIGHT / 2} way={1} />}
    </g>
  );
}

/** It goes on beyond the drawing. */
function Arrow({ x, y, way }: { readonly x: number; readonly y: number; readonly way: -1 | 1 }) {
  return (
    <path d={`M${x} ${y - 5}L${x + way * 7} ${y}L${x} ${y + 5}Z`} className="fill-(--text-title-grey)" />
  );
}
