import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatMoney } from "./format";
import { amountForInput, MAX_CENTS, parseAmount } from "./money";

describe("parseAmount", () => {
  it.each([
    ["1 234,56 €", 123456],
    ["1234.56", 123456],
    ["1.234,56", 123456],
    ["1,234.56", 123456],
    ["1 234 567", 123456700],
    ["12,5", 1250],
    ["1 000 EUR", 100000],
    ["0", 0],
    ["007", 700],
    ["12.", 1200],
    ["999 999 999 999,99", MAX_CENTS],
  ])("reads %s", (input, cents) => expect(parseAmount(input)).toEqual({ ok: true, value: cents }));

  it.each([
    ["-3", "amountNegative"],
    ["−3", "amountNegative"],
    ["1e99", "amountMalformed"],
    ["NaN", "amountMalformed"],
    ["Infinity", "amountMalformed"],
    ["", "amountMalformed"],
    ["douze", "amountMalformed"],
    ["1,2,3", "amountMalformed"],
    ["1.234", "amountMalformed"],
    ["12,345 6", "amountTooPrecise"],
    ["1 000 000 000 000", "amountTooLarge"],
    ["9".repeat(400), "amountTooLarge"],
  ])("refuses %s", (input, refusal) => expect(parseAmount(input)).toEqual({ ok: false, refusal }));

  it("reads back what the form and the screen show, to the cent", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MAX_CENTS }), (cents) => {
        expect(parseAmount(amountForInput(cents))).toEqual({ ok: true, value: cents });
        expect(parseAmount(formatMoney(cents))).toEqual({ ok: true, value: cents });
      }),
    );
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.string(), (text) => typeof parseAmount(text).ok === "boolean"));
  });
});
