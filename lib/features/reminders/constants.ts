/** How often, at most: on working days, in weeks that begin on Monday. */
export const REMINDER_FREQUENCIES = ["daily", "weekly", "never"] as const;
export type ReminderFrequency = (typeof REMINDER_FREQUENCIES)[number];

/** Which mails the link of a mail stops: reminders, what is followed, or both. */
export const STOP_SCOPES = ["rappels", "vues", "courriels"] as const;
export type StopScope = (typeof STOP_SCOPES)[number];

/** Of one kind, in one mail; the others are a link away. */
export const ITEMS_PER_LIST = 10;

/** What has been told already is told again after that, should nothing new come. */
export const REPEAT_DAYS = 7;

/** Which digests were written, and about what, is forgotten after that. */
export const DIGESTS_KEPT_DAYS = 90;

/** Changes that were just asked for had a mail of their own. */
export const CHANGES_WAIT_DAYS = 3;
/** An opinion had a mail when it was asked for; then its last week. */
export const OPINION_DAYS_AHEAD = 7;
export const MILESTONE_DAYS_AHEAD = 15;
/** The review of a quarter is worth a word in its last weeks, and what was sent is news for some days. */
export const QUARTERLY_DAYS_AHEAD = 30;
export const QUARTERLY_NEWS_DAYS = 7;
/** An invitation that nobody used is worth another word; after some months it is no longer news. */
export const INVITATION_DAYS = { from: 7, to: 90 } as const;
