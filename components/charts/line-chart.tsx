import { scaleLinear } from "d3-scale";
import { useId } from "react";
import { LineMark, lookOf } from "./line-look";

export type ChartLine = {
  readonly key: string;
  /** From left to right; a line may end before the others. */
  readonly points: readonly { readonly at: number; readonly value: number }[];
};

export type LineChartProps = {
  /** What a screen reader says of the drawing, its unit included; the table beside it has the figures. */
  readonly title: string;
  readonly lines: readonly ChartLine[];
  readonly formatTick: (value: number) => string;
  /** Written under the plot, where `at` says; the first and the last keep within it. */
  readonly marks: readonly { readonly at: number; readonly label: string }[];
  /** Ticks of things that cannot be halved. */
  readonly wholeNumbers?: boolean;
};

const TOP = 22;
const PLOT_HEIGHT = 200;
const HEIGHT = TOP + PLOT_HEIGHT + 30;
/** More marks on one line would hide it. */
const MARKS_PER_LINE = 8;

/**
 * Values over time, drawn on the server. Across, everything is in percent, and only the lines are stretched: texts and
 * marks keep their size on any screen. Lines are told apart by dash and mark (LineLegend), in the same order.
 */
export function LineChart({ title, lines, formatTick, marks, wholeNumbers = false }: LineChartProps) {
  const titleId = useId();
  const points = lines.flatMap((line) => line.points);
  const [first, last] = [Math.min(...points.map(({ at }) => at)), Math.max(...points.map(({ at }) => at))];
  const values = points.map(({ value }) => value);
  const top = Math.max(0, ...values);
  const across = scaleLinear()
    .domain(first === last ? [first - 1, last + 1] : [first, last])
    .range([2, 98]);
  const down = scaleLinear()
    .domain([Math.min(0, ...values), top > 0 ? top : 1])
    .nice(4)
    .range([100, 0]);
  const inPixels = (value: number) => TOP + (down(value) / 100) * PLOT_HEIGHT;
  const ticks = down.ticks(4).filter((tick) => !wholeNumbers || Number.isInteger(tick));
  return (
    <svg role="img" aria-labelledby={titleId} width="100%" height={HEIGHT} className="block text-xs">
      <title id={titleId}>{title}</title>
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            x1="0"
            x2="100%"
            y1={inPixels(tick)}
            y2={inPixels(tick)}
            className="stroke-(--border-default-grey)"
          />
          <text x="0" y={inPixels(tick) - 4} className="fill-(--text-mention-grey)">
            {formatTick(tick)}
          </text>
        </g>
      ))}
      <svg
        aria-hidden="true"
        y={TOP}
        width="100%"
        height={PLOT_HEIGHT}
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        className="overflow-visible"
      >
        {lines.map(({ key, points: own }, position) => (
          <polyline
            key={key}
            points={own.map(({ at, value }) => `${across(at)},${down(value)}`).join(" ")}
            fill="none"
            vectorEffect="non-scaling-stroke"
            strokeDasharray={lookOf(position).dash}
            className={`stroke-2 ${lookOf(position).line}`}
          />
        ))}
      </svg>
      {lines.map(({ key, points: own }, position) => (
        <g key={key}>
          {marked(own).map(({ at, value }) => (
            <svg
              key={at}
              aria-hidden="true"
              x={`${across(at)}%`}
              y={inPixels(value)}
              className="overflow-visible"
            >
              <LineMark look={lookOf(position)} />
            </svg>
          ))}
        </g>
      ))}
      {marks.map(({ at, label }) => (
        <text
          key={at}
          x={`${across(at)}%`}
          y={HEIGHT - 6}
          textAnchor={
            at === first && first !== last ? "start" : at === last && first !== last ? "end" : "middle"
          }
          className="fill-(--text-mention-grey)"
        >
          {label}
        </text>
      ))}
    </svg>
  );
}

/** The last point always, the others at even steps before it. */
function marked<Point>(points: readonly Point[]): readonly Point[] {
  const step = Math.max(1, Math.ceil(points.length / MARKS_PER_LINE));
  return points.filter((_, position) => (points.length - 1 - position) % step === 0);
}
