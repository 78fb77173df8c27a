import type { NotificationEvent, NotificationKind } from "./constants";

/** What it is about: each by its number, never by its words. Of a project and of what belongs to it, both are named. */
export type NotificationItem = {
  readonly projectId?: number;
  readonly reviewEventId?: number;
  readonly commentId?: number;
  /** Whoever is asked does not see the project: an opinion is named alone. */
  readonly opinionId?: number;
  readonly answerId?: number;
  readonly proposalId?: number;
  readonly importId?: number;
  readonly photographId?: number;
  readonly accountId?: string;
  readonly territoryId?: number;
  /** Of what has no column of its own: an entry of the calendar, a comment on a strategy. */
  readonly subjectKey?: string;
};

/** Whom it is told to, resolved by the database: nobody learns who they are. Whoever does it is never told. */
export type NotificationAudience = {
  readonly people?: readonly string[];
  /** Agents and coordinators of that territory. */
  readonly territory?: number;
  readonly coordinators?: number;
  /** The people of an organisation that funds. */
  readonly partners?: number;
  readonly roles?: readonly ("reviewer" | "partner" | "admin" | "coordinator" | "contributor")[];
  /** Who has that project in hand; every reviewer while nobody has. */
  readonly reviewersOf?: number;
  /** Who has that project in hand, if anybody has. */
  readonly assigneeOf?: number;
  /** Who asked for that opinion. */
  readonly askerOf?: number;
  /** Of whom that opinion is asked. */
  readonly asked?: number;
  /** Who takes part in the thread of that comment. */
  readonly thread?: number;
  /** Whoever asked for work that is over. */
  readonly self?: true;
  readonly except?: readonly string[];
};

/** What somebody has just done, to be told to an audience. */
export type NewNotification = {
  readonly [Kind in Exclude<NotificationKind, "deadline">]: {
    readonly kind: Kind;
    readonly event: NotificationEvent<Kind>;
    readonly about: NotificationItem;
    readonly to: NotificationAudience;
  };
}[Exclude<NotificationKind, "deadline">];

/** One notification with what its reader sees, at this moment, of what it is about. */
export type NotificationView = {
  readonly id: number;
  readonly kind: NotificationKind;
  readonly event: string;
  readonly at: Date;
  readonly readAt: Date | null;
  readonly actorName: string;
  readonly organisationName: string;
  readonly projectId: number | null;
  readonly reviewEventId: number | null;
  readonly commentId: number | null;
  readonly threadId: number | null;
  readonly opinionId: number | null;
  readonly answerId: number | null;
  readonly proposalId: number | null;
  readonly importId: number | null;
  readonly photographId: number | null;
  readonly subjectKey: string;
  /** Of the project, or of what was asked about it. */
  readonly reference: string | null;
  readonly title: string | null;
  readonly askedName: string | null;
  readonly territorySlug: string | null;
  readonly territoryName: string | null;
  readonly schemeName: string | null;
  /** Of a deadline: the scheme that closes. */
  readonly schemeSlug: string | null;
  readonly isCall: boolean | null;
  readonly milestoneLabel: string | null;
  /** How many milestones of the same name come before it on its project. */
  readonly milestoneOccurrence: number | null;
  /** `YYYY-MM-DD`; null of what is no deadline. */
  readonly deadlineOn: string | null;
  /** From today, in Paris; negative once it has passed. */
  readonly daysAhead: number | null;
  readonly fileName: string | null;
  readonly photographTitle: string | null;
  readonly committeeId: number | null;
  readonly committeeTitle: string | null;
  /** `YYYY-MM-DD`. */
  readonly committeeDay: string | null;
  readonly accountName: string | null;
  readonly accountEmail: string | null;
};

export type NotificationParams = {
  readonly kind: NotificationKind | null;
  readonly unreadOnly: boolean;
  readonly page: number;
};

export type NotificationPage = {
  readonly items: readonly NotificationView[];
  readonly total: number;
  readonly unread: number;
  /** Of which kinds the reader has some. */
  readonly kinds: readonly NotificationKind[];
};
