import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isWorkingDay, publicHolidays, weekdayOf, weekOf, workingDayBefore } from "./working-days";

describe("public holidays", () => {
  // As published by the State (etalab, jours-feries).
  it.each([
    [2024, ["2024-04-01", "2024-05-09", "2024-05-20"]],
    [2025, ["2025-04-21", "2025-05-29", "2025-06-09"]],
    [2026, ["2026-04-06", "2026-05-14", "2026-05-25"]],
    [2027, ["2027-03-29", "2027-05-06", "2027-05-17"]],
    [2038, ["2038-04-26", "2038-06-03", "2038-06-14"]],
  ])("of %i move with Easter", (year, moving) => {
    const holidays = publicHolidays(year);
    expect(holidays).toHaveLength(11);
    expect(holidays).toEqual(expect.arrayContaining(moving));
  });

  it("fall on the weekday that their name says, in any year", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2100 }), (year) => {
        const moving = publicHolidays(year).filter(
          (day) => !/-(01-01|05-01|05-08|07-14|08-15|11-01|11-11|12-25)$/.test(day),
        );
        // In some years the Ascension is 1 or 8 May, and no day of its own.
        return moving.every((day) => [1, 4].includes(weekdayOf(day)));
      }),
    );
  });
});

it.each([
  ["2026-11-27", true],
  ["2026-11-28", false],
  ["2026-11-29", false],
  ["2026-12-25", false],
  ["2026-07-14", false],
  ["2026-07-15", true],
])("%s is a working day: %s", (day, expected) => {
  expect(isWorkingDay(day)).toBe(expected);
});

it.each([
  ["2026-11-30", "2026-11-30"],
  ["2026-11-29", "2026-11-23"],
  ["2027-01-01", "2026-12-28"],
])("%s is of the week of %s", (day, monday) => {
  expect(weekOf(day)).toBe(monday);
});

it.each([
  ["2026-06-17", "2026-06-16"],
  ["2026-06-15", "2026-06-12"],
  ["2026-06-14", "2026-06-12"],
  // After Christmas, a Friday; after Whit Monday.
  ["2026-12-28", "2026-12-24"],
  ["2026-05-26", "2026-05-22"],
])("the last working day before %s is %s", (day, expected) => {
  expect(workingDayBefore(day)).toBe(expected);
});
