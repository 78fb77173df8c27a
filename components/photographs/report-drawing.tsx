import { BarChart } from "@/components/charts/bar-chart";
import { BarLegend } from "@/components/charts/bar-legend";
import { ProgrammeMap } from "@/components/map/programme-map";
import { unitText } from "@/lib/features/dashboard/report/figures/rules";
import type { BarsChart, MapChart, ReportChart } from "@/lib/features/dashboard/report/types";
import { shadeBounds, shadeOf } from "@/lib/features/map/rules";
import { tickText } from "@/lib/features/photographs/pack/drawing/rules";
import { territoryPath } from "@/lib/features/territories/routes";

/** The drawing of a frozen report, as the screens draw it; the table beside it has the figures. */
export function ReportDrawing({ chart }: { readonly chart: ReportChart }) {
  switch (chart.kind) {
    case "bars":
      return <Bars chart={chart} />;
    case "map":
      return <Places chart={chart} />;
    case "curves":
      return null;
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
