import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysFrom } from "@/lib/kernel/dates";
import { isWorkingDay } from "@/lib/kernel/working-days";
import type { CriterionTest } from "../../schemes/criteria/types";
import { NOTIFICATION_EVENTS } from "../constants";
import { DEADLINE_ITEMS, DEADLINE_STEPS, type DeadlineItem, LATE_TOLD_DAYS } from "./constants";
import { dueDays, recordedCriteria, stepOn } from "./rules";

describe("what is told of something due on Wednesday 16 December 2026", () => {
  it.each([
    ["milestone", "2026-11-30", null, null],
    ["milestone", "2026-12-01", "milestoneSoon", "2026-12-14"],
    ["milestone", "2026-12-14", "milestoneSoon", "2026-12-14"],
    ["milestone", "2026-12-15", "milestoneEve", "2026-12-16"],
    ["milestone", "2026-12-16", "milestoneEve", "2026-12-16"],
    ["milestone", "2026-12-17", "milestoneLate", null],
    ["milestone", "2026-12-30", "milestoneLate", null],
    ["milestone", "2026-12-31", null, null],
    ["opinion", "2026-12-08", null, null],
    ["opinion", "2026-12-09", "opinionSoon", "2026-12-14"],
    ["opinion", "2026-12-17", "opinionLate", null],
    ["committee", "2026-12-09", "committeeSoon", "2026-12-14"],
    ["committee", "2026-12-16", "committeeEve", "2026-12-16"],
    ["committee", "2026-12-17", null, null],
    ["scheme", "2026-11-15", null, null],
    ["scheme", "2026-11-16", "schemeSoon", "2026-12-08"],
    ["scheme", "2026-12-09", "schemeNear", "2026-12-16"],
    ["scheme", "2026-12-17", null, null],
  ] as const)("%s, on %s: %s, until %s", (item, today, event, standsUntil) => {
    expect(stepOn(item, "2026-12-16", today)).toEqual(event && { event, standsUntil });
  });

  it("is told on a Friday of what is due on the Monday, and before Christmas of the Monday after it", () => {
    expect(stepOn("milestone", "2026-12-14", "2026-12-11")).toEqual({
      event: "milestoneEve",
      standsUntil: "2026-12-14",
    });
    expect(stepOn("committee", "2026-12-28", "2026-12-24")?.event).toBe("committeeEve");
  });

  it.each([
    ["2026-11-30", null],
    ["2026-12-01", "quarterSoon"],
    ["2026-12-23", "quarterSoon"],
    ["2026-12-24", "quarterNear"],
    ["2026-12-31", "quarterNear"],
    ["2027-01-01", "quarterLate"],
  ] as const)("of the review of its quarter, on %s: %s", (today, event) => {
    expect(stepOn("quarter", "2026-12-31", today)?.event ?? null).toBe(event);
  });
});

const day = fc.integer({ min: 0, max: 3_000 }).map((n) => addDays("2024-01-01", n));
const item = fc.constantFrom<DeadlineItem>(...DEADLINE_ITEMS);

describe("whatever the day", () => {
  it("steps follow each other in their order, each told on one stretch of days and standing until the next begins", () => {
    fc.assert(
      fc.property(item, day, (one, dueOn) => {
        const told: string[] = [];
        for (let today = addDays(dueOn, -60); today <= addDays(dueOn, 60); today = addDays(today, 1)) {
          const step = stepOn(one, dueOn, today);
          if (step === null) continue;
          if (told.at(-1) !== step.event) told.push(step.event);
          const { standsUntil } = step;
          if (standsUntil === null) {
            expect(today > dueOn && daysFrom(dueOn, today) <= LATE_TOLD_DAYS).toBe(true);
            continue;
          }
          expect(today <= standsUntil && standsUntil <= dueOn).toBe(true);
          // The step that was told is still the present one on its last day, and not on the day after.
          expect(stepOn(one, dueOn, standsUntil)).toEqual(step);
          expect(stepOn(one, dueOn, addDays(standsUntil, 1))?.event).not.toBe(step.event);
        }
        expect(told).toEqual(DEADLINE_STEPS[one].map(({ event }) => event));
      }),
      { numRuns: 60 },
    );
  });

  it("each step is told on a working morning, before it is over", () => {
    fc.assert(
      fc.property(item, day, (one, dueOn) => {
        const mornings = new Set<string>();
        for (let today = addDays(dueOn, -60); today <= addDays(dueOn, 60); today = addDays(today, 1)) {
          const step = stepOn(one, dueOn, today);
          if (step !== null && isWorkingDay(today)) mornings.add(step.event);
        }
        expect([...mornings]).toEqual(DEADLINE_STEPS[one].map(({ event }) => event));
      }),
      { numRuns: 60 },
    );
  });

  it("the days that are looked at are those of which something is told", () => {
    fc.assert(
      fc.property(day, item, fc.integer({ min: -60, max: 60 }), (today, one, shift) => {
        const dueOn = addDays(today, shift);
        const found = dueDays(today).filter((due) => due.item === one && due.dueOn === dueOn);
        const isNoQuarter = one === "quarter" && !/-(03-31|06-30|09-30|12-31)$/.test(dueOn);
        const step = isNoQuarter ? null : stepOn(one, dueOn, today);
        expect(found).toEqual(step === null ? [] : [{ item: one, dueOn, ...step }]);
      }),
    );
  });
});

it("every step is an event of its own, and every event a step", () => {
  const events = Object.values(DEADLINE_STEPS).flatMap((steps) => steps.map(({ event }) => event));
  expect(events.toSorted()).toEqual([...NOTIFICATION_EVENTS.deadline].toSorted());
});

it("leaves out of a scheme's criteria what no field records, and the groups that hold nothing else", () => {
  const leaf = (id: number, test: CriterionTest) => ({ id, test, sentence: "", source: "" });
  const ask = (id: number) => leaf(id, { kind: "unknown", text: "Le comité est favorable." });
  const idea = (id: number) => leaf(id, { kind: "phase", phases: ["idea"] });
  expect(
    recordedCriteria([
      ask(1),
      idea(2),
      { id: 3, combine: "any", children: [ask(4), { id: 5, combine: "not", children: [ask(6)] }] },
      { id: 7, combine: "all", children: [ask(8), idea(9)] },
    ]),
  ).toEqual([idea(2), { id: 7, combine: "all", children: [idea(9)] }]);
  expect(recordedCriteria([ask(1)])).toEqual([]);
});
