import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parisDay } from "@/lib/kernel/dates";
import {
  nextPending,
  openRound,
  pendingOf,
  progressOf,
  quarterOf,
  saidIn,
  seenOf,
  shiftQuarter,
  stampOf,
  startOf,
} from "./rules";
import type { Answer, ReviewedProject, Round } from "./types";

const AT = new Date("2026-11-28T10:00:00Z");

const answer = (round: number, revision = 1): Answer => ({
  round,
  revision,
  outcome: "unchanged",
  title: "Halle",
  phase: null,
  progressStatus: null,
  changes: {},
  word: "",
  answeredAt: AT,
  answeredById: null,
  answeredByName: "Awa Diallo",
});

const project = (reference: string, said: Answer | null = null): ReviewedProject => ({
  reference,
  title: reference,
  phase: null,
  progressStatus: null,
  updatedAt: AT,
  updatedByName: "Awa Diallo",
  answer: said,
});

const round = (number: number, sentAt: Date | null): Round => ({
  round: number,
  answeredCount: 1,
  message: "",
  sentAt,
  sentById: null,
  sentByName: "",
});

describe("quarters", () => {
  it.each([
    // Paris is an hour ahead of UTC in winter, two in summer.
    ["2026-12-31T22:59:59Z", 2026, 4],
    ["2026-12-31T23:00:00Z", 2027, 1],
    ["2027-03-31T21:59:59Z", 2027, 1],
    ["2027-03-31T22:00:00Z", 2027, 2],
    // The night when clocks go forward, and the one when they go back.
    ["2026-03-29T00:59:59Z", 2026, 1],
    ["2026-03-29T01:00:00Z", 2026, 1],
    ["2026-09-30T22:00:00Z", 2026, 4],
    ["2026-10-25T01:00:00Z", 2026, 4],
  ])("at %s it is quarter T%3$s of %2$s in Paris", (at, year, number) => {
    expect(quarterOf(parisDay(new Date(at)))).toEqual({ year, number });
  });

  it("begin on the first day of their months", () => {
    expect([1, 2, 3, 4].map((n) => startOf(quarterOf(`2026-${String(n * 3).padStart(2, "0")}-15`)))).toEqual([
      "2026-01-01",
      "2026-04-01",
      "2026-07-01",
      "2026-10-01",
    ]);
  });

  it("follow one another, there and back", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1990, max: 2100 }),
        fc.constantFrom(1, 2, 3, 4),
        fc.integer({ min: -40, max: 40 }),
        (year, number, by) => {
          const quarter = { year, number };
          const shifted = shiftQuarter(quarter, by);
          expect(shiftQuarter(shifted, -by)).toEqual(quarter);
          expect(Math.sign(startOf(shifted).localeCompare(startOf(quarter)))).toBe(Math.sign(by));
          expect(quarterOf(startOf(shifted))).toEqual(shifted);
        },
      ),
    );
  });
});

describe("the way through the projects", () => {
  const projects = [
    project("A", answer(1)),
    project("B"),
    project("C", answer(1)),
    project("D"),
    project("E"),
  ];

  it.each([
    [null, "B"],
    ["A", "B"],
    // Passed over: the others first, and then from the beginning.
    ["B", "D"],
    ["E", "B"],
    ["unknown", "B"],
  ])("after %s comes %s", (after, next) => {
    expect(nextPending(projects, after)).toBe(next);
  });

  it("ends when only the one that is open is left", () => {
    expect(nextPending([project("A", answer(1)), project("B")], "B")).toBeNull();
    expect(nextPending([], null)).toBeNull();
  });

  it("counts what has an answer", () => {
    expect(progressOf(projects)).toEqual({ answered: 2, total: 5 });
    expect(progressOf([])).toEqual({ answered: 0, total: 0 });
  });

  it("visits each pending project once when each is answered in turn", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 12 }), (flags) => {
        let all = flags.map((isAnswered, position) => project(`P${position}`, isAnswered ? answer(1) : null));
        const wanted = pendingOf(all).map(({ reference }) => reference);
        const visited: string[] = [];
        let current = nextPending(all, null);
        while (current !== null) {
          visited.push(current);
          const here = current;
          all = all.map((one) => (one.reference === here ? project(here, answer(1)) : one));
          current = nextPending(all, here);
        }
        expect(visited).toEqual(wanted);
      }),
    );
  });
});

describe("what somebody had before their eyes", () => {
  it("is the answer of the open round, and none of one that was sent", () => {
    const said = project("A", answer(1, 3));
    expect(seenOf(said, round(1, null))).toBe("1.3");
    expect(seenOf(said, null)).toBe("");
    expect(seenOf(said, round(2, null))).toBe("");
    expect(openRound({ rounds: [round(1, AT), round(2, null)] })?.round).toBe(2);
  });

  it("changes with any answer of the round that is sent", () => {
    const first = [project("A", answer(1)), project("B"), project("C", answer(2))];
    expect(saidIn(first, 1).map(({ reference }) => reference)).toEqual(["A"]);
    const stamp = stampOf(first, 1);
    expect(stampOf([project("A", answer(1, 2)), project("B"), project("C", answer(2))], 1)).not.toBe(stamp);
    expect(stampOf([project("A", answer(1)), project("B", answer(1)), project("C", answer(2))], 1)).not.toBe(
      stamp,
    );
  });
});
