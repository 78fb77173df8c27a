import { circleRadius, legendCounts } from "@/lib/features/map/rules";
import { formatNumber } from "@/lib/kernel/format";
import { LEGEND } from "./projection";

/** Decoration: the list beside the map says the figures. */
export function MapLegend({ largestCount }: { largestCount: number }) {
  const counts = legendCounts(largestCount);
  const step = (LEGEND.right - LEGEND.left) / counts.length;
  return (
    <g>
      <text className="map-heading" x={LEGEND.left} y={LEGEND.top + 12}>
        Projets publiés
      </text>
      {counts.map((count, position) => {
        const x = LEGEND.left + step * (position + 0.5);
        return (
          <g key={count}>
            <circle
              className={count === 0 ? "map-circle map-circle--empty" : "map-circle"}
              cx={x}
              cy={LEGEND.top + 38}
              r={circleRadius(count, largestCount)}
            />
            <text className="map-label" x={x} y={LEGEND.top + 72} textAnchor="middle">
              {formatNumber(count)}
            </text>
          </g>
        );
      })}
    </g>
  );
}
