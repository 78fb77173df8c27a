import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shiftMonth } from "@/lib/kernel/dates";
import { queryOf } from "@/lib/kernel/query";
import { EVENT_KINDS } from "./constants";
import { calendarViewPath, feedPath } from "./routes";
import {
  compareEvents,
  feedSpanOf,
  foldsPast,
  formatCalendarCursor,
  groupByMonth,
  pageOf,
  parseCalendarCursor,
  pastOf,
  spanOf,
} from "./rules";
import { feedTokenSchema, parseCalendarParams } from "./schema";
import type { CalendarCursor, CalendarEvent, CalendarParams } from "./types";

const TODAY = "2026-11-23";
const PARAMS: CalendarParams = {
  view: "mois",
  month: "2026-11",
  kinds: [],
  territory: null,
  priority: null,
  mine: false,
  past: false,
  after: null,
};

describe("the address", () => {
  it.each([
    [{}, {}],
    [{ mois: "2027-02" }, { month: "2027-02" }],
    [
      { vue: "retard", territoire: "roubaix", apres: "2026-11-02_jalons_41" },
      { view: "retard", territory: "roubaix", after: { day: "2026-11-02", kind: "milestone", id: 41 } },
    ],
    [
      {
        vue: "toujours",
        mois: "2026-13",
        territoire: "' OR 1=1",
        apres: "2026-02-31_jalons_1",
        concerne: "toi",
      },
      {},
    ],
    [
      { vue: ["90-jours", "mois"], mois: "0000-01", apres: "2026-11-02_jalons_99999999999" },
      { view: "90-jours" },
    ],
    [
      { type: "jalons", priorite: "commerce-artisanat" },
      { kinds: ["milestone"], priority: "commerce-artisanat" },
    ],
    [
      { type: ["jalons", "comites", "rien"], concerne: "moi" },
      { kinds: ["committee", "milestone"], mine: true },
    ],
    [{ type: ["comites", "revues", "avis", "dispositifs", "jalons"] }, {}],
    [{ passe: "1" }, { past: true }],
    [{ passe: "1", mois: "2026-10" }, { month: "2026-10" }],
    [{ passe: "1", vue: "retard" }, { view: "retard" }],
  ])("%o", (parameters, expected) =>
    expect(parseCalendarParams(parameters, TODAY)).toEqual({ ...PARAMS, ...expected }),
  );

  it("says a view that it reads back", () => {
    fc.assert(
      fc.property(
        fc.record({
          view: fc.constantFrom("mois", "90-jours", "retard"),
          kinds: fc.subarray([...EVENT_KINDS], { maxLength: 4 }),
          territory: fc.constantFrom(null, "laval"),
          priority: fc.constantFrom(null, "transition-numerique"),
          mine: fc.boolean(),
          past: fc.boolean(),
          after: fc.constantFrom(null, { day: "2026-11-02", kind: "scheme", id: 7 } as const),
        }),
        (chosen) => {
          const params: CalendarParams = {
            ...PARAMS,
            ...chosen,
            past: chosen.past && chosen.view === "mois",
          };
          const url = new URL(calendarViewPath(params), "http://x");
          expect(parseCalendarParams(queryOf(url.searchParams), TODAY)).toEqual(params);
        },
      ),
    );
    expect(
      feedPath("a", {
        view: "retard",
        territory: "laval",
        kinds: ["committee", "opinion"],
        mine: true,
        past: true,
      }),
    ).toBe("/calendrier/flux/a.ics?vue=retard&type=comites&type=avis&territoire=laval&concerne=moi");
  });

  it("knows what is no secret", () => {
    const secret = `${"aB-_9".repeat(9).slice(0, 43)}.ics`;
    expect(feedTokenSchema.safeParse(secret).success).toBe(true);
    for (const other of [
      "",
      ".ics",
      secret.slice(1),
      `${secret}x`,
      secret.replace("a", "é"),
      "\u0000".repeat(43),
    ])
      expect(feedTokenSchema.safeParse(other).success).toBe(false);
  });
});

describe("spans", () => {
  it.each([
    ["mois", "2028-02", { kind: "between", from: "2028-02-01", to: "2028-02-29" }],
    ["mois", "2026-12", { kind: "between", from: "2026-12-01", to: "2026-12-31" }],
    ["mois", "2026-11", { kind: "between", from: TODAY, to: "2026-11-30" }],
    ["90-jours", "2026-01", { kind: "between", from: TODAY, to: "2027-02-21" }],
    ["retard", "2026-01", { kind: "late", today: TODAY }],
  ] as const)("%s %s", (view, month, span) => expect(spanOf({ view, month }, TODAY)).toEqual(span));

  it("give a calendar program half a year back and two ahead", () => {
    expect(feedSpanOf("mois", TODAY)).toEqual({ kind: "between", from: "2026-05-27", to: "2028-11-22" });
    expect(feedSpanOf("retard", TODAY)).toEqual({ kind: "late", today: TODAY });
  });
});

const anyMonth = fc
  .record({ year: fc.integer({ min: 1990, max: 2099 }), month: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, month }) => `${year}-${String(month).padStart(2, "0")}`);

it("goes from month to month and back, and months touch without overlapping", () => {
  fc.assert(
    fc.property(anyMonth, fc.integer({ min: -40, max: 40 }), (month, count) => {
      expect(shiftMonth(shiftMonth(month, count), -count)).toBe(month);
      // Of the present month only what is left is shown: here all of them are to come.
      const span = spanOf({ view: "mois", month }, "1989-12-31");
      const next = spanOf({ view: "mois", month: shiftMonth(month, 1) }, "1989-12-31");
      if (span.kind !== "between" || next.kind !== "between") throw new Error("a month is between two days");
      expect(Date.parse(next.from) - Date.parse(span.to)).toBe(86_400_000);
    }),
  );
});

it("folds the days of this month that are over, and loses none of them", () => {
  fc.assert(
    fc.property(anyMonth, fc.integer({ min: 1, max: 28 }), (month, day) => {
      const today = `${month}-${String(day).padStart(2, "0")}`;
      const ahead = spanOf({ view: "mois", month }, today);
      const past = pastOf(month, today);
      if (ahead.kind !== "between") throw new Error("a month is between two days");
      expect(Date.parse(ahead.from) - Date.parse(past.to)).toBe(86_400_000);
      expect(past.from).toBe(`${month}-01`);
      expect(spanOf({ view: "mois", month, past: true }, today)).toEqual(past);
      expect(foldsPast({ ...PARAMS, month }, today)).toBe(day > 1);
      expect(foldsPast({ ...PARAMS, month: shiftMonth(month, 1) }, today)).toBe(false);
    }),
  );
});

const anyCursor = fc
  .record({
    month: anyMonth,
    day: fc.integer({ min: 1, max: 28 }),
    kind: fc.constantFrom(...EVENT_KINDS),
    id: fc.nat(2_147_483_647),
  })
  .map(
    ({ month, day, kind, id }): CalendarCursor => ({
      day: `${month}-${String(day).padStart(2, "0")}`,
      kind,
      id,
    }),
  );

it("reads back the cursors it writes, and nothing else", () => {
  fc.assert(
    fc.property(anyCursor, (cursor) => {
      expect(parseCalendarCursor(formatCalendarCursor(cursor))).toEqual(cursor);
    }),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      const cursor = parseCalendarCursor(text);
      if (cursor !== null) expect(Number.isNaN(Date.parse(cursor.day))).toBe(false);
    }),
  );
});

it("goes through all events page after page, each once and in order", () => {
  const near = fc.record({
    day: fc.constantFrom("2026-11-02", "2026-11-03", "2026-11-04"),
    kind: fc.constantFrom(...EVENT_KINDS),
    id: fc.nat(5),
  });
  const known = (one: CalendarCursor) => `${one.day} ${one.kind} ${one.id}`;
  fc.assert(
    fc.property(
      fc.uniqueArray(near, { selector: known }),
      fc.integer({ min: 1, max: 5 }),
      (cursors, limit) => {
        const events = cursors as unknown as CalendarEvent[];
        const seen: CalendarEvent[] = [];
        let after: CalendarCursor | null = null;
        do {
          const page: ReturnType<typeof pageOf> = pageOf(events, after, limit);
          expect(page.events.length).toBeLessThanOrEqual(limit);
          seen.push(...page.events);
          after = page.next;
        } while (after !== null);
        expect(seen.map(known)).toEqual(cursors.toSorted(compareEvents).map(known));
      },
    ),
  );
});

it("groups by month and loses none", () => {
  const entries = [{ day: "2026-11-02" }, { day: "2026-11-30" }, { day: "2027-01-01" }];
  expect(groupByMonth(entries)).toEqual([
    { month: "2026-11", entries: entries.slice(0, 2) },
    { month: "2027-01", entries: entries.slice(2) },
  ]);
});
