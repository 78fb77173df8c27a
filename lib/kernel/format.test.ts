import { expect, it } from "vitest";
import { formatCount, formatDate, formatInstant, formatInstantDay, formatMoney } from "./format";

it("writes the first of a month as an ordinal, the other days as numbers", () => {
  expect(formatDate("2026-09-01")).toBe("1er\u00A0septembre 2026");
  expect(formatDate("2026-09-11")).toBe("11\u00A0septembre 2026");
  expect(formatDate("2026-09-21")).toBe("21\u00A0septembre 2026");
});

it("tells instants by the day and the hour of Paris", () => {
  const lateInAugust = new Date("2026-08-31T22:30:00Z");
  expect(formatInstantDay(lateInAugust)).toBe("1er\u00A0septembre 2026");
  expect(formatInstant(lateInAugust)).toBe("1er\u00A0septembre 2026 à 00:30");
});

it("writes cents where there are some, and none where a number cannot hold them", () => {
  const plain = (cents: number) => formatMoney(cents).replaceAll(/[\u00A0\u202F]/g, " ");
  expect(plain(123_456)).toBe("1 234,56 €");
  expect(plain(123_400)).toBe("1 234 €");
  expect(plain(6_999_999_999_999_999)).toBe("69 999 999 999 999,99 €");
  expect(plain(7_000_000_000_000_099)).toBe("70 000 000 000 001 €");
  expect(plain(9_007_199_254_740_991)).toBe("90 071 992 547 410 €");
});

it("parts no number from its noun", () => {
  expect(formatCount(0, "jour", "jours")).toBe("0\u00A0jour");
  expect(formatCount(22, "jour", "jours")).toBe("22\u00A0jours");
});
