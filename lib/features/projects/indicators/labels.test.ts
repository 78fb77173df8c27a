import { expect, it } from "vitest";
import { formatFigure, formatLevel, trackInWords } from "./labels";

const plain = (text: string | null) => text?.replaceAll(/[\u00A0\u202F]/g, " ");
const counted = (unit: string) => ({ aggregation: "sum", unit }) as const;
const rate = { aggregation: "ratio", unit: "%" } as const;

it.each([
  ["lieux", 1, "1 lieu"],
  ["locaux", 1, "1 local"],
  ["locaux", 2, "2 locaux"],
  ["emplois", 0, "0 emploi"],
  ["m²", 1234.5, "1 234,5 m²"],
  ["habitants du QPV", 1, "1 habitants du QPV"],
])("writes %s of %s as %s", (unit, level, text) =>
  expect(plain(formatLevel(counted(unit), level))).toBe(text),
);

it("shows the two numbers behind a rate", () => {
  expect(plain(formatFigure(rate, { value: 5, denominator: 40 }))).toBe("12,5 % (5 sur 40)");
});

it("says what a verdict rests on", () => {
  const latest = { on: "2026-09-01", level: 12 };
  expect(plain(trackInWords(counted("emplois"), { verdict: "behind", latest, expected: 14.5 }))).toBe(
    "Dernière mesure : 12 emplois au 1er septembre 2026 ; la trajectoire demandait 14,5 emplois à cette date.",
  );
  expect(plain(trackInWords(counted("emplois"), { verdict: "noTarget", latest, expected: null }))).toBe(
    "Dernière mesure : 12 emplois au 1er septembre 2026.",
  );
});
