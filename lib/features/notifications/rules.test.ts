import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, parisDay, parisInstant, parisTime } from "@/lib/kernel/dates";
import { isWorkingDay, weekOf, workingDayBefore } from "@/lib/kernel/working-days";
import { NOTIFICATION_KINDS, QUIET_CHOICES, type Quiet, RHYTHMS } from "./constants";
import { isForDigest, isLeaving, isQuiet } from "./rules";

const at = (day: string, time: string) => parisInstant(day, time);

describe("quiet hours", () => {
  it.each([
    // Wednesday 17 June 2026.
    ["nights", "2026-06-17", "07:29", true],
    ["nights", "2026-06-17", "07:30", false],
    ["nights", "2026-06-17", "19:59", false],
    ["nights", "2026-06-17", "20:00", true],
    ["nights", "2026-06-17", "23:59", true],
    ["nights", "2026-06-18", "00:00", true],
    // A Saturday, and the 14th of July, a Tuesday.
    ["nights", "2026-06-20", "10:00", false],
    ["daysOff", "2026-06-20", "10:00", true],
    ["daysOff", "2026-07-14", "10:00", true],
    ["daysOff", "2026-07-15", "10:00", false],
    ["daysOff", "2026-07-15", "21:00", true],
    ["none", "2026-07-14", "03:00", false],
    // Easter Monday and Ascension Day.
    ["daysOff", "2026-04-06", "11:00", true],
    ["daysOff", "2026-05-14", "11:00", true],
    // The nights in which clocks change, in summer and in winter time.
    ["nights", "2026-03-29", "03:30", true],
    ["nights", "2026-03-29", "07:29", true],
    ["nights", "2026-03-29", "07:30", false],
    ["nights", "2026-10-25", "02:30", true],
    ["nights", "2026-10-25", "07:29", true],
    ["nights", "2026-10-25", "07:30", false],
  ] as const)("%s, %s at %s", (quiet, day, time, expected) => {
    expect(isQuiet(at(day, time), quiet)).toBe(expected);
  });

  it.each([
    ["nights", "2026-06-17", "07:30", false],
    ["nights", "2026-06-17", "07:39", false],
    ["nights", "2026-06-17", "07:40", true],
    // No digest on a Saturday: nothing to wait for.
    ["nights", "2026-06-20", "07:30", true],
    ["daysOff", "2026-06-22", "07:35", false],
    ["daysOff", "2026-06-22", "07:40", true],
    ["none", "2026-06-17", "07:30", true],
  ] as const)("%s, what has waited leaves on %s at %s: %s", (quiet, day, time, expected) => {
    expect(isLeaving(at(day, time), quiet)).toBe(expected);
  });
});

describe("the digest of the morning", () => {
  const MONDAY = at("2026-06-15", "07:30");
  it.each([
    ["daily", "2026-06-14", "22:00", true],
    ["daily", "2026-06-15", "00:05", false],
    ["weekly", "2026-06-14", "22:00", true],
    ["weekly", "2026-06-15", "00:05", false],
    ["immediate", "2026-06-15", "07:29", true],
    ["never", "2026-06-01", "10:00", false],
  ] as const)("takes on a Monday what is %s and came on %s at %s: %s", (rhythm, day, time, expected) => {
    expect(isForDigest({ kind: "comment", rhythm, at: at(day, time) }, MONDAY)).toBe(expected);
  });

  it.each([
    // Told this morning, for this morning.
    ["daily", "2026-06-15", "07:30", true],
    ["weekly", "2026-06-15", "07:30", true],
    ["weekly", "2026-06-12", "07:30", true],
    ["never", "2026-06-12", "07:30", false],
  ] as const)(
    "takes on a Monday of deadlines that are %s what was told on %s at %s: %s",
    (rhythm, day, time, expected) => {
      expect(isForDigest({ kind: "deadline", rhythm, at: at(day, time) }, MONDAY)).toBe(expected);
    },
  );

  it("leaves to the next week a deadline that was told in the middle of this one", () => {
    const told = { kind: "deadline", rhythm: "weekly", at: at("2026-06-17", "07:30") } as const;
    expect(isForDigest(told, at("2026-06-17", "07:30"))).toBe(false);
    expect(isForDigest(told, at("2026-06-22", "07:30"))).toBe(true);
  });

  it("tells a week on its first working day, here a Tuesday", () => {
    // Whit Monday is the 25th of May.
    const came = at("2026-05-22", "10:00");
    expect(isWorkingDay("2026-05-25")).toBe(false);
    expect(isForDigest({ kind: "comment", rhythm: "weekly", at: came }, at("2026-05-26", "07:30"))).toBe(
      true,
    );
    // What came on the holiday is this week's.
    expect(
      isForDigest(
        { kind: "comment", rhythm: "weekly", at: at("2026-05-25", "10:00") },
        at("2026-05-26", "07:30"),
      ),
    ).toBe(false);
  });
});

const instant = fc.date({
  min: new Date("2024-01-01T00:00:00Z"),
  max: new Date("2031-12-31T00:00:00Z"),
  noInvalidDate: true,
});

describe("whatever the moment", () => {
  it("nothing waits for longer than the days off and a night", () => {
    fc.assert(
      fc.property(instant, fc.constantFrom<Quiet>(...QUIET_CHOICES), (moment, quiet) => {
        let now = moment;
        for (let quarters = 0; !isLeaving(now, quiet); quarters++) {
          // Never more than a long weekend: four days off and the nights around them.
          expect(quarters).toBeLessThan(4 * 24 * 5);
          now = new Date(now.getTime() + 15 * 60_000);
        }
        if (quiet !== "none") expect(parisTime(now) >= "07:30" && parisTime(now) < "20:00").toBe(true);
        if (quiet === "daysOff") expect(isWorkingDay(parisDay(now))).toBe(true);
      }),
    );
  });

  it("each notification is told by one digest exactly, on a working day soon after", () => {
    fc.assert(
      fc.property(
        instant,
        fc.constantFrom(...NOTIFICATION_KINDS),
        fc.constantFrom(...RHYTHMS),
        (moment, kind, rhythm) => {
          const day = parisDay(moment);
          const mornings = Array.from({ length: 16 }, (_, index) => addDays(day, index)).filter(isWorkingDay);
          const first = mornings.find((morning) =>
            isForDigest({ kind, rhythm, at: moment }, at(morning, "07:30")),
          );
          expect(first === undefined).toBe(rhythm === "never");
          if (first === undefined) return;
          const came = kind === "deadline" ? workingDayBefore(day) : day;
          if (rhythm === "daily") expect(first).toBe(mornings.find((morning) => morning > came));
          if (rhythm === "weekly")
            expect(first).toBe(mornings.find((morning) => weekOf(morning) > weekOf(came)));
        },
      ),
    );
  });
});
