import { unitText } from "@/lib/features/dashboard/report/figures/rules";
import type { CurvesChart } from "@/lib/features/dashboard/report/types";
import { formatShortMonth } from "@/lib/kernel/format";
import type { Measure } from "../bars/rules";
import { DRAWING_WIDTH } from "../constants";
import { axisOf, tickText } from "../rules";
import type { Drawing, Shape } from "../types";

const SIZE = 8.5;
const LEFT = 58;
const RIGHT = 14;
const PLOT = 150;
const FOOT = 18;
const LEGEND_ROW = 15;
/** Lines are told apart by their strokes and their marks, in black and white too. */
const STROKES = [
  { width: 2, tone: "accent", mark: "disc" },
  { width: 1.4, dash: [6, 3], tone: "ink", mark: "square" },
  { width: 1.4, dash: [1.5, 2.5], tone: "muted", mark: "ring" },
  { width: 1, tone: "ink", mark: "square" },
  { width: 1, dash: [9, 3], tone: "accent", mark: "ring" },
] as const;
type Stroke = (typeof STROKES)[number];

const strokeOf = (place: number): Stroke => STROKES[place % STROKES.length] ?? STROKES[0];

/** Curves over time, with their names and last figures above. */
export function drawCurves(chart: CurvesChart, measure: Measure): Drawing {
  const { days, series, unit } = chart;
  const top = series.length * LEGEND_ROW + 12;
  const height = top + PLOT + FOOT;
  const width = DRAWING_WIDTH - LEFT - RIGHT;
  const largest = Math.max(0, ...series.flatMap(({ values }) => values));
  const { end, ticks } = axisOf(largest, unit === "count");
  const x = (place: number) => LEFT + (days.length < 2 ? width / 2 : (place / (days.length - 1)) * width);
  const y = (value: number) => top + PLOT - (value / end) * PLOT;
  // A name every so many days, so that they do not touch.
  const every = Math.max(
    1,
    Math.ceil(days.length / Math.max(1, Math.floor(width / (measure("sept. 2026", 7) + 14)))),
  );
  return {
    width: DRAWING_WIDTH,
    height,
    shapes: [
      ...ticks.flatMap((tick): Shape[] => [
        {
          kind: "path",
          path: `M${LEFT} ${y(tick)}L${LEFT + width} ${y(tick)}`,
          stroke: "grid",
          width: 0.7,
        },
        {
          kind: "text",
          x: LEFT - 6,
          y: y(tick) + 2.5,
          size: 7,
          text: tickText(tick, unit),
          anchor: "end",
          tone: "muted",
        },
      ]),
      ...days.flatMap((day, place): Shape[] =>
        (days.length - 1 - place) % every === 0
          ? [
              {
                kind: "text",
                x: x(place),
                y: top + PLOT + 12,
                size: 7,
                text: formatShortMonth(day),
                anchor: place === days.length - 1 ? "end" : "middle",
                tone: "muted",
              },
            ]
          : [],
      ),
      ...series.flatMap(({ label, values }, place): Shape[] => {
        const stroke = strokeOf(place);
        const points = values.map((value, at) => `${x(at).toFixed(2)} ${y(value).toFixed(2)}`);
        const row = place * LEGEND_ROW + 10;
        const last = values.at(-1);
        return [
          ...lineOf(points.length === 0 ? "" : `M${points.join("L")}`, stroke),
          ...(last === undefined ? [] : markOf(x(values.length - 1), y(last), stroke)),
          ...lineOf(`M${LEFT} ${row - 3}L${LEFT + 30} ${row - 3}`, stroke),
          ...markOf(LEFT + 30, row - 3, stroke),
          {
            kind: "text",
            x: LEFT + 40,
            y: row,
            size: SIZE,
            text: last === undefined ? label : `${label}\u00A0: ${unitText(last, unit)}`,
            anchor: "start",
            tone: "ink",
          },
        ];
      }),
    ],
  };
}

function lineOf(path: string, { width, tone, ...more }: Stroke): Shape[] {
  if (path === "") return [];
  return [{ kind: "path", path, stroke: tone, width, ...("dash" in more ? { dash: more.dash } : {}) }];
}

function markOf(x: number, y: number, { mark, tone }: Stroke): Shape[] {
  if (mark === "square") return [{ kind: "rect", x: x - 2.5, y: y - 2.5, width: 5, height: 5, fill: tone }];
  return [{ kind: "circle", x, y, radius: 2.8, fill: mark === "ring" ? "white" : tone, stroke: tone }];
}
