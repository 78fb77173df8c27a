import type { Metadata } from "next";
import Link from "next/link";
import { CommitteeTable } from "@/components/calendar/committee-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { Pagination } from "@/components/ui/pagination";
import { loadCommittees } from "@/lib/features/calendar/committees/loaders";
import { committeesPagePath, newCommitteePath } from "@/lib/features/calendar/committees/routes";
import { calendarPath } from "@/lib/features/calendar/routes";
import { guidePath } from "@/lib/features/help/guides/routes";

export const metadata: Metadata = { title: "Comités" };

export default async function CommitteesPage({ searchParams }: PageProps<"/calendrier/comites">) {
  const { coming, over, mayPlan, page, pageCount } = await loadCommittees(await searchParams, new Date());
  return (
    <div className="fr-container pb-16">
      <Breadcrumb segments={[{ label: "Calendrier", href: calendarPath }]} current="Comités" />
      <PageTitle
        help={guidePath("prevoir-un-comite")}
        title="Comités"
        lead="Ceux du programme et ceux des territoires, avec leur ordre du jour et leur relevé de décisions."
        actions={
          mayPlan && (
            <Link
              className="fr-btn fr-btn--icon-left fr-icon-calendar-event-line"
              href={newCommitteePath}
              prefetch={false}
            >
              Prévoir un comité
            </Link>
          )
        }
      />
      <CommitteeTable caption="À venir" empty="Aucun comité n’est prévu." committees={coming} />
      <CommitteeTable caption="Passés" empty="Aucun comité n’a encore eu lieu." committees={over} />
      <Pagination page={page} pageCount={pageCount} hrefOf={committeesPagePath} />
    </div>
  );
}
