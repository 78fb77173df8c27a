import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/kernel/dates";
import { REMINDER_FREQUENCIES } from "./constants";
import { isDigestDue, isNewItem, isReminderTime } from "./rules";

describe("isReminderTime", () => {
  it.each([
    ["2026-11-30T06:30:00Z", true],
    ["2026-11-30T06:29:00Z", false],
    ["2026-11-30T20:00:00Z", true],
    // Midnight in Paris has passed: it is the next day's morning that counts.
    ["2026-11-30T23:30:00Z", false],
    ["2026-07-01T05:30:00Z", true],
    ["2026-11-28T09:00:00Z", false],
    ["2026-12-25T09:00:00Z", false],
  ])("at %s: %s", (at, expected) => expect(isReminderTime(new Date(at), "07:30")).toBe(expected));
  it("is never, where the operator wants none", () => {
    expect(isReminderTime(new Date("2026-11-30T09:00:00Z"), null)).toBe(false);
  });
});

describe("isDigestDue", () => {
  const today = "2026-12-02";
  const last = (day: string, ...itemKeys: string[]) => ({ day, itemKeys });
  it.each([
    ["the first time", "daily", null, ["a"], true],
    ["nothing waits", "daily", null, [], false],
    ["told this morning", "daily", last(today, "a"), ["a", "b"], false],
    ["nothing new since yesterday", "daily", last("2026-12-01", "a"), ["a"], false],
    ["something done, nothing new", "daily", last("2026-12-01", "a", "b"), ["a"], false],
    ["something new", "daily", last("2026-12-01", "a"), ["a", "b"], true],
    ["told six days ago", "daily", last("2026-11-26", "a"), ["a"], false],
    ["told a week ago", "daily", last("2026-11-25", "a"), ["a"], true],
    ["this week already", "weekly", last("2026-11-30", "a"), ["b"], false],
    ["the week before", "weekly", last("2026-11-27", "a"), ["a"], true],
    ["wants none", "never", null, ["a"], false],
  ] as const)("%s", (_, frequency, before, keys, expected) => {
    expect(isDigestDue({ frequency, last: before, keys, today })).toBe(expected);
  });

  it("never twice a day, and never for nothing, whatever happens from day to day", () => {
    const days = fc.array(fc.uniqueArray(fc.constantFrom("a", "b", "c", "d")), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(fc.constantFrom(...REMINDER_FREQUENCIES), days, (frequency, waiting) => {
        let sent: { day: string; itemKeys: string[] } | null = null;
        waiting.forEach((keys, n) => {
          const day = addDays("2026-03-23", n);
          if (!isDigestDue({ frequency, last: sent, keys, today: day })) return;
          expect(keys).not.toEqual([]);
          sent = { day, itemKeys: keys };
          expect(isDigestDue({ frequency, last: sent, keys: ["new"], today: day })).toBe(false);
        });
        // What waits is told within a week.
        if (frequency === "daily" && waiting.every((keys) => keys.length > 0)) expect(sent).not.toBeNull();
      }),
    );
  });
});

it("marks what is new, but not in a first digest", () => {
  expect(isNewItem({ key: "a" }, null)).toBe(false);
  expect(isNewItem({ key: "a" }, { day: "2026-12-01", itemKeys: ["b"] })).toBe(true);
  expect(isNewItem({ key: "b" }, { day: "2026-12-01", itemKeys: ["b"] })).toBe(false);
});
