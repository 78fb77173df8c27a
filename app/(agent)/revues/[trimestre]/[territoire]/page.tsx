import type { Metadata } from "next";
import Link from "next/link";
import { SentRoundSection } from "@/components/quarterly/sent-round-section";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { monthsLabel, quarterLabel, unsentLabel } from "@/lib/features/quarterly/labels";
import { loadReport } from "@/lib/features/quarterly/report/loaders";
import { quarterPath, reviewPath, sendQuarterPath } from "@/lib/features/quarterly/routes";
import { withoutArticle } from "@/lib/features/territories/rules";

type Props = PageProps<"/revues/[trimestre]/[territoire]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { trimestre, territoire } = await params;
  const { report } = await loadReport(trimestre, territoire);
  return {
    title: `Revue du ${quarterLabel(report.quarter)}, ${withoutArticle(report.territory.programmeName)}`,
  };
}

export default async function QuarterlyReportPage({ params }: Props) {
  const { trimestre, territoire } = await params;
  const { report, directory, isOwn } = await loadReport(trimestre, territoire);
  const { quarter, territory, rounds, pendingCount } = report;
  const territoryLabel = withoutArticle(territory.programmeName);
  const parent = isOwn
    ? { label: "Revue trimestrielle", href: reviewPath }
    : { label: "Revues trimestrielles", href: quarterPath(quarter) };
  return (
    <div className="fr-container pb-16">
      <Breadcrumb segments={[parent]} current={`${territoryLabel}, ${quarterLabel(quarter)}`} />
      <PageTitle
        title={`Revue du ${quarterLabel(quarter)}`}
        lead={`${territoryLabel}, ${monthsLabel(quarter)}`}
      />
      <div className="flex max-w-3xl flex-col gap-10">
        {pendingCount > 0 && (
          <p className="m-0">
            {unsentLabel(pendingCount)}{" "}
            {isOwn && (
              <Link href={sendQuarterPath(quarter)} prefetch={false}>
                Relire avant l’envoi
              </Link>
            )}
          </p>
        )}
        {rounds.length === 0 && pendingCount === 0 && <p>Aucune réponse pour ce trimestre.</p>}
        {rounds.map((round) => (
          <SentRoundSection key={round.round} round={round} directory={directory} />
        ))}
      </div>
    </div>
  );
}
