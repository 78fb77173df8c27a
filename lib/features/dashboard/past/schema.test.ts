import fc from "fast-check";
import { expect, it } from "vitest";
import { quickDates } from "./rules";
import { parseDates } from "./schema";
import type { AskedDates } from "./types";

const bounds = { launchedOn: "2021-03-18", today: "2026-11-28" };
const read = (query: string) => parseDates(new URLSearchParams(query), bounds);
const told = ({ notices }: AskedDates) => notices.map(({ parameter, reason }) => `${parameter}: ${reason}`);

it.each<[string, string | null, string | null, string[]]>([
  ["", null, null, []],
  ["au=&depuis=", null, null, []],
  ["au=2026-06-30", "2026-06-30", null, []],
  ["au=30/06/2026", "2026-06-30", null, []],
  ["au=2021-03-18", "2021-03-18", null, []],
  ["au=2026-11-28", null, null, []],
  ["depuis=2026-03-31", null, "2026-03-31", []],
  ["depuis=2026-03-31&au=2026-06-30", "2026-06-30", "2026-03-31", []],
  ["au=2026-02-31", null, null, ["au: dateImpossible"]],
  ["au=31/02/2026", null, null, ["au: dateImpossible"]],
  ["au=🏘️", null, null, ["au: dateMalformed"]],
  ["au=1e9", null, null, ["au: dateMalformed"]],
  ["au=0026-06-30", null, null, ["au: dateOutOfRange"]],
  ["au=2026-11-29", null, null, ["au: future"]],
  ["au=2021-03-17", null, null, ["au: beforeProgramme"]],
  ["au=2026-06-30&au=2026-03-31", "2026-06-30", null, ["au: repeated"]],
  ["au=2026-06-30&depuis=2026-06-30", "2026-06-30", null, ["depuis: sameDay"]],
  ["depuis=2026-11-28", null, null, ["depuis: sameDay"]],
  ["depuis=2026-06-30&au=2026-03-31", "2026-06-30", "2026-03-31", ["depuis: swapped"]],
  ["depuis=2026-11-28&au=2026-03-31", null, "2026-03-31", ["depuis: swapped"]],
  ["depuis=2030-01-01&au=2026-03-31", "2026-03-31", null, ["depuis: future"]],
  ["depuis=hier&au=demain", null, null, ["au: dateMalformed", "depuis: dateMalformed"]],
])("reads « %s »", (query, at, since, notices) => {
  const dates = read(query);
  expect([dates.at, dates.since, told(dates)]).toEqual([at, since, notices]);
});

it("gives evenings of the programme in their order, whatever is written", () => {
  const written = fc.oneof(
    fc.string(),
    fc
      .date({ min: new Date("2015-01-01"), max: new Date("2035-01-01"), noInvalidDate: true })
      .map((at) => at.toISOString().slice(0, 10)),
  );
  fc.assert(
    fc.property(written, written, (au, depuis) => {
      const { at, since } = parseDates({ au, depuis }, bounds);
      for (const day of [at, since]) {
        if (day === null) continue;
        expect(day >= bounds.launchedOn && day < bounds.today).toBe(true);
      }
      if (since !== null) expect(since < (at ?? bounds.today)).toBe(true);
    }),
  );
});

it.each<[string, string[]]>([
  ["2026-11-28", ["2026-09-30", "2026-10-31", "2025-11-28", "2026-06-30 → 2026-09-30", "2025-11-28 → now"]],
  ["2026-01-01", ["2025-12-31", "2025-01-01", "2025-09-30 → 2025-12-31", "2025-01-01 → now"]],
  ["2024-02-29", ["2023-12-31", "2024-01-31", "2023-02-28", "2023-09-30 → 2023-12-31", "2023-02-28 → now"]],
  ["2021-04-02", ["2021-03-31"]],
  ["2021-03-20", []],
])("offers on %s the evenings that people ask for", (today, expected) => {
  const offered = quickDates({ ...bounds, today }).map(({ on, since }) =>
    since === null ? on : `${since} → ${on ?? "now"}`,
  );
  expect(offered).toEqual(expected);
});

it("offers the last committee first, and what changed since, unless it was today's", () => {
  const kinds = (committeeOn: string) => quickDates(bounds, committeeOn).map(({ kind }) => kind);
  expect(kinds("2026-06-12")).toEqual([
    "committee",
    "quarter",
    "month",
    "year",
    "committeeCompared",
    "quarterCompared",
    "yearCompared",
  ]);
  expect(kinds(bounds.today)).not.toContain("committee");
});
