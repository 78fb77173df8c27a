/** In the order of the page of choices. The words are in labels.ts; the database holds the same list. */
export const NOTIFICATION_KINDS = [
  "deadline",
  "mention",
  "comment",
  "decision",
  "submission",
  "opinionAsked",
  "opinionGiven",
  "answer",
  "proposal",
  "strategy",
  "programme",
  "account",
  "work",
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** Which things of a kind happen. */
export const NOTIFICATION_EVENTS = {
  deadline: [
    "milestoneSoon",
    "milestoneEve",
    "milestoneLate",
    "quarterSoon",
    "quarterNear",
    "quarterLate",
    "opinionSoon",
    "opinionEve",
    "opinionLate",
    "committeeSoon",
    "committeeEve",
    "schemeSoon",
    "schemeNear",
  ],
  mention: ["mentioned"],
  comment: ["opened", "answered"],
  decision: ["requestChanges", "accept", "reject"],
  submission: ["submit"],
  opinionAsked: ["asked"],
  opinionGiven: ["given"],
  answer: [
    "give",
    "change",
    "withdraw",
    "accept",
    "decline",
    "request",
    "instruct",
    "grant",
    "refuse",
    "pay",
  ],
  proposal: ["proposed", "published", "refused"],
  strategy: ["shared", "takenBack", "changesAsked", "commented", "mentioned", "adopted", "revised"],
  programme: ["added", "changed", "cancelled", "restored", "recorded"],
  account: ["accepted", "expired", "invited", "entrusted"],
  work: ["imported", "analysed", "packed"],
} as const satisfies Record<NotificationKind, readonly string[]>;
export type NotificationEvent<Kind extends NotificationKind = NotificationKind> =
  (typeof NOTIFICATION_EVENTS)[Kind][number];

/** By mail: as it happens, or with the morning's digest of each working day or each week. In the application always. */
export const RHYTHMS = ["immediate", "daily", "weekly", "never"] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** What nobody has chosen: mails of what somebody waits for, as before there was a choice. */
export const FIRST_RHYTHMS: Readonly<Record<NotificationKind, Rhythm>> = {
  // As they came when they were reminders.
  deadline: "daily",
  mention: "immediate",
  comment: "never",
  decision: "immediate",
  // The morning's reminders name what waits for a decision.
  submission: "never",
  opinionAsked: "immediate",
  opinionGiven: "never",
  answer: "immediate",
  proposal: "immediate",
  strategy: "immediate",
  programme: "daily",
  account: "never",
  work: "never",
};

/** When mails that leave at once wait instead: never, at night, at night and on days off. */
export const QUIET_CHOICES = ["none", "nights", "daysOff"] as const;
export type Quiet = (typeof QUIET_CHOICES)[number];
/** In Paris. */
export const QUIET_NIGHT = { from: "20:00", until: "07:30" } as const;
/** After the night, the digest of the morning takes what has waited; where there is none, it leaves then. */
export const DIGEST_FIRST_MINUTES = 10;

export const NOTIFICATIONS_PER_PAGE = 30;
/** The header counts no further. */
export const MOST_COUNTED = 99;
/** By mail, what happened lately: an account that comes back is not told of what it missed. */
export const MAILED_WITHIN_DAYS = 14;
/** Read or not, it is forgotten after that. */
export const NOTIFICATIONS_KEPT_DAYS = 90;
/** Of one mail; the others are a link away. */
export const NOTIFICATIONS_PER_MAIL = 30;
