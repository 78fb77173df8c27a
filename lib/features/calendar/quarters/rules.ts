import { quarterOf, shiftQuarter, startOf } from "@/lib/features/quarterly/rules";
import type { Quarter } from "@/lib/features/quarterly/types";
import { addDays } from "@/lib/kernel/dates";
import type { CalendarSpan, QuarterEntry } from "../types";

export const lastDayOfQuarter = (quarter: Quarter) => addDays(startOf(shiftQuarter(quarter, 1)), -1);

/** Quarters that end in the span; of what is late, the one that ended last: what is older is told by the reviews themselves. */
export function quartersIn(span: CalendarSpan): readonly Quarter[] {
  if (span.kind === "late") return [shiftQuarter(quarterOf(span.today), -1)];
  const quarters: Quarter[] = [];
  for (
    let quarter = quarterOf(span.from);
    lastDayOfQuarter(quarter) <= span.to;
    quarter = shiftQuarter(quarter, 1)
  )
    quarters.push(quarter);
  return quarters;
}

export type Awaited = {
  /** Of each territory whose reviews the reader follows: when it joined the programme, `YYYY-MM-DD`. */
  readonly territories: readonly { readonly id: number; readonly launchedOn: string }[];
  readonly sent: readonly { readonly territoryId: number; readonly startsOn: string }[];
};

/** One deadline a quarter; none before the programme began. */
export function quarterEntries(
  quarters: readonly Quarter[],
  { territories, sent }: Awaited,
  territory: string | null,
): readonly QuarterEntry[] {
  return quarters.flatMap((quarter) => {
    const day = lastDayOfQuarter(quarter);
    const awaited = territories.filter(({ launchedOn }) => launchedOn <= day);
    if (awaited.length === 0) return [];
    const senders = sent
      .filter(({ startsOn }) => startsOn === startOf(quarter))
      .map((one) => one.territoryId);
    const done = awaited.filter(({ id }) => senders.includes(id)).length;
    return [
      {
        ...quarter,
        id: quarter.year * 4 + quarter.number,
        day,
        awaited: awaited.length,
        sent: done,
        territory,
      },
    ];
  });
}
