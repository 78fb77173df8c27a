import type { MilestoneLook } from "@/lib/features/strategies/roadmap/types";

type Props = {
  readonly x: number;
  readonly y: number;
  readonly look: MilestoneLook;
  readonly label?: string;
};

/** A diamond to come, a diamond with a dot under way, a full disc that is ticked off, a triangle that is late. */
export function MilestoneShape({ x, y, look, label }: Props) {
  const edge = "fill-(--background-default-grey) stroke-(--text-title-grey) stroke-2";
  const diamond = `M${x} ${y - 8}L${x + 8} ${y}L${x} ${y + 8}L${x - 8} ${y}Z`;
  return (
    <g>
      {label !== undefined && <title>{label}</title>}
      {look === "planned" && <path d={diamond} className={edge} />}
      {look === "underway" && (
        <>
          <path d={diamond} className={edge} />
          <circle cx={x} cy={y} r={3} className="fill-(--text-title-grey)" />
        </>
      )}
      {look === "reached" && (
        <>
          <circle
            cx={x}
            cy={y}
            r={8}
            className="fill-(--text-title-grey) stroke-(--background-default-grey)"
          />
          <path
            d={`M${x - 4} ${y}L${x - 1} ${y + 3}L${x + 4} ${y - 3}`}
            fill="none"
            className="stroke-(--background-default-grey) stroke-2"
          />
        </>
      )}
      {look === "late" && (
        <>
          <path
            d={`M${x} ${y - 9}L${x + 9} ${y + 8}L${x - 9} ${y + 8}Z`}
            className="fill-(--background-default-grey) stroke-(--text-default-error) stroke-2"
          />
          <path
            d={`M${x} ${y - 3}V${y + 2}M${x} ${y + 4}V${y + 6}`}
            className="stroke-(--text-default-error) stroke-2"
          />
        </>
      )}
    </g>
  );
}
