import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAmount, scaleOf } from "./rules";

const cents = (cell: string, header = "") => {
  const read = readAmount(cell, header);
  return "value" in read ? read.value : null;
};
const expected = (cell: string, header = "") => {
  const read = readAmount(cell, header);
  return "expected" in read ? read.expected : "";
};

describe("an amount of a file", () => {
  it.each([
    ["1 234,56 €", 123_456],
    ["1\u202F234\u00A0567,8", 123_456_780],
    ["1.234,56", 123_456],
    ["1,234,567.89", 123_456_789],
    ["12 000 € HT", 1_200_000],
    ["12 000,00 EUR (TTC)", 1_200_000],
    ["12 k€", 1_200_000],
    ["12,5k", 1_250_000],
    ["1,2 M€", 120_000_000],
    ["1,2 millions d’euros", 120_000_000],
    ["0,123456 M€", 12_345_600],
    ["1481.472", 148_147],
    ["0.125", 13],
    ["33.3333333333", 3_333],
  ])("« %s »", (cell, value) => {
    expect(cents(cell)).toBe(value);
  });

  it.each([
    ["two amounts, one below the other", "100 000\n50 000", "un seul montant"],
    ["two amounts side by side", "1500 000", "un seul montant"],
    ["the call of a footnote", "12 000²", "appel de note"],
    ["a mark that is thousands or decimals", "1.234", "sans doute possible"],
    ["the same in thousands", "12,345 k€", "sans doute possible"],
    ["a negative of accountants", "(1 234,00)", "entre parenthèses"],
    ["a negative", "-5", "un montant positif"],
    ["a negative in thousands", "-5 k€", "un montant positif"],
    ["an approximation", "env. 12 000", "un montant en euros"],
    ["a text without end", "1 ".repeat(20_000), "un seul montant"],
    ["more than there is", "999999999 M€", "au plus"],
  ])("is told, never guessed: %s", (_, cell, sentence) => {
    expect(expected(cell)).toContain(sentence);
  });

  it.each([
    ["Coût total (k€)", 3],
    ["Montant en K€ HT", 3],
    ["Montant (en milliers d'euros)", 3],
    ["Subvention KEUR", 3],
    ["Budget M€", 6],
    ["Coût en millions d’euros", 6],
    ["Coût total (€)", 0],
    ["Coût total euros", 0],
    ["Stock €", 0],
    ["Marketing (€)", 0],
  ])("the header « %s » says its unit", (header, scale) => {
    expect(scaleOf(header)).toBe(scale);
  });

  it("follows the unit of its column, unless it names its own; a contradiction is told", () => {
    expect(cents("1 234,5", "Coût (k€)")).toBe(123_450_000);
    expect(cents("2 M€", "Coût (k€)")).toBe(200_000_000);
    expect(expected("12 000 €", "Coût (k€)")).toContain("en milliers d’euros");
  });

  it("loses no cent, whatever the unit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999_999 }), fc.constantFrom(3, 6), (value, scale) => {
        const digits = String(value).padStart(scale + 3, "0");
        const split = digits.length - scale - 2;
        const text = `${digits.slice(0, split)},${digits.slice(split)}`;
        expect(cents(`${text} ${scale === 3 ? "k€" : "M€"}`)).toBe(value);
        expect(cents(text, scale === 3 ? "Coût (k€)" : "Coût (M€)")).toBe(value);
      }),
    );
  });
});
