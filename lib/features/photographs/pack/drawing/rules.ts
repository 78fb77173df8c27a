import { formatCompactMoney, formatNumber } from "@/lib/kernel/format";
import type { Shape } from "./types";

/** How far an axis goes, and where its marks are: round numbers, four or so. */
export function axisOf(
  largest: number,
  wholeNumbers: boolean,
): { readonly end: number; readonly ticks: readonly number[] } {
  const rough = Math.max(largest, 1) / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const round = [1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10;
  const step = Math.max(round * power, wholeNumbers ? 1 : 0);
  const count = Math.max(1, Math.ceil(largest / step));
  return { end: count * step, ticks: Array.from({ length: count + 1 }, (_, n) => n * step) };
}

export const tickText = (value: number, unit: "count" | "cents") =>
  unit === "cents" ? formatCompactMoney(value) : formatNumber(value);

const HATCH_STEP = 5;

/** Oblique lines inside a rectangle: what is drawn hatched stays so in black and white. */
export function hatchOf(x: number, y: number, width: number, height: number): Shape[] {
  const lines: string[] = [];
  for (let at = HATCH_STEP; at < width + height; at += HATCH_STEP) {
    const from = `M${(x + Math.max(0, at - height)).toFixed(2)} ${(y + Math.min(at, height)).toFixed(2)}`;
    lines.push(`${from}L${(x + Math.min(at, width)).toFixed(2)} ${(y + Math.max(0, at - width)).toFixed(2)}`);
  }
  const outline = { kind: "rect", x, y, width, height, fill: "white", stroke: "accent" } as const;
  if (lines.length === 0) return [outline];
  return [outline, { kind: "path", path: lines.join(""), stroke: "accent", width: 0.7 }];
}

/** Shortened to what fits, measured by whoever knows the letters. */
export function fitText(text: string, width: number, measure: (text: string) => number): string {
  if (measure(text) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && measure(`${letters.join("").trimEnd()}…`) > width) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
