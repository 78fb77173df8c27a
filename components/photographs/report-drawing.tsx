import { BarChart } from "@/components/charts/bar-chart";
import { BarLegend } from "@/components/charts/bar-legend";
import { LineChart } from "@/components/charts/line-chart";
import { LineLegend } from "@/components/charts/line-look";
import { ProgrammeMap } from "@/components/map/programme-map";
import { unitText } from "@/lib/features/dashboard/report/figures/rules";
import type { BarsChart, CurvesChart, MapChart, ReportChart } from "@/lib/features/dashboard/report/types";
import { shadeBounds, shadeOf } from "@/lib/features/map/rules";
import { tickText } from "@/lib/features/photographs/pack/drawing/rules";
import { territoryPath } from "@/lib/features/territories/routes";
import { formatShortMonth } from "@/lib/kernel/format";

/** The drawing of a frozen report, as the screens draw it; the table beside it has the figures. */
export function ReportDrawing({ chart }: { readonly chart: ReportChart }) {
  switch (chart.kind) {
    case "bars":
      return <Bars chart={chart} />;
    case "map":
      return <Places chart={chart} />;
    case "curves":
      return <Curves chart={chart} />;
  }
}

function Bars({ chart: { title, unit, bars, legend } }: { readonly chart: BarsChart }) {
  return (
    <div className="max-w-3xl">
      {legend && <BarLegend {...legend} />}
      <BarChart
        title={title}
        formatTick={(value) => tickText(value, unit)}
        wholeNumbers={unit === "count"}
        bars={bars.map(({ label, value, part }) => ({
          key: label,
          label,
          value,
          figure: unitText(value, unit),
          ...(part !== undefined && { part }),
        }))}
      />
    </div>
  );
}

const MARKED_DAYS = 6;

function Curves({ chart: { title, unit, days, series } }: { readonly chart: CurvesChart }) {
  const every = Math.max(1, Math.ceil(days.length / MARKED_DAYS));
  return (
    <div className="max-w-3xl">
      <LineLegend labels={series.map(({ label }) => label)} />
      <LineChart
        title={title}
        formatTick={(value) => tickText(value, unit)}
        wholeNumbers={unit === "count"}
        lines={series.map(({ label, values }) => ({
          key: label,
          points: values.map((value, at) => ({ at, value })),
        }))}
        marks={days.flatMap((day, at) =>
          (days.length - 1 - at) % every === 0 ? [{ at, label: formatShortMonth(day) }] : [],
        )}
      />
    </div>
  );
}

/** Each circle leads to the territory's own page: what it was made of may have changed since. */
function Places({ chart: { title, unit, territories } }: { readonly chart: MapChart }) {
  const bounds = shadeBounds(territories.map(({ value }) => value));
  return (
    <div className="max-w-lg">
      <ProgrammeMap
        title={title}
        territories={territories.map((place) => ({
          ...place,
          href: territoryPath(place.slug),
          said: unitText(place.value, unit),
          shade: shadeOf(place.value, bounds),
        }))}
      />
    </div>
  );
}
