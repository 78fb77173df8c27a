import { unitText } from "@/lib/features/dashboard/report/figures/rules";
import type { BarsChart } from "@/lib/features/dashboard/report/types";
import { DRAWING_WIDTH } from "../constants";
import { axisOf, fitText, hatchOf, tickText } from "../rules";
import type { Drawing, Shape } from "../types";

export type Measure = (text: string, size: number, bold?: boolean) => number;

const ROW = 20;
const BAR = 12;
const AXIS = 16;
const LEGEND = 20;
const LABELS = 165;
const FIGURES = 105;
const SIZE = 8.5;

/** Horizontal bars: the name at the left, the bar, its figure at the end. Nothing is told by length or colour alone. */
export function drawBars(chart: BarsChart, measure: Measure): Drawing {
  const top = chart.legend ? LEGEND + AXIS : AXIS;
  const height = top + chart.bars.length * ROW + 4;
  const largest = Math.max(0, ...chart.bars.map(({ value }) => value));
  const { end, ticks } = axisOf(largest, chart.unit === "count");
  const room = DRAWING_WIDTH - LABELS - FIGURES;
  const length = (value: number) => (value / end) * room;
  return {
    width: DRAWING_WIDTH,
    height,
    shapes: [
      ...(chart.legend ? legendOf(chart.legend, measure) : []),
      ...ticks.flatMap((tick): Shape[] => {
        const x = LABELS + length(tick);
        return [
          { kind: "path", path: `M${x} ${top - 2}L${x} ${height}`, stroke: "grid", width: 0.7 },
          {
            kind: "text",
            x,
            y: top - 5,
            size: 7,
            text: tickText(tick, chart.unit),
            anchor: "middle",
            tone: "muted",
          },
        ];
      }),
      ...chart.bars.flatMap((bar, place): Shape[] => {
        const y = top + place * ROW + (ROW - BAR) / 2;
        const baseline = y + BAR - 3;
        const label = fitText(bar.label, LABELS - 10, (text) => measure(text, SIZE));
        const full = length(bar.part ?? bar.value);
        const whole = length(bar.value);
        return [
          { kind: "text", x: LABELS - 8, y: baseline, size: SIZE, text: label, anchor: "end", tone: "ink" },
          ...(whole > full ? hatchOf(LABELS, y, whole, BAR) : []),
          ...(full > 0
            ? [{ kind: "rect", x: LABELS, y, width: full, height: BAR, fill: "accent" } as const]
            : []),
          {
            kind: "text",
            x: LABELS + whole + 6,
            y: baseline,
            size: SIZE,
            text: unitText(bar.value, chart.unit),
            anchor: "start",
            tone: "ink",
            bold: true,
            halo: true,
          },
        ];
      }),
    ],
  };
}

function legendOf(
  { full, hatched }: { readonly full: string; readonly hatched: string },
  measure: Measure,
): Shape[] {
  const second = LABELS + 32 + measure(full, SIZE) + 18;
  const text = (x: number, words: string): Shape => ({
    kind: "text",
    x,
    y: 12,
    size: SIZE,
    text: words,
    anchor: "start",
    tone: "ink",
  });
  return [
    { kind: "rect", x: LABELS, y: 3, width: 26, height: BAR, fill: "accent" },
    text(LABELS + 32, full),
    ...hatchOf(second, 3, 26, BAR),
    text(second + 32, hatched),
  ];
}
