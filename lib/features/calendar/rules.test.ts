import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shiftMonth } from "@/lib/kernel/dates";
import { calendarViewPath, feedPath } from "./routes";
import { feedSpanOf, formatCalendarCursor, groupByMonth, parseCalendarCursor, spanOf } from "./rules";
import { feedTokenSchema, parseCalendarParams } from "./schema";

const TODAY = "2026-11-23";

describe("the address", () => {
  it.each([
    [{}, { view: "mois", month: "2026-11", territory: null, after: null }],
    [{ mois: "2027-02" }, { view: "mois", month: "2027-02", territory: null, after: null }],
    [
      { vue: "retard", territoire: "roubaix", apres: "2026-11-02_41" },
      { view: "retard", month: "2026-11", territory: "roubaix", after: { day: "2026-11-02", id: 41 } },
    ],
    [
      { vue: "toujours", mois: "2026-13", territoire: "' OR 1=1", apres: "2026-02-31_1" },
      { view: "mois", month: "2026-11", territory: null, after: null },
    ],
    [
      { vue: ["90-jours", "mois"], mois: "0000-01", apres: "2026-11-02_99999999999" },
      { view: "90-jours", month: "2026-11", territory: null, after: null },
    ],
  ])("%o", (parameters, expected) => expect(parseCalendarParams(parameters, TODAY)).toEqual(expected));

  it("says a view that it reads back", () => {
    for (const view of ["mois", "90-jours", "retard"] as const) {
      const params = { view, month: "2026-11", territory: "laval", after: { day: "2026-11-02", id: 7 } };
      const url = new URL(calendarViewPath(params), "http://x");
      expect(parseCalendarParams(Object.fromEntries(url.searchParams), TODAY)).toEqual(params);
    }
    expect(feedPath("a", { view: "retard", territory: "laval" })).toBe(
      "/calendrier/flux/a.ics?vue=retard&territoire=laval",
    );
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
      const span = spanOf({ view: "mois", month }, TODAY);
      const next = spanOf({ view: "mois", month: shiftMonth(month, 1) }, TODAY);
      if (span.kind !== "between" || next.kind !== "between") throw new Error("a month is between two days");
      expect(Date.parse(next.from) - Date.parse(span.to)).toBe(86_400_000);
    }),
  );
});

it("reads back the cursors it writes, and nothing else", () => {
  fc.assert(
    fc.property(anyMonth, fc.integer({ min: 1, max: 28 }), fc.nat(2_147_483_647), (month, day, id) => {
      const cursor = { day: `${month}-${String(day).padStart(2, "0")}`, id };
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

it("groups by month and loses none", () => {
  const entries = [{ day: "2026-11-02" }, { day: "2026-11-30" }, { day: "2027-01-01" }];
  expect(groupByMonth(entries)).toEqual([
    { month: "2026-11", entries: entries.slice(0, 2) },
    { month: "2027-01", entries: entries.slice(2) },
  ]);
});
