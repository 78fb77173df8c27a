/** What the page shows: one month, what is to come, or what is late. As the address says it. */
export const CALENDAR_VIEWS = ["mois", "90-jours", "retard"] as const;
export type CalendarView = (typeof CALENDAR_VIEWS)[number];

export const COMING_DAYS = 90;
export const CALENDAR_PAGE_SIZE = 100;

/** Of a calendar program, which wants neither the whole past nor everything to come. */
export const FEED_DAYS_BEFORE = 180;
export const FEED_DAYS_AFTER = 730;
export const FEED_BATCH = 500;
