import { daysFrom } from "@/lib/kernel/dates";
import { axisName, objectiveName } from "../matrix/labels";
import { PROJECTS_DRAWN, YEARS_AFTER, YEARS_BEFORE } from "./constants";
import type {
  MilestoneLook,
  Roadmap,
  RoadmapDrawing,
  RoadmapLine,
  RoadmapMilestone,
  RoadmapProject,
  Span,
} from "./types";

/** In the drawing's own units: a sheet of A3 is as wide as it is high times the root of two. */
const WIDTH = 1400;
const LEFT = 420;
const RIGHT = WIDTH - 24;
const TOP = 34;
const LINE = 20;
/** A name longer than this runs into the drawing; the table beside it has all of it. */
const LONGEST_NAME = 54;

/** Open and behind its day is late; what was reached is never. */
export function milestoneLook({ day, state }: RoadmapMilestone, today: string): MilestoneLook {
  if (state === "reached") return "reached";
  return day !== null && day < today ? "late" : state;
}

const yearOf = (day: string) => Number(day.slice(0, 4));
const shortened = (name: string) =>
  [...name].length > LONGEST_NAME
    ? `${[...name]
        .slice(0, LONGEST_NAME - 1)
        .join("")
        .trimEnd()}…`
    : name;

/** The years that the drawing shows: those of what is on it, this one included, within bounds. */
export function shownYears(
  projects: readonly RoadmapProject[],
  today: string,
): { readonly first: number; readonly last: number } {
  const days = projects.flatMap(({ startsOn, endsOn, milestones }) =>
    [startsOn, endsOn, ...milestones.map(({ day }) => day)].filter((day) => day !== null),
  );
  const now = yearOf(today);
  const years = [now, ...days.map(yearOf)];
  return {
    first: Math.max(now - YEARS_BEFORE, Math.min(...years)),
    last: Math.min(now + YEARS_AFTER, Math.max(...years)),
  };
}

/** Names on the left, time on the right, one line each; drawn on the server. */
export function drawRoadmap({
  axes,
  projects,
  today,
}: Pick<Roadmap, "axes" | "projects" | "today">): RoadmapDrawing {
  const drawn = projects.slice(0, PROJECTS_DRAWN);
  const { first, last } = shownYears(drawn, today);
  const from = `${first}-01-01`;
  const to = `${last}-12-31`;
  const days = daysFrom(from, to);
  const across = (day: string) => LEFT + (daysFrom(from, day) / days) * (RIGHT - LEFT);
  const at = (day: string) => across(day < from ? from : day > to ? to : day);
  const spanOf = (start: string | null, end: string | null): Span | null => {
    const [begins, ends] = [start ?? end, end ?? start];
    if (begins === null || ends === null || ends < from || begins > to) return null;
    return {
      from: at(begins),
      to: Math.max(at(ends), at(begins) + 3),
      before: begins < from,
      after: ends > to,
    };
  };
  const lines: RoadmapLine[] = [];
  const below = () => TOP + lines.length * LINE;
  for (const axis of axes) {
    lines.push({ kind: "axis", key: `axe-${axis.number}`, y: below(), label: shortened(axisName(axis)) });
    for (const objective of axis.objectives) {
      const own = drawn.filter((project) => project.objective === objective.key);
      const said = (which: "startsOn" | "endsOn") =>
        own
          .map((project) => project[which])
          .filter((day) => day !== null)
          .sort();
      lines.push({
        kind: "objective",
        key: objective.key,
        y: below(),
        label: shortened(objectiveName(objective)),
        span: spanOf(said("startsOn")[0] ?? null, said("endsOn").at(-1) ?? null),
        isBare: !projects.some(
          ({ objective: main, others }) => main === objective.key || others.includes(objective.key),
        ),
      });
      for (const project of own)
        lines.push({
          kind: "project",
          key: project.reference,
          y: below(),
          label: shortened(project.title || project.reference),
          phase: project.phase,
          span: spanOf(project.startsOn, project.endsOn),
          milestones: project.milestones.flatMap((milestone) =>
            milestone.day === null || milestone.day < from || milestone.day > to
              ? []
              : [{ x: at(milestone.day), look: milestoneLook(milestone, today), label: milestone.label }],
          ),
        });
    }
  }
  return {
    width: WIDTH,
    height: TOP + lines.length * LINE + 12,
    left: LEFT,
    lines,
    years: Array.from({ length: last - first + 1 }, (_, place) => ({
      year: first + place,
      x: across(`${first + place}-01-01`),
    })),
    today: at(today),
  };
}
