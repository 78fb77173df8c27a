import { z } from "zod";
import { editRows, rowInputName } from "@/lib/features/projects/form/rows/rules";
import { day, textUpTo } from "@/lib/features/projects/form/schema";
import { cleanLine } from "@/lib/kernel/text";
import { MAX_FIGURES, STRATEGY_LIMITS } from "../../constants";
import type { StrategyFigure } from "../../content/types";
import {
  FIGURE_IN_THE_FUTURE,
  FIGURE_LABEL_MISSING,
  FIGURE_VALUE_MISSING,
  tooManyRows,
  UNREADABLE_ROW,
} from "../labels";
import { errorsOf, isBlank, isKey, NOTHING_TO_CONFIRM } from "../rules";
import type { StrategyFormSection } from "../types";
import { FIGURE_ROW, readFiguresForm } from "./rules";
import type { FigureRowValues, FiguresFormValues } from "./types";

const line = (limit: keyof typeof STRATEGY_LIMITS) => textUpTo(STRATEGY_LIMITS[limit], cleanLine);
const figureSchema = z.object({
  key: z.string().refine(isKey, UNREADABLE_ROW),
  label: line("figureLabel").refine((label) => label !== "", FIGURE_LABEL_MISSING),
  value: line("figureValue").refine((value) => value !== "", FIGURE_VALUE_MISSING),
  unit: line("figureUnit"),
  source: line("figureSource"),
  day,
  qpv: z.string().transform((code) => code || null),
});

function parseFigures({ figures }: FiguresFormValues, today: string) {
  const errors: Record<string, string> = {};
  const parsed = figures.flatMap((typed, position): StrategyFigure[] => {
    const { key: _, qpv: __, ...inputs } = typed;
    if (isBlank(Object.values(inputs))) return [];
    const nameOf = (field: PropertyKey) =>
      rowInputName(FIGURE_ROW, position, field === "key" ? "label" : String(field));
    const figure = figureSchema.safeParse(typed);
    Object.assign(errors, errorsOf(figure.error?.issues ?? [], nameOf));
    if (!figure.success) return [];
    if (figure.data.day !== null && figure.data.day > today) errors[nameOf("day")] = FIGURE_IN_THE_FUTURE;
    return [figure.data];
  });
  if (parsed.length > MAX_FIGURES) errors.figures = tooManyRows(parsed.length, MAX_FIGURES);
  return { errors, figures: parsed };
}

export const FIGURES_SECTION: StrategyFormSection<FiguresFormValues> = {
  sectionOf: () => "chiffres",
  read: readFiguresForm,
  edit: ({ figures }, intent, newKey) => {
    const empty: FigureRowValues = {
      key: newKey(),
      label: "",
      value: "",
      unit: "",
      source: "",
      day: "",
      qpv: "",
    };
    const edited = editRows(figures, FIGURE_ROW, intent, { empty, firstInput: "label" });
    return edited && { values: { figures: edited.rows }, focusId: edited.focusId };
  },
  parse: (values, _origin, today) => {
    const { errors, figures } = parseFigures(values, today);
    if (Object.keys(errors).length > 0) return { ok: false, errors };
    return { ok: true, change: (content) => ({ ...content, figures }) };
  },
  unknownChoices: ({ figures }, { qpvs }) =>
    figures.flatMap(({ qpv }, position) =>
      qpv === "" || qpvs.some(({ code }) => code === qpv) ? [] : [rowInputName(FIGURE_ROW, position, "qpv")],
    ),
  confirmed: NOTHING_TO_CONFIRM,
};
