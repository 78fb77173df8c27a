import { expect, it } from "vitest";
import { formatDate, formatInstant, formatInstantDay } from "./format";

it("writes the first of a month as an ordinal, the other days as numbers", () => {
  expect(formatDate("2026-09-01")).toBe("1er septembre 2026");
  expect(formatDate("2026-09-11")).toBe("11 septembre 2026");
  expect(formatDate("2026-09-21")).toBe("21 septembre 2026");
});

it("tells instants by the day and the hour of Paris", () => {
  const lateInAugust = new Date("2026-08-31T22:30:00Z");
  expect(formatInstantDay(lateInAugust)).toBe("1er septembre 2026");
  expect(formatInstant(lateInAugust)).toBe("1er septembre 2026 à 00:30");
});
