import type { Metadata } from "next";
import Link from "next/link";
import { CalendarFilters } from "@/components/calendar/calendar-filters";
import { EventMonths } from "@/components/calendar/event-months";
import { FeedSection } from "@/components/calendar/feed-section";
import { MonthNavigation } from "@/components/calendar/month-navigation";
import { PastEvents } from "@/components/calendar/past-events";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { committeesPath, newCommitteePath } from "@/lib/features/calendar/committees/routes";
import { emptyLabel, filtersInWords, viewTitle } from "@/lib/features/calendar/labels";
import { loadCalendar } from "@/lib/features/calendar/loaders";
import { calendarViewPath } from "@/lib/features/calendar/routes";
import { guidePath } from "@/lib/features/help/guides/routes";

export const metadata: Metadata = { title: "Calendrier" };

export default async function CalendarPage({ searchParams }: PageProps<"/calendrier">) {
  const screen = await loadCalendar(await searchParams, new Date());
  const { params, today, page, past, territoryLabel } = screen;
  const shared = { namesTerritory: territoryLabel === null, today };
  const filters = filtersInWords(screen);
  return (
    <div className="fr-container pb-16">
      <Breadcrumb segments={[]} current="Calendrier" />
      <PageTitle
        help={guidePath("suivre-le-calendrier")}
        title="Calendrier du programme"
        lead={`${territoryLabel ?? "Tous les territoires"}. Jalons des projets, comités, appels à projets et dates limites, tels que vous les voyez.`}
        actions={
          <>
            {screen.mayPlanCommittee && (
              <Link
                className="fr-btn fr-btn--icon-left fr-icon-calendar-event-line print:hidden"
                href={newCommitteePath}
                prefetch={false}
              >
                Prévoir un comité
              </Link>
            )}
            <Link className="fr-btn fr-btn--secondary print:hidden" href={committeesPath} prefetch={false}>
              Tous les comités
            </Link>
          </>
        }
      />
      <div className="flex flex-col gap-6">
        <CalendarFilters screen={screen} />
        <section className="flex flex-col gap-4" aria-labelledby="vue">
          <h2 id="vue" className="fr-h4 m-0">
            {viewTitle(params)}
          </h2>
          {filters !== "" && <p className="m-0">{filters}</p>}
          {params.view === "mois" && <MonthNavigation params={params} today={today} />}
          {past !== null && <PastEvents past={past} params={params} {...shared} />}
          {(params.after !== null || params.past) && (
            <Link
              href={calendarViewPath({ ...params, past: false, after: null })}
              className="fr-link self-start print:hidden"
              prefetch={false}
            >
              {params.past ? "Revenir à ce qui vient" : "Revenir au début"}
            </Link>
          )}
          {page.events.length === 0 ? (
            <p className="m-0">
              {emptyLabel(params, today)}{" "}
              {past !== null && (
                <Link
                  className="fr-link print:hidden"
                  href={calendarViewPath({ ...params, view: "90-jours" })}
                  prefetch={false}
                >
                  Voir les 90&nbsp;prochains jours
                </Link>
              )}
            </p>
          ) : (
            <EventMonths events={page.events} captionHidden={params.view === "mois"} {...shared} />
          )}
          {page.next !== null && (
            <Link
              className="self-start fr-btn fr-btn--secondary"
              href={calendarViewPath({ ...params, after: page.next })}
              prefetch={false}
            >
              Suite du calendrier
            </Link>
          )}
        </section>
        <FeedSection screen={screen} />
      </div>
    </div>
  );
}
