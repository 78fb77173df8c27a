/**
 * A report: the dashboard on a date, or between two, as a document that can be frozen. It holds words and numbers, and
 * nothing to look up: what it says stays readable whatever becomes of projects, of names and of this code.
 */
export type Report = {
  /** Of the shape below. A report that was frozen keeps the shape it had. */
  readonly format: 1;
  readonly subject: string;
  /** The territory reported on; null for the programme. */
  readonly territory: string | null;
  /** Evenings in Paris, `YYYY-MM-DD`. */
  readonly at: string;
  readonly since: string | null;
  /** « projets acceptés »: what the figures count. */
  readonly counted: string;
  readonly sections: readonly ReportSection[];
  /** The words of every definition that a table names, as they were on that day. */
  readonly definitions: readonly ReportDefinition[];
};

export type ReportDefinition = { readonly key: string; readonly label: string; readonly text: string };

export type ReportSection = {
  /** Anchor of the section, and name of what is in it. */
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly blocks: readonly ReportBlock[];
};

export type ReportBlock = ReportTable | ReportChart;

/** How a number is written. `percent` is a share between 0 and 1, `cents` are euro cents, `date` is `YYYY-MM-DD`. */
export type CellKind = "text" | "count" | "cents" | "percent" | "number" | "date";

/** Null: not known, or not for this line. */
export type ReportCell = string | number | null;

export type ReportColumn = { readonly label: string; readonly kind: CellKind };

/** The first column names the line. */
export type ReportTable = {
  readonly kind: "table";
  readonly id: string;
  readonly title: string;
  /** Keys of the definitions of its figures. */
  readonly definitions: readonly string[];
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportCell[])[];
  /** One cell a column; null where the lines do not add up. */
  readonly totals: readonly ReportCell[] | null;
  /** Said in place of the lines when there is none. */
  readonly empty: string;
};

export type ReportChart = BarsChart | CurvesChart | MapChart;
type Unit = "count" | "cents";
type Chart = { readonly id: string; readonly title: string; readonly unit: Unit };

export type ReportBar = {
  readonly label: string;
  readonly value: number;
  /** The share of it that is drawn full; the rest is hatched. */
  readonly part?: number;
};

export type BarsChart = Chart & {
  readonly kind: "bars";
  readonly bars: readonly ReportBar[];
  /** What full and hatched stand for. */
  readonly legend: { readonly full: string; readonly hatched: string } | null;
};

export type CurvesChart = Chart & {
  readonly kind: "curves";
  /** `YYYY-MM-DD`, in order. */
  readonly days: readonly string[];
  readonly series: readonly { readonly label: string; readonly values: readonly number[] }[];
};

export type MapChart = Chart & {
  readonly kind: "map";
  readonly territories: readonly MapPlace[];
};

export type MapPlace = {
  /** Of the territory's public page. */
  readonly slug: string;
  readonly name: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly ileDeFrance: boolean;
  readonly outreMer: boolean;
  readonly value: number;
};
