import type { Guide } from "../types";
import { ACCESS_GUIDES } from "./access/labels";
import { ADMINISTRATION_GUIDES } from "./administration/labels";
import { CALENDAR_GUIDES } from "./calendar/labels";
import { PARTNER_GUIDES } from "./partners/labels";
import { PEOPLE_GUIDES } from "./people/labels";
import { RECORD_GUIDES } from "./record/labels";
import { REVIEW_GUIDES } from "./review/labels";
import { SCHEME_GUIDES } from "./schemes/labels";
import { SPREADSHEET_GUIDES } from "./spreadsheets/labels";
import { STEERING_GUIDES } from "./steering/labels";
import { STRATEGY_GUIDES } from "./strategy/labels";

const ALL = {
  ...ACCESS_GUIDES,
  ...RECORD_GUIDES,
  ...SPREADSHEET_GUIDES,
  ...REVIEW_GUIDES,
  ...SCHEME_GUIDES,
  ...PARTNER_GUIDES,
  ...STEERING_GUIDES,
  ...CALENDAR_GUIDES,
  ...STRATEGY_GUIDES,
  ...PEOPLE_GUIDES,
  ...ADMINISTRATION_GUIDES,
};
export type GuideSlug = keyof typeof ALL;
/** Every how-to page, by the last part of its address. */
export const GUIDES: Readonly<Record<GuideSlug, Guide>> = ALL;
