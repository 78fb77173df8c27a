import { describe, expect, it } from "vitest";
import { lastDayOfQuarter, quarterEntries, quartersIn } from "./rules";

describe("quarters that end in a span", () => {
  it.each([
    ["2026-11-01", "2026-11-30", []],
    ["2026-12-01", "2026-12-31", [{ year: 2026, number: 4 }]],
    ["2026-12-31", "2026-12-31", [{ year: 2026, number: 4 }]],
    [
      "2026-11-23",
      "2027-03-31",
      [
        { year: 2026, number: 4 },
        { year: 2027, number: 1 },
      ],
    ],
    ["2027-01-01", "2027-03-30", []],
  ])("%s – %s", (from, to, expected) => expect(quartersIn({ kind: "between", from, to })).toEqual(expected));

  it("is late since the last day of the one before", () => {
    const [quarter] = quartersIn({ kind: "late", today: "2026-11-23" });
    expect(quarter && lastDayOfQuarter(quarter)).toBe("2026-09-30");
  });
});

it("is awaited of whoever was in the programme by then", () => {
  const territories = [
    { id: 1, launchedOn: "2021-03-18" },
    { id: 2, launchedOn: "2026-11-01" },
  ];
  const sent = [
    { territoryId: 1, startsOn: "2026-07-01" },
    // Its supplement.
    { territoryId: 1, startsOn: "2026-07-01" },
    { territoryId: 2, startsOn: "2026-10-01" },
  ];
  const quarters = [
    { year: 2020, number: 4 },
    { year: 2026, number: 3 },
    { year: 2026, number: 4 },
  ] as const;
  expect(quarterEntries(quarters, { territories, sent }, null)).toEqual([
    { year: 2026, number: 3, id: 8107, day: "2026-09-30", awaited: 1, sent: 1, territory: null },
    { year: 2026, number: 4, id: 8108, day: "2026-12-31", awaited: 2, sent: 1, territory: null },
  ]);
});
