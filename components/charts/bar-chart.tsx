import { scaleLinear } from "d3-scale";
import { useId } from "react";
import { type Bar, BarRow, rowHeight } from "./bar-row";
import { HatchPattern } from "./hatch-pattern";

export type BarChartProps = {
  /** What a screen reader says of the drawing, its unit included. */
  readonly title: string;
  readonly bars: readonly Bar[];
  readonly formatTick: (value: number) => string;
  /** Charts that are read together share their scale. */
  readonly max?: number;
  /** Ticks of things that cannot be halved. */
  readonly wholeNumbers?: boolean;
};

const AXIS_HEIGHT = 24;

/**
 * Horizontal bars, drawn on the server. Lengths are percentages and heights are pixels, so that the text keeps its size
 * on any screen. Each bar bears its figure: nothing is told by colour or length alone.
 */
export function BarChart({ title, bars, formatTick, max, wholeNumbers = false }: BarChartProps) {
  const titleId = useId();
  const hatchId = useId();
  const largest = Math.max(max ?? 0, ...bars.map(({ value }) => value));
  const scale = scaleLinear()
    .domain([0, largest > 0 ? largest : 1])
    .nice(3)
    .range([0, 100]);
  const ticks = scale.ticks(3).filter((tick) => !wholeNumbers || Number.isInteger(tick));
  const tops = bars.map((_, i) => bars.slice(0, i).reduce((sum, bar) => sum + rowHeight(bar), AXIS_HEIGHT));
  const height = bars.reduce((sum, bar) => sum + rowHeight(bar), AXIS_HEIGHT);
  // role="img" would hide the links inside it from assistive technology.
  const role = bars.some(({ href }) => href !== undefined) ? "group" : "img";
  return (
    <svg
      role={role}
      aria-labelledby={titleId}
      width="100%"
      height={height}
      className="block overflow-visible text-sm"
    >
      <title id={titleId}>{title}</title>
      <HatchPattern id={hatchId} />
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in an axis takes the focus */}
      <g aria-hidden="true">
        {ticks.map((tick) => (
          <Tick key={tick} at={scale(tick)} height={height} label={formatTick(tick)} />
        ))}
      </g>
      {bars.map((bar, i) => (
        <BarRow key={bar.key} bar={bar} top={tops[i] ?? 0} scale={scale} hatchId={hatchId} />
      ))}
    </svg>
  );
}

function Tick({ at, height, label }: { at: number; height: number; label: string }) {
  const anchor = at < 5 ? "start" : at > 90 ? "end" : "middle";
  return (
    <>
      <line
        x1={`${at}%`}
        x2={`${at}%`}
        y1={AXIS_HEIGHT - 4}
        y2={height}
        className="stroke-(--border-default-grey)"
      />
      <text x={`${at}%`} y={14} textAnchor={anchor} className="fill-(--text-mention-grey) text-xs">
        {label}
      </text>
    </>
  );
}
