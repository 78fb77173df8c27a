import { scaleLinear } from "d3-scale";
import { useId } from "react";
import type { DatedLevel } from "@/lib/features/projects/indicators/types";
import { formatDate } from "@/lib/kernel/format";

type IndicatorCurveProps = {
  /** What a screen reader says of the drawing; the table beside it has the figures. */
  readonly title: string;
  /** Baseline and targets, by day. */
  readonly path: readonly DatedLevel[];
  readonly measures: readonly DatedLevel[];
  readonly formatTick: (level: number) => string;
};

const TOP = 22;
const PLOT_HEIGHT = 150;
const HEIGHT = TOP + PLOT_HEIGHT + 30;
const instantOf = ({ on }: DatedLevel) => Date.parse(`${on}T00:00:00Z`);

/**
 * Measures against the way to the targets, drawn on the server. Across, everything is in percent, and only the lines are
 * stretched: text and dots keep their size on any screen. Told apart by dash and shape, not by colour.
 */
export function IndicatorCurve({ title, path, measures, formatTick }: IndicatorCurveProps) {
  const titleId = useId();
  const points = [...path, ...measures];
  const days = points.map(instantOf);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const levels = points.map(({ level }) => level);
  const across = scaleLinear()
    .domain(first === last ? [first - 1, last + 1] : [first, last])
    .range([14, 98]);
  const top = Math.max(...levels);
  const down = scaleLinear()
    .domain([Math.min(0, ...levels), top === 0 ? 1 : top])
    .nice(3)
    .range([100, 0]);
  const place = (point: DatedLevel) => ({ x: across(instantOf(point)), y: down(point.level) });
  const line = (of: readonly DatedLevel[]) =>
    of.map((point) => `${place(point).x},${place(point).y}`).join(" ");
  const inPixels = (y: number) => TOP + (y / 100) * PLOT_HEIGHT;
  const ends = [...points].sort((one, other) => instantOf(one) - instantOf(other));
  const [earliest, latest] = [ends[0], ends.at(-1)];
  return (
    <svg
      role="img"
      aria-labelledby={titleId}
      width="100%"
      height={HEIGHT}
      className="block overflow-visible text-xs"
    >
      <title id={titleId}>{title}</title>
      {down.ticks(3).map((tick) => (
        <g key={tick}>
          <line
            x1="0"
            x2="100%"
            y1={inPixels(down(tick))}
            y2={inPixels(down(tick))}
            className="stroke-(--border-default-grey)"
          />
          <text x="0" y={inPixels(down(tick)) - 4} className="fill-(--text-mention-grey)">
            {formatTick(tick)}
          </text>
        </g>
      ))}
      <svg
        aria-hidden="true"
        x="0"
        y={TOP}
        width="100%"
        height={PLOT_HEIGHT}
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        className="overflow-visible"
      >
        <polyline
          points={line(path)}
          fill="none"
          strokeDasharray="6 5"
          vectorEffect="non-scaling-stroke"
          className="stroke-(--text-mention-grey) stroke-2"
        />
        <polyline
          points={line(measures)}
          fill="none"
          vectorEffect="non-scaling-stroke"
          className="stroke-(--background-action-high-blue-france) stroke-2"
        />
      </svg>
      {path.map((point) => (
        <circle
          key={`path-${point.on}`}
          cx={`${place(point).x}%`}
          cy={inPixels(place(point).y)}
          r={5}
          className="fill-(--background-default-grey) stroke-(--text-mention-grey) stroke-2"
        />
      ))}
      {measures.map((point) => (
        <circle
          key={`measure-${point.on}`}
          cx={`${place(point).x}%`}
          cy={inPixels(place(point).y)}
          r={5}
          className="fill-(--background-action-high-blue-france) forced-colors:fill-[CanvasText]"
        />
      ))}
      {earliest && (
        <text x="0" y={HEIGHT - 6} className="fill-(--text-mention-grey)">
          {formatDate(earliest.on)}
        </text>
      )}
      {latest && first !== last && (
        <text x="100%" y={HEIGHT - 6} textAnchor="end" className="fill-(--text-mention-grey)">
          {formatDate(latest.on)}
        </text>
      )}
    </svg>
  );
}

/** What dashed and full stand for. */
export function CurveLegend() {
  return (
    <ul className="m-0 flex list-none flex-wrap gap-x-6 gap-y-1 p-0 fr-text--sm">
      <li className="flex items-center gap-2">
        <svg width={36} height={14} aria-hidden="true">
          <line
            x1={0}
            x2={36}
            y1={7}
            y2={7}
            strokeDasharray="6 5"
            className="stroke-(--text-mention-grey) stroke-2"
          />
          <circle
            cx={18}
            cy={7}
            r={5}
            className="fill-(--background-default-grey) stroke-(--text-mention-grey) stroke-2"
          />
        </svg>
        Trajectoire, du départ aux cibles
      </li>
      <li className="flex items-center gap-2">
        <svg width={36} height={14} aria-hidden="true">
          <line
            x1={0}
            x2={36}
            y1={7}
            y2={7}
            className="stroke-(--background-action-high-blue-france) stroke-2"
          />
          <circle
            cx={18}
            cy={7}
            r={5}
            className="fill-(--background-action-high-blue-france) forced-colors:fill-[CanvasText]"
          />
        </svg>
        Mesures
      </li>
    </ul>
  );
}
