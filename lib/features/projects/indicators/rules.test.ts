import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IndicatorFigure, ProjectIndicatorState } from "../types";
import { expectedAt, figureForInput, offeredIndicators, parseFigure, trackOf } from "./rules";

describe("parseFigure", () => {
  it.each([
    ["1 234,5", 1234.5],
    ["1\u202F234,5", 1234.5],
    ["1234.5", 1234.5],
    ["0", 0],
    ["12", 12],
    ["0,25", 0.25],
    ["9 999 999 999,99", 9_999_999_999.99],
  ])("reads %s", (text, value) => expect(parseFigure(text)).toEqual({ ok: true, value }));
  it.each([
    ["douze", "figureMalformed"],
    ["12 %", "figureMalformed"],
    ["12 €", "figureMalformed"],
    ["12 m²", "figureMalformed"],
    ["1e3", "figureMalformed"],
    ["1.234", "figureMalformed"],
    ["", "figureMalformed"],
    ["-3", "figureNegative"],
    ["1,234 5", "figureTooPrecise"],
    ["10 000 000 000", "figureTooLarge"],
    ["9".repeat(400), "figureTooLarge"],
  ])("refuses %s", (text, refusal) => expect(parseFigure(text)).toEqual({ ok: false, refusal }));

  it("reads back what the form shows", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (hundredths) => {
        expect(parseFigure(figureForInput(hundredths / 100))).toEqual({ ok: true, value: hundredths / 100 });
      }),
    );
  });
});

const figure = (on: string, value: number, denominator: number | null = null): IndicatorFigure => ({
  on,
  value,
  denominator,
  source: "",
  comment: "",
});
const followed = (some: Partial<ProjectIndicatorState>): ProjectIndicatorState => ({
  indicatorId: 1,
  baseline: figure("2026-01-01", 10),
  targets: [figure("2026-12-31", 20)],
  measures: [],
  ...some,
});

describe("expectedAt", () => {
  const path = [
    { on: "2026-01-01", level: 10 },
    { on: "2026-01-11", level: 20 },
    { on: "2026-01-31", level: 0 },
  ];
  it.each([
    ["2025-12-31", null],
    ["2026-01-01", 10],
    ["2026-01-06", 15],
    ["2026-01-11", 20],
    ["2026-01-21", 10],
    ["2027-01-01", 0],
  ])("is on %s at %s", (day, level) => expect(expectedAt(path, day)).toBe(level));
  it("says nothing without a path", () => expect(expectedAt([], "2026-01-01")).toBeNull());
});

describe("trackOf", () => {
  it.each([
    ["up", 14, "behind"],
    ["up", 16, "onTrack"],
    ["up", 20, "reached"],
    ["down", 14, "reached"],
  ] as const)("when %s is good, %s is %s", (direction, value, verdict) => {
    const state = followed({ measures: [figure("2026-07-02", value)] });
    expect(trackOf(direction, state).verdict).toBe(verdict);
  });

  it.each([
    [22, "behind"],
    [17, "onTrack"],
    [12, "reached"],
  ])("of a rate that must go down, %s per cent is %s", (vacant, verdict) => {
    const state = followed({
      baseline: figure("2026-01-01", 23, 100),
      targets: [figure("2026-12-31", 24, 200)],
      measures: [figure("2026-07-02", vacant * 2, 200)],
    });
    expect(trackOf("down", state).verdict).toBe(verdict);
  });

  it("looks at the last measure, in whatever order they were typed", () => {
    const measures = [figure("2026-06-01", 20), figure("2026-03-01", 0)];
    expect(trackOf("up", followed({ measures })).latest).toEqual({ on: "2026-06-01", level: 20 });
  });

  it.each([
    ["noMeasure", {}],
    ["noTarget", { targets: [], measures: [figure("2026-03-01", 3)] }],
    ["beforePath", { baseline: null, measures: [figure("2026-03-01", 3)] }],
  ] as const)("says %s", (verdict, some) => {
    expect(trackOf("up", followed(some)).verdict).toBe(verdict);
  });

  it("is never behind on its own path", () => {
    const day = fc.integer({ min: 0, max: 3000 });
    const level = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(
        day,
        level,
        level,
        day,
        fc.constantFrom("up", "down"),
        (span, start, end, at, direction) => {
          const dayAfter = (days: number) => new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10);
          const path = [
            { on: dayAfter(0), level: start },
            { on: dayAfter(span + 1), level: end },
          ];
          const expected = expectedAt(path, dayAfter(at)) ?? 0;
          const state = followed({
            baseline: figure(dayAfter(0), start),
            targets: [figure(dayAfter(span + 1), end)],
            measures: [figure(dayAfter(at), expected)],
          });
          expect(["onTrack", "reached"]).toContain(trackOf(direction, state).verdict);
        },
      ),
    );
  });
});

it("offers the indicators of the project's priorities first, and neither those followed nor those withdrawn", () => {
  const option = (id: number, priorityIds: number[], isActive = true) => ({
    id,
    slug: `i${id}`,
    label: `I${id}`,
    unit: "x",
    direction: "up" as const,
    aggregation: "sum" as const,
    numeratorLabel: "",
    denominatorLabel: "",
    priorityIds,
    isActive,
  });
  const library = [option(1, [2]), option(2, [1, 3]), option(3, []), option(4, [1], false), option(5, [1])];
  const { own, others } = offeredIndicators(library, [1], [5]);
  expect([own.map(({ id }) => id), others.map(({ id }) => id)]).toEqual([[2], [1, 3]]);
});
