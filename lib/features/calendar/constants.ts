/** What the page shows: one month, what is to come, or what is late. As the address says it. */
export const CALENDAR_VIEWS = ["mois", "90-jours", "retard"] as const;
export type CalendarView = (typeof CALENDAR_VIEWS)[number];

/** What stands in the calendar, in the order in which it stands on one day. */
export const EVENT_KINDS = ["committee", "quarter", "opinion", "scheme", "milestone"] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Words of addresses. */
export const EVENT_KIND_TOKENS: Record<EventKind, string> = {
  committee: "comites",
  quarter: "revues",
  opinion: "avis",
  scheme: "dispositifs",
  milestone: "jalons",
};

export const CALENDAR_PARAMETERS = {
  view: "vue",
  month: "mois",
  kind: "type",
  territory: "territoire",
  priority: "priorite",
  mine: "concerne",
  past: "passe",
  after: "apres",
} as const;
/** The value of the two parameters that are said or not. */
export const MINE_VALUE = "moi";
export const PAST_VALUE = "1";

export const COMING_DAYS = 90;
export const CALENDAR_PAGE_SIZE = 100;

/** Of a calendar program, which wants neither the whole past nor everything to come. */
export const FEED_DAYS_BEFORE = 180;
export const FEED_DAYS_AFTER = 730;
export const FEED_BATCH = 500;
