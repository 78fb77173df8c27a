import { useId } from "react";
import { HatchPattern } from "@/components/charts/hatch-pattern";
import { drawRoadmap } from "@/lib/features/strategies/roadmap/rules";
import type { Roadmap, RoadmapLine } from "@/lib/features/strategies/roadmap/types";
import { withoutArticle } from "@/lib/features/territories/rules";
import { formatCount, formatDate } from "@/lib/kernel/format";
import { MilestoneShape } from "./milestone-shape";
import { PhaseBar } from "./phase-bar";

/** Objectives, their projects and milestones on one line of time, drawn on the server; the table below says the same. */
export function RoadmapDrawing({ roadmap }: { readonly roadmap: Roadmap }) {
  const titleId = useId();
  const hatchId = useId();
  const drawing = drawRoadmap(roadmap);
  const { width, height, left, lines, years, today } = drawing;
  return (
    <svg
      role="img"
      aria-labelledby={titleId}
      viewBox={`0 0 ${width} ${height}`}
      className="roadmap__drawing block text-[14px]"
    >
      <title id={titleId}>
        {`Feuille de route, ${withoutArticle(roadmap.territory.programmeName)}\u00A0: ${formatCount(roadmap.total, "projet", "projets")} de ${years[0]?.year} à ${years.at(-1)?.year}. Le tableau qui suit en donne le détail.`}
      </title>
      <HatchPattern id={hatchId} />
      {years.map(({ year, x }) => (
        <g key={year}>
          <line x1={x} x2={x} y1={20} y2={height} className="stroke-(--border-default-grey)" />
          <text x={x + 4} y={14} className="fill-(--text-mention-grey)">
            {year}
          </text>
        </g>
      ))}
      <line x1={left} x2={left} y1={20} y2={height} className="stroke-(--border-default-grey)" />
      {lines.map((line) => (
        <Line key={line.key} line={line} hatchId={hatchId} left={left} width={width} />
      ))}
      <line
        x1={today}
        x2={today}
        y1={20}
        y2={height - 16}
        strokeDasharray="2 4"
        className="stroke-(--text-title-grey) stroke-2"
      />
      <text x={today} y={height - 2} textAnchor="middle" className="fill-(--text-title-grey) text-[12px]">
        {formatDate(roadmap.today)}
      </text>
    </svg>
  );
}

type LineProps = {
  readonly line: RoadmapLine;
  readonly hatchId: string;
  readonly left: number;
  readonly width: number;
};

function Line({ line, hatchId, left, width }: LineProps) {
  const { y, label } = line;
  if (line.kind === "axis")
    return (
      <g>
        <rect x={0} y={y} width={width} height={19} className="fill-(--background-alt-grey)" />
        <text x={4} y={y + 15} className="fill-(--text-title-grey) font-bold">
          {label}
        </text>
      </g>
    );
  if (line.kind === "objective")
    return (
      <g>
        <text x={14} y={y + 15} className="fill-(--text-title-grey) font-bold">
          {label}
        </text>
        {line.span !== null && (
          <line
            x1={line.span.from}
            x2={line.span.to}
            y1={y + 10}
            y2={y + 10}
            className="stroke-(--text-title-grey) stroke-2"
          />
        )}
        {line.isBare && (
          <text x={left + 8} y={y + 15} className="fill-(--text-mention-grey) italic">
            aucun projet
          </text>
        )}
      </g>
    );
  return (
    <g>
      <text x={28} y={y + 15} className="fill-(--text-default-grey)">
        {label}
      </text>
      {line.span === null ? (
        line.milestones.length === 0 && (
          <text x={left + 8} y={y + 15} className="fill-(--text-mention-grey) italic">
            sans date
          </text>
        )
      ) : (
        <PhaseBar span={line.span} y={y + 4} phase={line.phase} hatchId={hatchId} />
      )}
      {line.milestones.map((milestone) => (
        <MilestoneShape
          key={`${milestone.x} ${milestone.look} ${milestone.label}`}
          x={milestone.x}
          y={y + 10}
          look={milestone.look}
          label={milestone.label}
        />
      ))}
    </g>
  );
}
