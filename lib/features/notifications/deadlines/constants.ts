import type { NotificationEvent } from "../constants";

/** In the order of a day's own. */
export const DEADLINE_ITEMS = ["milestone", "quarter", "opinion", "committee", "scheme"] as const;
export type DeadlineItem = (typeof DEADLINE_ITEMS)[number];

/** Begins so many days before, on the last working day before, or on the day after. */
export type StepStart = number | "eve" | "late";
type Step = { readonly event: NotificationEvent<"deadline">; readonly begins: StepStart };

/** Each step is told once, and takes the place of the one before it. What needs weeks of work is told weeks before. */
export const DEADLINE_STEPS: Readonly<Record<DeadlineItem, readonly Step[]>> = {
  milestone: [
    { event: "milestoneSoon", begins: 15 },
    { event: "milestoneEve", begins: "eve" },
    { event: "milestoneLate", begins: "late" },
  ],
  quarter: [
    { event: "quarterSoon", begins: 30 },
    { event: "quarterNear", begins: 7 },
    // What was answered may still be sent; nothing more can be answered.
    { event: "quarterLate", begins: "late" },
  ],
  opinion: [
    { event: "opinionSoon", begins: 7 },
    { event: "opinionEve", begins: "eve" },
    { event: "opinionLate", begins: "late" },
  ],
  committee: [
    { event: "committeeSoon", begins: 7 },
    { event: "committeeEve", begins: "eve" },
  ],
  scheme: [
    { event: "schemeSoon", begins: 30 },
    { event: "schemeNear", begins: 7 },
  ],
};

/** What has been late for longer is no news; the calendar shows it. */
export const LATE_TOLD_DAYS = 14;
