import { scaleUtc } from "d3-scale";
import { useId } from "react";
import { milestoneStanding } from "@/lib/features/projects/milestones/labels";
import { dayOf, type Lateness, latenessOf } from "@/lib/features/projects/milestones/rules";
import type { MilestoneState } from "@/lib/features/projects/types";
import { formatShortMonth } from "@/lib/kernel/format";
import { type MarkShape, TimelineMark } from "./timeline-mark";

export type TimelineProps = {
  /** In the order of their days; those without one are left out, and said in the table. */
  readonly milestones: readonly MilestoneState[];
  /** In Paris. */
  readonly today: string;
};

const AXIS_HEIGHT = 24;
const ROW_HEIGHT = 62;
const FOOT_HEIGHT = 22;
const MOST_TICKS = 3;
/** What fits beside the number on a phone. */
const LONGEST_LABEL = 36;

const noon = (day: string) => new Date(`${day}T12:00:00Z`);

/**
 * Drawn on the server. Places are percentages and text is in pixels, so that it stays readable at any width. Each
 * milestone has its own line, with its words: nothing is told by place, shape or colour alone.
 */
export function Timeline({ milestones, today }: TimelineProps) {
  const titleId = useId();
  const rows = milestones.flatMap((milestone, position) => {
    const day = dayOf(milestone);
    return day === null
      ? []
      : [{ milestone, number: position + 1, day, lateness: latenessOf(milestone, today) }];
  });
  if (rows.length === 0) return null;
  const days = [
    today,
    ...rows.flatMap(({ milestone, day }) => [day, ...(milestone.plannedOn ? [milestone.plannedOn] : [])]),
  ].sort();
  const scale = scaleUtc()
    .domain([noon(days[0] ?? today), noon(days.at(-1) ?? today)])
    .range([4, 96]);
  const at = (day: string) => scale(noon(day));
  const all = scale.ticks(MOST_TICKS);
  // Asked for three, it may give six: their words would run into each other on a phone.
  const ticks = all.filter((_, i) => i % Math.ceil(all.length / MOST_TICKS) === 0);
  const foot = AXIS_HEIGHT + rows.length * ROW_HEIGHT;
  return (
    <svg
      role="img"
      aria-labelledby={titleId}
      width="100%"
      height={foot + FOOT_HEIGHT}
      className="block overflow-visible"
    >
      <title id={titleId}>
        Frise des jalons par date, jusqu’à aujourd’hui et au-delà&nbsp;; le tableau en donne le détail
      </title>
      <rect
        x="0"
        y={AXIS_HEIGHT}
        width={`${at(today)}%`}
        height={foot - AXIS_HEIGHT}
        className="fill-(--background-alt-grey)"
      />
      {ticks.map((tick) => (
        <text
          key={tick.getTime()}
          x={`${scale(tick)}%`}
          y={14}
          textAnchor={anchorOf(scale(tick))}
          className="fill-(--text-mention-grey) text-xs"
        >
          {formatShortMonth(tick.toISOString().slice(0, 10))}
        </text>
      ))}
      <text
        x={`${at(today)}%`}
        y={foot + 18}
        textAnchor={anchorOf(at(today))}
        className="fill-(--text-default-grey) text-xs font-bold"
      >
        Aujourd’hui
      </text>
      {rows.map((row, i) => (
        <Row
          key={row.number}
          row={row}
          top={AXIS_HEIGHT + i * ROW_HEIGHT}
          at={at}
          today={today}
          ticks={ticks.map((tick) => scale(tick))}
        />
      ))}
    </svg>
  );
}

const anchorOf = (at: number) => (at < 15 ? "start" : at > 85 ? "end" : "middle");

type RowProps = {
  readonly row: {
    readonly milestone: MilestoneState;
    readonly number: number;
    readonly day: string;
    readonly lateness: Lateness | null;
  };
  readonly top: number;
  readonly at: (day: string) => number;
  readonly today: string;
  readonly ticks: readonly number[];
};

function Row({ row: { milestone, number, day, lateness }, top, at, today, ticks }: RowProps) {
  const shape: MarkShape = lateness?.kind === "late" ? "late" : milestone.state;
  const track = top + 48;
  const { label, plannedOn } = milestone;
  const shown = label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1).trimEnd()}…` : label;
  return (
    <>
      <text x="4" y={top + 15} className="fill-(--text-default-grey) text-sm font-bold">
        {number}. {shown}
      </text>
      <text x="4" y={top + 31} className="fill-(--text-mention-grey) text-xs">
        {milestoneStanding(milestone, lateness)}
      </text>
      {/* Beside the marks only: a line through words makes them hard to read. */}
      {ticks.map((tick) => (
        <line
          key={tick}
          x1={`${tick}%`}
          x2={`${tick}%`}
          y1={track - 12}
          y2={track + 12}
          className="stroke-(--border-default-grey)"
        />
      ))}
      <line
        x1={`${at(today)}%`}
        x2={`${at(today)}%`}
        y1={track - 12}
        y2={track + 12}
        strokeDasharray="4 3"
        className="stroke-(--text-default-grey) stroke-2"
      />
      {lateness !== null && plannedOn !== null && (
        <line
          x1={`${at(plannedOn)}%`}
          x2={`${at(lateness.kind === "late" ? today : day)}%`}
          y1={track}
          y2={track}
          strokeDasharray="2 3"
          className="stroke-(--text-default-error) stroke-2"
        />
      )}
      {/* A place in percentages cannot be a transform: a drawing of its own moves its origin there. */}
      <svg x={`${at(day)}%`} y={track} className="overflow-visible" aria-hidden="true">
        <TimelineMark shape={shape} />
      </svg>
    </>
  );
}
