import { describe, expect, it } from "vitest";
import { JOB_NAMES, type JobOutcome } from "./constants";
import { countsInWords, durationInWords, jobTitle, rhythmInWords } from "./labels";
import { firstDue, isWorthKeeping, jobAlarm, jobState, nextDue } from "./rules";

/** Friday 27 November 2026, 10 o'clock in Paris. */
const now = new Date("2026-11-27T09:00:00Z");
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1_000);
const from = (seconds: number) => ago(-seconds);
const settings = { reminderTime: "07:30", hasMailServer: true };

describe("when a job is due", () => {
  it("at once for a server that starts, reminders aside", () => {
    for (const name of JOB_NAMES)
      expect([name, firstDue(name, settings, now)]).toEqual([
        name,
        name === "reminders" ? new Date("2026-11-30T06:30:00Z") : now,
      ]);
  });

  it("never, where the settings leave nothing to do", () => {
    const idle = { reminderTime: null, hasMailServer: false };
    expect(JOB_NAMES.filter((name) => firstDue(name, idle, now) === null)).toEqual(["mail", "reminders"]);
    // Deadlines are told on the site all the same.
    expect(nextDue("deadlines", idle, now, false)).toEqual(new Date("2026-11-30T06:30:00Z"));
    expect(nextDue("reminders", idle, now, true)).toBeNull();
  });

  it.each([
    ["the same morning", "2026-11-27T06:29:59Z", "2026-11-27T06:30:00Z"],
    ["not twice a morning", "2026-11-27T06:30:00Z", "2026-11-30T06:30:00Z"],
    ["after a holiday", "2026-12-24T12:00:00Z", "2026-12-28T06:30:00Z"],
    ["at the same time on the clock, in summer", "2026-03-27T12:00:00Z", "2026-03-30T05:30:00Z"],
  ])("in the morning: %s", (_, at, expected) => {
    expect(nextDue("reminders", settings, new Date(at), false)).toEqual(new Date(expected));
  });

  it("sooner after a failure, unless its rhythm is sooner still", () => {
    expect(nextDue("archiveSweep", settings, now, false)).toEqual(from(3_600));
    expect(nextDue("archiveSweep", settings, now, true)).toEqual(from(60));
    expect(nextDue("imports", settings, now, true)).toEqual(from(10));
    expect(nextDue("reminders", settings, now, true)).toEqual(from(900));
  });
});

describe("where a job stands", () => {
  const job = (
    startedAt: Date | null,
    endedAt: Date | null,
    isHeld: boolean,
    outcome: JobOutcome | null = "done",
  ) => ({
    startedAt,
    endedAt,
    isHeld,
    outcome,
    dueAt: from(60),
  });
  it.each([
    ["neverRun", job(null, null, false, null)],
    ["running", job(ago(5), null, true)],
    ["interrupted", job(ago(5), null, false)],
    ["done", job(ago(5), ago(4), false)],
    ["failed", job(ago(5), ago(4), false, "failed")],
  ] as const)("%s", (expected, standing) => expect(jobState(standing)).toBe(expected));

  it("is alarming when nobody does it, or it does not end", () => {
    expect(jobAlarm(job(ago(5), ago(4), false), now)).toBeNull();
    expect(jobAlarm({ ...job(ago(500), ago(499), false), dueAt: ago(119) }, now)).toBeNull();
    expect(jobAlarm({ ...job(ago(500), ago(499), false), dueAt: ago(121) }, now)).toBe("late");
    expect(jobAlarm({ ...job(ago(500), null, false), dueAt: ago(440) }, now)).toBe("late");
    expect(jobAlarm(job(ago(1_700), null, true), now)).toBeNull();
    expect(jobAlarm(job(ago(1_900), null, true), now)).toBe("long");
    expect(jobAlarm({ ...job(ago(5), ago(4), false), dueAt: null }, now)).toBeNull();
  });
});

it("keeps the runs that did something, or could not", () => {
  expect(isWorthKeeping("done", { links: 0, sessions: 0 })).toBe(false);
  expect(isWorthKeeping("done", { links: 0, sessions: 2 })).toBe(true);
  expect(isWorthKeeping("failed", {})).toBe(true);
});

it("says it in French", () => {
  expect(countsInWords({ sent: 1, refused: 2, readers: 0 })).toBe(
    "1\u00A0message envoyé, 2\u00A0messages refusés",
  );
  expect(countsInWords({ sent: 0 })).toBe("rien à faire");
  expect(durationInWords(999)).toBe("moins d’une seconde");
  expect(durationInWords(12_400)).toBe("12\u00A0secondes");
  expect(durationInWords(95_000)).toBe("2\u00A0minutes");
  expect(rhythmInWords("mail", "07:30")).toBe("toutes les 30\u00A0secondes");
  expect(rhythmInWords("reminders", "07:30")).toBe("les jours ouvrés à 7\u00A0h\u00A030");
  expect(jobTitle("uneAncienneTache")).toBe("uneAncienneTache");
});
