import type { Metadata } from "next";
import { QuarterNavigation } from "@/components/quarterly/quarter-navigation";
import { StandingTable } from "@/components/quarterly/standing-table";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { guidePath } from "@/lib/features/help/guides/routes";
import { monthsLabel, overviewLabel, quarterLabel, UNKNOWN_QUARTER } from "@/lib/features/quarterly/labels";
import { loadQuarters } from "@/lib/features/quarterly/loaders";

export const metadata: Metadata = { title: "Revues trimestrielles" };

export default async function QuarterlyReviewsPage({ searchParams }: PageProps<"/revues">) {
  const { overview, present, isUnknown } = await loadQuarters(await searchParams);
  const { quarter } = overview;
  return (
    <div className="fr-container pb-16">
      <Breadcrumb segments={[]} current="Revues trimestrielles" />
      <PageTitle
        help={guidePath("lire-les-revues")}
        title={`Revues trimestrielles, ${quarterLabel(quarter)}`}
        lead={`Ce que les territoires disent de leurs projets, ${monthsLabel(quarter)}.`}
      />
      <div className="flex flex-col gap-6">
        {isUnknown && (
          <Alert severity="warning" small role="alert">
            {UNKNOWN_QUARTER}
          </Alert>
        )}
        <QuarterNavigation quarter={quarter} present={present} />
        <p className="m-0">{overviewLabel(overview)}</p>
        <StandingTable overview={overview} />
      </div>
    </div>
  );
}
