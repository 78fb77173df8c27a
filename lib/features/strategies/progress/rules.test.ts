import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { elapsedShare, sumsOf, targetProgress } from "./rules";
import type { IndicatorReach, PromisedTarget, TargetVerdict } from "./types";

const JOBS = { direction: "up", aggregation: "sum" } as const;
const EMPTY_SHOPS = { direction: "down", aggregation: "ratio" } as const;
const reach = (some: Partial<IndicatorReach> = {}): IndicatorReach => ({
  slug: "emplois-crees",
  following: 4,
  covered: 2,
  value: 50,
  denominator: null,
  oldest: "2025-03-01",
  newest: "2026-01-15",
  ...some,
});
const target = (some: Partial<PromisedTarget> = {}): PromisedTarget => ({
  baseline: { value: 0, denominator: null, day: "2024-12-31", source: "" },
  target: { value: 100, denominator: null },
  year: 2028,
  ...some,
});

describe("the verdict", () => {
  it.each([
    ["half of the way at half of the time", JOBS, target(), reach(), 3, "2026-12-31", "onTrack"],
    ["less than half of it", JOBS, target(), reach({ value: 49 }), 3, "2026-12-31", "behind"],
    ["all of it", JOBS, target(), reach({ value: 100 }), 3, "2026-12-31", "reached"],
    ["the year over", JOBS, target(), reach({ value: 99 }), 3, "2029-01-01", "missed"],
    ["its last day", JOBS, target(), reach({ value: 99 }), 3, "2028-12-31", "behind"],
    ["reached after its year", JOBS, target(), reach({ value: 100 }), 3, "2029-06-01", "reached"],
    ["no baseline", JOBS, target({ baseline: null }), reach(), 3, "2026-12-31", "noPath"],
    ["no project", JOBS, target(), undefined, 0, "2026-12-31", "noProject"],
    ["nobody follows it", JOBS, target(), undefined, 3, "2026-12-31", "notFollowed"],
    ["nothing measured", JOBS, target(), reach({ covered: 0, value: null }), 3, "2026-12-31", "noMeasure"],
    ["a rate of nothing", EMPTY_SHOPS, target(), reach({ denominator: 0 }), 3, "2026-12-31", "noMeasure"],
    [
      "never added up",
      { direction: "up", aggregation: "never" },
      target(),
      reach({ value: null }),
      3,
      "2026-12-31",
      "noTotal",
    ],
    [
      "a fall of which part is counted",
      { direction: "down", aggregation: "sum" },
      target(),
      reach(),
      3,
      "2026-12-31",
      "partial",
    ],
    [
      "a rate that falls, two numbers over two numbers",
      EMPTY_SHOPS,
      target({
        baseline: { value: 20, denominator: 100, day: "2024-12-31", source: "" },
        target: { value: 10, denominator: 100 },
      }),
      reach({ value: 30, denominator: 200 }),
      3,
      "2026-12-31",
      "onTrack",
    ],
    ["withdrawn", undefined, target(), reach(), 3, "2026-12-31", "noIndicator"],
  ] as const)("of %s", (_, indicator, promised, sums, counted, today, verdict) => {
    expect(targetProgress(promised, indicator, counted, sums, today).verdict).toBe(verdict);
  });
});

const day = fc.integer({ min: 0, max: 4_000 }).map((offset) => {
  const at = new Date(Date.UTC(2020, 0, 1 + offset));
  return at.toISOString().slice(0, 10);
});
const figure = fc.integer({ min: 0, max: 100_000 });

it("asks for the baseline on its day, for the target at the end, and for something in between on the way", () => {
  fc.assert(
    fc.property(day, figure, figure, day, (on, start, goal, today) => {
      const year = Number(on.slice(0, 4)) + 2;
      const promised: PromisedTarget = {
        baseline: { value: start, denominator: null, day: on, source: "" },
        target: { value: goal, denominator: null },
        year,
      };
      const asked = (at: string) => targetProgress(promised, JOBS, 1, reach(), at).expected ?? Number.NaN;
      expect(asked(on)).toBe(start);
      expect(asked(`${year}-12-31`)).toBeCloseTo(goal, 6);
      const expected = asked(today);
      expect(expected).toBeGreaterThanOrEqual(Math.min(start, goal) - 1e-6);
      expect(expected).toBeLessThanOrEqual(Math.max(start, goal) + 1e-6);
    }),
  );
});

it("counts days gone by as a naive count does", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 2020, max: 2031 }), day, (from, year, today) => {
      let whole = 0;
      let gone = 0;
      for (let at = Date.parse(from); at < Date.parse(`${year}-12-31`); at += 86_400_000) {
        whole += 1;
        if (at < Date.parse(today)) gone += 1;
      }
      const share = elapsedShare(from, year, today);
      expect(share).toBeCloseTo(whole === 0 ? 1 : gone / whole, 9);
    }),
    { numRuns: 60 },
  );
});

it("never gets worse by measuring better, and never praises what rests on nothing", () => {
  const better: readonly TargetVerdict[] = ["onTrack", "reached"];
  fc.assert(
    fc.property(figure, figure, figure, figure, day, (start, goal, low, more, today) => {
      const promised = target({
        baseline: { value: start, denominator: null, day: "2022-01-01", source: "" },
        target: { value: goal, denominator: null },
      });
      const at = (value: number) => targetProgress(promised, JOBS, 2, reach({ value }), today).verdict;
      if (better.includes(at(low))) expect(better).toContain(at(low + more));
      expect(better).not.toContain(targetProgress(promised, JOBS, 0, undefined, today).verdict);
      expect(better).not.toContain(
        targetProgress(promised, JOBS, 2, reach({ covered: 0, value: null }), today).verdict,
      );
    }),
  );
});

it("gives an objective without anything its empty sums", () => {
  expect(sumsOf([], "a")).toMatchObject({ key: "a", counted: 0, steps: [], indicators: [] });
});
