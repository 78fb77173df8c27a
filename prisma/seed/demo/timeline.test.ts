import { expect, it } from "vitest";
import { DEMO_PROJECTS } from "@/prisma/seed/demo/projects";
import { monthEdge, tellForwards } from "@/prisma/seed/demo/timeline";

const DAY = 86_400_000;
const fortnight = Array.from({ length: 14 }, (_, day) => new Date(Date.UTC(2028, 1, 20, 23, 59) + day * DAY));

it.each(fortnight)("tells every story in order, on working days, before %s", (now) => {
  for (const project of Object.values(DEMO_PROJECTS).flat()) {
    const instants = tellForwards(project, now).map(({ at }) => at.getTime());
    expect(instants, project.title).toEqual([...new Set(instants)].sort((one, other) => one - other));
    expect(instants.every((at) => at < now.getTime() && ![0, 6].includes(new Date(at).getUTCDay()))).toBe(
      true,
    );
  }
});

it("ends every story with the content as written", () => {
  for (const { story, ...content } of Object.values(DEMO_PROJECTS).flat()) {
    expect(tellForwards({ ...content, story }, new Date()).at(-1)?.content).toEqual(content);
  }
});

it.each([
  [0, "first", "2028-02-01"],
  [0, "last", "2028-02-29"],
  [-14, "first", "2026-12-01"],
  [10, "last", "2028-12-31"],
] as const)("counts %i months: %s day is %s", (offset, edge, day) => {
  expect(monthEdge(offset, edge, new Date("2028-02-29T12:00:00Z"))).toBe(day);
});
