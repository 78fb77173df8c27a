import type { MilestoneStateName, ReviewStatus } from "../projects/constants";
import type { NamedValue } from "../projects/search/types";
import type { SchemeState } from "../schemes/types";
import type { CalendarView, EventKind } from "./constants";

/** Days as `YYYY-MM-DD`, months as `YYYY-MM`. */
export type CalendarParams = {
  readonly view: CalendarView;
  readonly month: string;
  /** None: all of them. */
  readonly kinds: readonly EventKind[];
  /** Slug; null: every territory that the reader sees. */
  readonly territory: string | null;
  /** Slug. */
  readonly priority: string | null;
  /** Only what concerns the reader in person. */
  readonly mine: boolean;
  /** Of the present month, the days that are over. */
  readonly past: boolean;
  /** The event after which the page begins. */
  readonly after: CalendarCursor | null;
};

/** What narrows the calendar, whatever the days: the same for the page and for a calendar program. */
export type CalendarFilters = Pick<CalendarParams, "kinds" | "territory" | "priority" | "mine">;

/** An event’s place in the order of the calendar; `id` is unique within its kind. */
export type CalendarCursor = { readonly day: string; readonly kind: EventKind; readonly id: number };

/** Which events: between two days, both included, or before today and still to be done. */
export type CalendarSpan =
  | { readonly kind: "between"; readonly from: string; readonly to: string }
  | { readonly kind: "late"; readonly today: string };

/** One milestone of one project, on its day: the day reached, or else the day planned for. */
export type CalendarEntry = {
  readonly id: number;
  readonly day: string;
  readonly label: string;
  readonly plannedOn: string | null;
  readonly actualOn: string | null;
  readonly state: MilestoneStateName;
  /** Its name in calendar programs. */
  readonly eventKey: string;
  /** How many milestones of the same name come before it on its project. */
  readonly occurrence: number;
  readonly reference: string;
  readonly projectTitle: string;
  readonly reviewStatus: ReviewStatus;
  readonly territoryId: number;
  readonly territory: string;
  readonly demo: boolean;
  readonly updatedAt: Date;
};

export type CommitteeEntry = {
  readonly id: number;
  readonly day: string;
  /** `14:00`, in Paris; both null: the whole day. */
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly title: string;
  readonly place: string;
  readonly link: string;
  readonly agenda: string;
  readonly isCancelled: boolean;
  readonly cancelReason: string;
  readonly hasMinutes: boolean;
  readonly eventKey: string;
  readonly revision: number;
  /** Null: the whole programme. */
  readonly territory: string | null;
  readonly demo: boolean;
  readonly updatedAt: Date;
};

/** The day on which a scheme opens, or closes, as its sources say it. */
export type SchemeEntry = {
  readonly id: number;
  readonly day: string;
  readonly isClosing: boolean;
  readonly slug: string;
  readonly name: string;
  readonly operator: string;
  readonly isCall: boolean;
  /** Where the scheme stands today. */
  readonly state: SchemeState;
  readonly updatedAt: Date;
};

export type OpinionEntry = {
  readonly id: number;
  readonly day: string;
  readonly reference: string;
  readonly projectTitle: string;
  readonly territory: string;
  readonly askedName: string;
  /** Of the reader, or of their organisation; else they wait for it. */
  readonly isAsked: boolean;
  readonly isGiven: boolean;
  readonly updatedAt: Date;
};

/** The last day of a quarter, by which each territory sends its review. */
export type QuarterEntry = {
  readonly id: number;
  readonly day: string;
  readonly year: number;
  readonly number: 1 | 2 | 3 | 4;
  /** Of how many territories it is awaited, and how many have sent it. */
  readonly awaited: number;
  readonly sent: number;
  /** Of one’s own territory; null for the ministry, which waits for all of them. */
  readonly territory: string | null;
};

export type CalendarEvent =
  | ({ readonly kind: "committee" } & CommitteeEntry)
  | ({ readonly kind: "quarter" } & QuarterEntry)
  | ({ readonly kind: "opinion" } & OpinionEntry)
  | ({ readonly kind: "scheme" } & SchemeEntry)
  | ({ readonly kind: "milestone" } & CalendarEntry);

export type CalendarPage = {
  readonly events: readonly CalendarEvent[];
  /** Where the next page begins; null on the last. */
  readonly next: CalendarCursor | null;
};

export type CalendarScreen = {
  readonly params: CalendarParams;
  readonly today: string;
  readonly page: CalendarPage;
  /** Days of the present month that are over; null in another view. */
  readonly past: CalendarPage | null;
  /** Null for whoever sees the milestones of one territory only. */
  readonly territories: readonly NamedValue[] | null;
  readonly priorities: readonly NamedValue[];
  /** The one shown, of several or of one. */
  readonly territoryLabel: string | null;
  /** What « ce qui me concerne » means for this reader; null where it means nothing. */
  readonly mineHint: string | null;
  readonly kinds: readonly EventKind[];
  readonly mayPlanCommittee: boolean;
  /** When the reader’s secret address was made; null without one. */
  readonly feedSince: Date | null;
};
