import type { Metadata } from "next";
import { CountedProjects } from "@/components/indicators/counted-projects";
import { SumsFilters } from "@/components/indicators/sums-filters";
import { SumsTable } from "@/components/indicators/sums-table";
import { IgnoredValues } from "@/components/projects/search/ignored-values";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { loadIndicatorSums } from "@/lib/features/indicators/summary/loaders";

export const metadata: Metadata = { title: "Indicateurs" };

export default async function IndicatorSumsPage({ searchParams }: PageProps<"/indicateurs">) {
  const summary = await loadIndicatorSums(await searchParams);
  return (
    <div className="fr-container pb-16">
      <Breadcrumb segments={[]} current="Indicateurs" />
      <PageTitle title="Indicateurs" />
      <CountedProjects {...summary} />
      <IgnoredValues ignored={summary.ignored} />
      <SumsFilters {...summary} />
      <SumsTable figures={summary.figures} filters={summary.filters} on={null} />
    </div>
  );
}
