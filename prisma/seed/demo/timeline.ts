import type { DemoContent, DemoProject, DemoStep } from "@/prisma/seed/demo/format";

/** One step of a project's story: when, and the content as it stood afterwards. */
export type DemoMoment = { readonly at: Date; readonly step: DemoStep; readonly content: DemoContent };

const DAY = 86_400_000;

/**
 * A working hour of the weekday `daysAgo` days before `now`; a weekend becomes the Friday before. Later steps of one
 * story fall later in the day, so the order holds even where two share a Friday.
 */
export function instantOf(daysAgo: number, position: number, now: Date): Date {
  const at = new Date(now.getTime() - daysAgo * DAY);
  const weekend = at.getUTCDay() === 0 ? 2 : at.getUTCDay() === 6 ? 1 : 0;
  const minute = (daysAgo * 37 + position * 13) % 60;
  return new Date(
    Date.UTC(
      at.getUTCFullYear(),
      at.getUTCMonth(),
      at.getUTCDate() - weekend,
      8 + position,
      minute,
      daysAgo % 60,
    ),
  );
}

/** The story told forwards: the format gives the end and, step by step, what was before. */
export function tellForwards({ story, ...present }: DemoProject, now: Date): DemoMoment[] {
  let content: DemoContent = present;
  return story
    .map((step, position) => ({ step, at: instantOf(step[1], position, now) }))
    .toReversed()
    .map(({ step, at }) => {
      const moment = { at, step, content };
      if (step[0] === "saved") content = { ...content, ...step[2].was };
      return moment;
    })
    .toReversed();
}

/** First or last day of the month that lies `offset` months from now's, `YYYY-MM-DD`. */
export function monthEdge(offset: number, edge: "first" | "last", now: Date): string {
  const month = now.getUTCMonth() + offset;
  const date =
    edge === "first"
      ? new Date(Date.UTC(now.getUTCFullYear(), month, 1))
      : new Date(Date.UTC(now.getUTCFullYear(), month + 1, 0));
  return date.toISOString().slice(0, 10);
}
