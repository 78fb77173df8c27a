import { describe, expect, it } from "vitest";
import { addDays, daysBetween, daysFrom, parisDay, parseDay } from "./dates";

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
