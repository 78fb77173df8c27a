import { ok, type Result, refuse } from "./result";

/** 999 999 999 999,99 €: beyond any real project, and far below the 2^53 at which a number loses cents. */
export const MAX_CENTS = 99_999_999_999_999;

export type AmountRefusal = "amountMalformed" | "amountNegative" | "amountTooLarge" | "amountTooPrecise";

/**
 * Reads an amount as French officers and spreadsheets write it – `1 234,56 €`, `1234.56`, `1.234,56`, `12 000` – into
 * euro cents, by its digits and never through a floating-point number. A lone separator followed by exactly three
 * digits is refused when it could be either a thousands or a decimal mark (`1.234`, `1,234`).
 */
export function parseAmount(input: string): Result<number, AmountRefusal> {
  const compact = input.normalize("NFKC").replace(/[\s€']|EUR(?:OS?)?$/giu, "");
  if (/^[-−–]\d/u.test(compact)) return refuse("amountNegative");
  const match = /^\+?(\d{1,3}(?:[.,]\d{3})+|\d+)(?:([.,])(\d*))?$/u.exec(compact);
  if (!match) return refuse("amountMalformed");
  const [, whole = "", mark, fraction = ""] = match;
  const separators = new Set(whole.replace(/\d/g, ""));
  if (separators.size > 1 || (mark !== undefined && separators.has(mark))) return refuse("amountMalformed");
  if (mark === undefined && /^\d{1,3}[.,]\d{3}$/.test(whole)) return refuse("amountMalformed");
  if (fraction.length > 2) return refuse("amountTooPrecise");
  const digits = whole.replace(/\D/g, "").replace(/^0+(?=\d)/, "") + fraction.padEnd(2, "0");
  if (digits.length > 15) return refuse("amountTooLarge");
  const cents = Number(digits);
  return cents > MAX_CENTS ? refuse("amountTooLarge") : ok(cents);
}

/** Cents as a form field shows them and parseAmount reads them back: `1234,56`, `1234`. */
export function amountForInput(cents: number | null): string {
  if (cents === null) return "";
  const euros = Math.floor(cents / 100);
  return cents % 100 === 0 ? String(euros) : `${euros},${String(cents % 100).padStart(2, "0")}`;
}

/** Cents as digits, exactly, with the decimal mark of the file's readers: `-1234,05`. */
export function centsAsDecimal(cents: number, mark: "," | "."): string {
  const size = Math.abs(cents);
  const sign = cents < 0 ? "-" : "";
  return `${sign}${Math.floor(size / 100)}${mark}${String(size % 100).padStart(2, "0")}`;
}
