import fc from "fast-check";
import { expect, it } from "vitest";
import { PROJECTS_DRAWN } from "./constants";
import { drawRoadmap, milestoneLook, shownYears } from "./rules";
import type { RoadmapProject } from "./types";

const AXES = [
  {
    number: "1",
    title: "Entreprendre",
    objectives: ["a", "b"].map((key, n) => ({ key, number: `1.${n + 1}`, title: key, qpvs: [] })),
  },
  { number: "2", title: "", objectives: [{ key: "c", number: "2.1", title: "", qpvs: [] }] },
];
const TODAY = "2026-06-30";

const day = fc
  .integer({ min: -4_000, max: 6_000 })
  .map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
const maybe = fc.option(day);
const project: fc.Arbitrary<RoadmapProject> = fc.record({
  reference: fc.uuid(),
  title: fc.string({ maxLength: 200 }),
  phase: fc.constantFrom("idea", "study", "operation", null),
  progress: fc.constant(null),
  startsOn: maybe,
  endsOn: maybe,
  objective: fc.constantFrom("a", "b"),
  others: fc.constant([]),
  milestones: fc.array(
    fc.record({
      label: fc.constant("Jalon"),
      day: maybe,
      state: fc.constantFrom("planned", "underway", "reached"),
    }),
    { maxLength: 3 },
  ),
});

it.each([
  [{ day: "2026-06-29", state: "planned" }, "late"],
  [{ day: "2026-06-29", state: "underway" }, "late"],
  [{ day: "2026-06-30", state: "planned" }, "planned"],
  [{ day: "2020-01-01", state: "reached" }, "reached"],
  [{ day: null, state: "underway" }, "underway"],
] as const)("draws the milestone %j as %s", (milestone, look) => {
  expect(milestoneLook({ label: "Jalon", ...milestone }, TODAY)).toBe(look);
});

it("draws everything within its frame, one line each, whatever the dates", () => {
  fc.assert(
    fc.property(fc.array(project, { maxLength: 80 }), (projects) => {
      const { lines, width, height, left, today, years } = drawRoadmap({
        axes: AXES,
        projects,
        today: TODAY,
      });
      const drawn = lines.filter(({ kind }) => kind === "project");
      expect(drawn).toHaveLength(Math.min(projects.length, PROJECTS_DRAWN));
      expect(lines.map(({ y }) => y)).toEqual(lines.map((_, n) => (lines[0]?.y ?? 0) + n * 20));
      expect(Math.max(...lines.map(({ y }) => y)) + 20).toBeLessThanOrEqual(height);
      for (const line of lines) {
        if (line.kind === "axis") continue;
        const { span } = line;
        if (span !== null) {
          expect(span.from).toBeGreaterThanOrEqual(left);
          expect(span.to).toBeGreaterThan(span.from);
          expect(span.to).toBeLessThanOrEqual(width);
        }
        const marks = line.kind === "project" ? line.milestones : [];
        for (const { x } of marks) expect(x >= left && x <= width).toBe(true);
      }
      expect(today >= left && today <= width).toBe(true);
      expect(years.length).toBeLessThanOrEqual(14);
      const { first, last } = shownYears(projects, TODAY);
      expect(first <= 2026 && last >= 2026).toBe(true);
    }),
    { numRuns: 60 },
  );
});

it("says which objectives nothing carries, a main one or not", () => {
  const one: RoadmapProject = {
    reference: "QP-X-0001",
    title: "Halle",
    phase: "study",
    progress: null,
    startsOn: "2026-01-01",
    endsOn: "2099-12-31",
    objective: "a",
    others: ["b"],
    milestones: [],
  };
  const { lines } = drawRoadmap({ axes: AXES, projects: [one], today: TODAY });
  expect(lines.flatMap((line) => (line.kind === "objective" ? [[line.key, line.isBare]] : []))).toEqual([
    ["a", false],
    ["b", false],
    ["c", true],
  ]);
  expect(lines.find(({ kind }) => kind === "project")).toMatchObject({
    span: { before: false, after: true },
  });
});
