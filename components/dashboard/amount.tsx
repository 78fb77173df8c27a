import { formatCompactMoney, formatMoney } from "@/lib/kernel/format";

const BILLION_CENTS = 100_000_000_000;

/** Sums are shown to the euro; from a billion on they are rounded, and the whole amount is beside. */
export const wholeEuros = (cents: number) => formatMoney(Math.round(cents / 100) * 100);
export const headlineAmount = (cents: number) =>
  cents >= BILLION_CENTS ? formatCompactMoney(cents) : wholeEuros(cents);
export const exactBeside = (cents: number) => (cents >= BILLION_CENTS ? wholeEuros(cents) : null);
