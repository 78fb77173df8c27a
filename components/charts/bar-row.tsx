export type Bar = {
  readonly key: string;
  readonly label: string;
  /** Length of the bar, in the unit of the axis. */
  readonly value: number;
  /** The share of it drawn full; the rest is hatched. Without it, all of it is full. */
  readonly part?: number;
  /** Written at the end of the label's line. */
  readonly figure?: string;
  /** Written under the bar, where there is more room. */
  readonly detail?: string;
  readonly href?: string;
};

const LABEL_BASELINE = 18;
const BAR_TOP = 26;
const BAR_HEIGHT = 14;
const DETAIL_BASELINE = 56;
/** What the narrowest screen has room for; text of a drawing does not wrap. */
const LONGEST_LABEL = 38;

const shortened = (label: string) =>
  label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1).trimEnd()}…` : label;

export const rowHeight = (bar: Bar) => (bar.detail === undefined ? 48 : 70);

type BarRowProps = {
  readonly bar: Bar;
  readonly top: number;
  readonly scale: (value: number) => number;
  readonly hatchId: string;
};

/** The whole row is the link, so that a short bar is as easy to hit as a long one. */
export function BarRow({ bar, top, scale, hatchId }: BarRowProps) {
  const content = <RowContent bar={bar} top={top} scale={scale} hatchId={hatchId} />;
  if (bar.href === undefined) return <g>{content}</g>;
  return (
    <a href={bar.href} className="group outline-none">
      {content}
    </a>
  );
}

function RowContent({ bar, top, scale, hatchId }: BarRowProps) {
  const full = bar.part ?? bar.value;
  const labelClass =
    bar.href === undefined
      ? "fill-(--text-default-grey)"
      : "fill-(--text-action-high-blue-france) underline group-hover:decoration-2";
  return (
    <>
      <rect
        x={0}
        y={top + 2}
        width="100%"
        height={rowHeight(bar) - 4}
        fill="none"
        pointerEvents="all"
        className="group-focus-visible:stroke-(--text-action-high-blue-france) group-focus-visible:stroke-2"
      />
      <text x={0} y={top + LABEL_BASELINE} className={labelClass}>
        {shortened(bar.label)}
      </text>
      {/* A link's name is its text, read without the gap that the eye sees. */}
      {bar.figure !== undefined && (
        <text
          x="100%"
          y={top + LABEL_BASELINE}
          textAnchor="end"
          className="fill-(--text-title-grey) font-bold"
        >
          {` ${bar.figure}`}
        </text>
      )}
      {bar.value > full && (
        <rect
          x={0}
          y={top + BAR_TOP}
          width={`${scale(bar.value)}%`}
          height={BAR_HEIGHT}
          fill={`url(#${hatchId})`}
          className="stroke-(--background-action-high-blue-france)"
        />
      )}
      {full > 0 && (
        <rect
          x={0}
          y={top + BAR_TOP}
          width={`${scale(full)}%`}
          height={BAR_HEIGHT}
          className="fill-(--background-action-high-blue-france) stroke-(--background-action-high-blue-france) forced-colors:fill-[CanvasText]"
        />
      )}
      {bar.detail !== undefined && (
        <text x={0} y={top + DETAIL_BASELINE} className="fill-(--text-mention-grey) text-xs">
          {` ${bar.detail}`}
        </text>
      )}
    </>
  );
}
