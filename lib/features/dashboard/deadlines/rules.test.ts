import { expect, it } from "vitest";
import { bySteps, dueUntil, lateDaysOf } from "./rules";

it("is late from the day after, and due for 90 days", () => {
  expect(lateDaysOf("2026-06-30", "2026-06-30")).toBe(0);
  expect(lateDaysOf("2026-06-29", "2026-06-30")).toBe(1);
  expect(lateDaysOf("2026-09-28", "2026-06-30")).toBe(-90);
  expect(dueUntil("2026-06-30")).toBe("2026-09-28");
});

it("tells by how long, each milestone once", () => {
  const late = [1, 30, 31, 90, 91, 180, 181, 2_000].map((lateDays) => ({ lateDays, milestones: 1 }));
  expect(bySteps(late)).toEqual([
    { fromDays: 1, milestones: 2 },
    { fromDays: 31, milestones: 2 },
    { fromDays: 91, milestones: 2 },
    { fromDays: 181, milestones: 2 },
  ]);
});
