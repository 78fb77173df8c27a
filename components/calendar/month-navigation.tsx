import Link from "next/link";
import { monthTitle } from "@/lib/features/calendar/labels";
import { calendarViewPath } from "@/lib/features/calendar/routes";
import type { CalendarParams } from "@/lib/features/calendar/types";
import { shiftMonth } from "@/lib/kernel/dates";

export type MonthNavigationProps = {
  readonly params: CalendarParams;
  /** In Paris. */
  readonly today: string;
};

export function MonthNavigation({ params, today }: MonthNavigationProps) {
  const { month } = params;
  const pathOf = (shown: string) => calendarViewPath({ ...params, month: shown, past: false, after: null });
  const [before, after] = [shiftMonth(month, -1), shiftMonth(month, 1)];
  const current = today.slice(0, 7);
  return (
    <nav aria-label="Mois" className="flex flex-wrap items-center gap-4 print:hidden">
      <Link
        className="fr-btn fr-btn--tertiary fr-btn--sm fr-btn--icon-left fr-icon-arrow-left-s-line"
        href={pathOf(before)}
        prefetch={false}
      >
        {monthTitle(before)}
      </Link>
      {month !== current && (
        <Link className="fr-btn fr-btn--tertiary fr-btn--sm" href={pathOf(current)} prefetch={false}>
          Ce mois-ci
        </Link>
      )}
      <Link
        className="fr-btn fr-btn--tertiary fr-btn--sm fr-btn--icon-right fr-icon-arrow-right-s-line"
        href={pathOf(after)}
        prefetch={false}
      >
        {monthTitle(after)}
      </Link>
    </nav>
  );
}
