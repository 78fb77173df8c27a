import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  daysBetween,
  daysFrom,
  lastDayOf,
  monthsFrom,
  parisDay,
  parisInstant,
  parisTime,
  parseDay,
  shiftMonth,
} from "./dates";

describe("parseDay", () => {
  it.each([
    ["2026-03-31", "2026-03-31"],
    ["31/03/2026", "2026-03-31"],
    ["1.2.2026", "2026-02-01"],
    [" 29/02/2028 ", "2028-02-29"],
  ])("reads %s", (input, value) => expect(parseDay(input)).toEqual({ ok: true, value }));
  it.each([
    ["31/02/2026", "dateImpossible"],
    ["29/02/2026", "dateImpossible"],
    ["32/01/2026", "dateImpossible"],
    ["00/01/2026", "dateImpossible"],
    ["demain", "dateMalformed"],
    ["2026-03-31T10:00", "dateMalformed"],
    ["01/01/0206", "dateOutOfRange"],
    ["01/01/9999", "dateOutOfRange"],
  ])("refuses %s", (input, refusal) => expect(parseDay(input)).toEqual({ ok: false, refusal }));
});

it("knows that the day begins at midnight in Paris", () => {
  expect(parisDay(new Date("2026-06-30T21:59:59Z"))).toBe("2026-06-30");
  expect(parisDay(new Date("2026-06-30T22:00:00Z"))).toBe("2026-07-01");
  expect(parisDay(new Date("2026-12-31T23:00:00Z"))).toBe("2027-01-01");
});

it("counts whole days and never fewer than none", () => {
  expect(daysBetween(new Date("2026-01-01T10:00Z"), new Date("2026-01-03T09:59Z"))).toBe(1);
  expect(daysBetween(new Date("2026-01-03T10:00Z"), new Date("2026-01-01T10:00Z"))).toBe(0);
});

it("counts days across the changes of the hour and leap years", () => {
  expect(daysFrom("2026-03-28", "2026-03-30")).toBe(2);
  expect(daysFrom("2028-03-01", "2028-02-28")).toBe(-2);
  expect(addDays("2026-10-24", 2)).toBe("2026-10-26");
  expect(addDays("2027-01-01", -1)).toBe("2026-12-31");
});

it("counts months across years, and stops at the last day of the shorter ones", () => {
  expect(shiftMonth("2026-11", 2)).toBe("2027-01");
  expect(shiftMonth("2026-01", -1)).toBe("2025-12");
  expect(lastDayOf("2028-02")).toBe("2028-02-29");
  expect(lastDayOf("2026-12")).toBe("2026-12-31");
  expect(addMonths("2021-03-18", 6)).toBe("2021-09-18");
  expect(addMonths("2026-08-31", 6)).toBe("2027-02-28");
  expect(monthsFrom("2021-03-18", "2021-04-17")).toBe(0);
  expect(monthsFrom("2021-03-18", "2021-04-18")).toBe(1);
  expect(monthsFrom("2026-08-31", "2027-02-28")).toBe(6);
});

it("finds the age in months that was added", () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays("1990-01-01", count));
  fc.assert(
    fc.property(day, fc.nat(600), (from, count) => {
      expect(monthsFrom(from, addMonths(from, count))).toBe(count);
      expect(monthsFrom(from, addDays(addMonths(from, count + 1), -1))).toBe(count);
    }),
  );
});

describe("parisInstant", () => {
  it.each([
    ["2026-01-15", "07:30", "2026-01-15T06:30:00Z"],
    ["2026-07-15", "07:30", "2026-07-15T05:30:00Z"],
    ["2026-03-29", "00:00", "2026-03-28T23:00:00Z"],
    ["2026-03-29", "07:30", "2026-03-29T05:30:00Z"],
    // A time that this night leaves out, and one that this night has twice.
    ["2026-03-29", "02:30", "2026-03-29T01:30:00Z"],
    ["2026-10-25", "02:30", "2026-10-25T00:30:00Z"],
  ])("finds %s at %s", (day, time, expected) => expect(parisInstant(day, time)).toEqual(new Date(expected)));

  it("reads the clock that it sets", () => {
    expect(parisTime(parisInstant("2026-11-30", "07:30"))).toBe("07:30");
    expect(parisTime(parisInstant("2026-11-30", "00:05"))).toBe("00:05");
  });
});
