import { NOTIFICATION_KINDS, type NotificationKind } from "../notifications/constants";

/** How often, at most: on working days, in weeks that begin on Monday. */
export const REMINDER_FREQUENCIES = ["daily", "weekly", "never"] as const;
export type ReminderFrequency = (typeof REMINDER_FREQUENCIES)[number];

/** What a mail may hold: reminders, news of what is followed, notifications. */
export const MAIL_PARTS = ["reminders", "views", "notifications"] as const;
export type MailPart = (typeof MAIL_PARTS)[number];

/** Which of these the link of a mail stops: those that it holds. */
export const STOPPED_PARTS = {
  rappels: ["reminders"],
  vues: ["views"],
  courriels: ["reminders", "views"],
  notifications: ["notifications"],
  "rappels-notifications": ["reminders", "notifications"],
  "vues-notifications": ["views", "notifications"],
  tout: ["reminders", "views", "notifications"],
} as const satisfies Record<string, readonly MailPart[]>;
type PartScope = keyof typeof STOPPED_PARTS;
/** A mail about notifications of one kind stops that kind. */
type KindScope = `type-${NotificationKind}`;
export type StopScope = PartScope | KindScope;

export const kindScope = (kind: NotificationKind): KindScope => `type-${kind}`;
export const PART_SCOPES = Object.keys(STOPPED_PARTS) as PartScope[];
export const STOP_SCOPES: readonly StopScope[] = [...PART_SCOPES, ...NOTIFICATION_KINDS.map(kindScope)];

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
/** A strategy that was shared is news for some days; what is said of it waits some days for an answer before it is recalled. */
export const STRATEGY_NEWS_DAYS = 14;
export const STRATEGY_COMMENT_WAIT_DAYS = 2;
/** An invitation that nobody used is worth another word; after some months it is no longer news. */
export const INVITATION_DAYS = { from: 7, to: 90 } as const;
