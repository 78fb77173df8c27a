import { figurePath, viewAddress, viewPath } from "../routes";
import type { FigurePlace } from "../rules";
import type { ViewAddress } from "../types";
import { COURSE_PERIODS, type CoursePeriod, FUNDER_AMOUNTS, type FunderAmount } from "./constants";
import type { EveningView } from "./types";

type CourseChoice = { readonly period: CoursePeriod; readonly amount: FunderAmount };

/** What the address says of the months and of the amount; what goes without saying is left out. */
export const courseEntries = ({ period, amount }: CourseChoice): ViewAddress["extra"] => [
  ...(period === COURSE_PERIODS[0] ? [] : [["periode", period] as const]),
  ...(amount === FUNDER_AMOUNTS[0] ? [] : [["montant", amount] as const]),
];

type Placed = Pick<EveningView, "filters" | "at">;

export const coursePath = ({ filters, at }: Placed, choice: CourseChoice): string => {
  const address = viewAddress("course", { on: at });
  return viewPath({ ...address, extra: [...address.extra, ...courseEntries(choice)] }, filters);
};

/** The projects behind a figure of an evening; `at` null: of now. */
export const eveningFigurePath = ({ filters, at }: Placed, place: FigurePlace = {}): string =>
  figurePath({ filters, on: at }, place);

/** All the figures of an evening. */
export const eveningPath = ({ filters, at }: Placed): string =>
  viewPath(viewAddress("programme", { on: at }), filters);
