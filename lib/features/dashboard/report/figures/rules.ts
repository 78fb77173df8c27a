import { formatMoney, formatNumber, formatShare, formatShortDate } from "@/lib/kernel/format";
import type {
  CellKind,
  CurvesChart,
  Report,
  ReportBar,
  ReportCell,
  ReportChart,
  ReportTable,
} from "../types";

/** A cell as it is read: the same words on the page, in the PDF and in the document. */
export function cellText(cell: ReportCell, kind: CellKind): string {
  if (cell === null) return "–";
  if (typeof cell === "string") return kind === "date" ? formatShortDate(cell) : cell;
  switch (kind) {
    case "cents":
      return formatMoney(cell);
    case "percent":
      return formatShare(cell);
    default:
      return formatNumber(cell);
  }
}

export const isNumeric = (kind: CellKind) => kind !== "text" && kind !== "date";

/** The figure of a bar, of a point or of a circle. */
export const unitText = (value: number, unit: ReportChart["unit"]) =>
  unit === "cents" ? formatMoney(value) : formatNumber(value);

/** Every table of a report, in its order. */
export const tablesOf = (report: Report): readonly ReportTable[] =>
  report.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "table" ? [block] : [])));

/** What a drawing shows, for whoever does not see it. Figures are exact in the table beside it. */
export function chartAlternative(chart: ReportChart): string {
  return `${chart.title}. ${alternativeOf(chart)} Les valeurs exactes sont dans le tableau.`;
}

const SAID = 12;

function alternativeOf(chart: ReportChart): string {
  if (chart.kind === "curves") return curvesAlternative(chart);
  const places: readonly ReportBar[] =
    chart.kind === "bars" ? chart.bars : chart.territories.map(({ name, value }) => ({ label: name, value }));
  if (places.length === 0) return "Rien à représenter.";
  const legend = chart.kind === "bars" ? chart.legend : null;
  const said = places.slice(0, SAID).map(({ label, value, part }) => {
    const whole = `${label}\u00A0: ${unitText(value, chart.unit)}`;
    return legend && part !== undefined
      ? `${whole}, dont ${legend.full.toLocaleLowerCase("fr")} ${unitText(part, chart.unit)}`
      : whole;
  });
  const more = places.length - said.length;
  return `${said.join("\u00A0; ")}${more > 0 ? `\u00A0; et ${formatNumber(more)}\u00A0autres` : ""}.`;
}

function curvesAlternative({ days, series, unit }: CurvesChart): string {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return "Rien à représenter.";
  const said = series.map(({ label, values }) => {
    const from = unitText(values[0] ?? 0, unit);
    const to = unitText(values.at(-1) ?? 0, unit);
    return `${label}\u00A0: de ${from} à ${to}`;
  });
  return `Du ${formatShortDate(first)} au ${formatShortDate(last)}. ${said.join("\u00A0; ")}.`;
}
