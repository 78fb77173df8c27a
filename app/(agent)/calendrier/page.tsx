import type { Metadata } from "next";
import Link from "next/link";
import { CalendarFilters } from "@/components/calendar/calendar-filters";
import { FeedSection } from "@/components/calendar/feed-section";
import { MilestoneTable } from "@/components/calendar/milestone-table";
import { MonthNavigation } from "@/components/calendar/month-navigation";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { emptyLabel, viewTitle } from "@/lib/features/calendar/labels";
import { loadCalendar } from "@/lib/features/calendar/loaders";
import { calendarViewPath } from "@/lib/features/calendar/routes";
import { groupByMonth } from "@/lib/features/calendar/rules";

export const metadata: Metadata = { title: "Calendrier" };

export default async function CalendarPage({ searchParams }: PageProps<"/calendrier">) {
  const screen = await loadCalendar(await searchParams, new Date());
  const { params, today, entries, next, territoryLabel } = screen;
  return (
    <div className="fr-container pb-16">
      <Breadcrumb segments={[]} current="Calendrier" />
      <PageTitle
        title="Calendrier des jalons"
        lead={`${territoryLabel ?? "Tous les territoires"}. Un jalon atteint est au jour où il l’a été, un autre au jour prévu.`}
      />
      <div className="flex flex-col gap-6">
        <CalendarFilters screen={screen} />
        <section className="flex flex-col gap-4" aria-labelledby="vue">
          <h2 id="vue" className="fr-h4 m-0">
            {viewTitle(params)}
          </h2>
          {params.view === "mois" && <MonthNavigation params={params} today={today} />}
          {params.after !== null && (
            <Link href={calendarViewPath({ ...params, after: null })} className="fr-link" prefetch={false}>
              Revenir au début
            </Link>
          )}
          {entries.length === 0 ? (
            <p>{emptyLabel(params)}</p>
          ) : (
            groupByMonth(entries).map(({ month, entries: inMonth }) => (
              <MilestoneTable
                key={month}
                month={month}
                entries={inMonth}
                namesTerritory={territoryLabel === null}
                captionHidden={params.view === "mois"}
                today={today}
              />
            ))
          )}
          {next !== null && (
            <Link
              className="self-start fr-btn fr-btn--secondary"
              href={calendarViewPath({ ...params, after: next })}
              prefetch={false}
            >
              Jalons suivants
            </Link>
          )}
        </section>
        <FeedSection screen={screen} />
      </div>
    </div>
  );
}
