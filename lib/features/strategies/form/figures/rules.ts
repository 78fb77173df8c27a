import { readRows } from "@/lib/features/projects/form/rows/rules";
import type { Entries } from "@/lib/features/projects/form/rules";
import { formatShortDate } from "@/lib/kernel/format";
import type { StrategyFigure } from "../../content/types";
import type { FiguresFormValues } from "./types";

/** The name of the rows in the form. */
export const FIGURE_ROW = "figure";

export const readFiguresForm = (form: Entries): FiguresFormValues => ({
  figures: readRows(form, FIGURE_ROW, "key", (cell) => ({
    key: cell("key"),
    label: cell("label"),
    value: cell("value"),
    unit: cell("unit"),
    source: cell("source"),
    day: cell("day"),
    qpv: cell("qpv"),
  })),
});

export const figuresFormValues = (figures: readonly StrategyFigure[]): FiguresFormValues => ({
  figures: figures.map((figure) => ({
    ...figure,
    day: figure.day === null ? "" : formatShortDate(figure.day),
    qpv: figure.qpv ?? "",
  })),
});
