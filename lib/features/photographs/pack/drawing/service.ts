import "server-only";
import type { ReportChart } from "@/lib/features/dashboard/report/types";
import { textWidth } from "../typography/service";
import { drawBars } from "./bars/rules";
import { drawCurves } from "./curves/rules";
import { drawMap } from "./map/service";
import type { Drawing } from "./types";

/** A chart of a report as lines, letters and surfaces. */
export function drawChart(chart: ReportChart): Drawing {
  switch (chart.kind) {
    case "bars":
      return drawBars(chart, textWidth);
    case "curves":
      return drawCurves(chart, textWidth);
    case "map":
      return drawMap(chart);
  }
}
