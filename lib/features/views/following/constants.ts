/** How somebody is told: by a mail within minutes, with the morning's reminders, on Mondays, or on the screen alone. */
export const FOLLOWING_FREQUENCIES = ["inApp", "immediate", "daily", "weekly"] as const;
export type FollowingFrequency = (typeof FOLLOWING_FREQUENCIES)[number];

/** What changes within these minutes is one mail. */
export const GATHERING_SECONDS = 120;
/** A mail « tout de suite » leaves on working days from the hour of reminders until then, in Paris. */
export const LAST_HOUR = "20:00";
/** Where reminders are off, mails « tout de suite » still need a morning. */
export const FIRST_HOUR = "07:30";

/** Of one mail; the others are a link away. */
export const NEWS_PER_MAIL = 30;
/** What nobody came to see, and what no mail could tell, is forgotten after that. */
export const NEWS_KEPT_DAYS = 90;
/** Changed projects that are looked at together, and followings that are written together. */
export const BATCH_PROJECTS = 500;
export const BATCH_FOLLOWINGS = 200;
/** Shown by name above a list; the badges mark the others. */
export const NEW_PROJECTS_SHOWN = 10;
