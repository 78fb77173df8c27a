import type { Metadata } from "next";
import { TerritoryStrategy } from "@/components/strategies/publication/territory-strategy";
import { PublishedProjects } from "@/components/territories/published-projects";
import { TerritoryFacts } from "@/components/territories/territory-facts";
import { TerritoryQpvs } from "@/components/territories/territory-qpvs";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { findStrategy } from "@/lib/features/strategies/loaders";
import { loadTerritory } from "@/lib/features/territories/loaders";
import { territoriesPath } from "@/lib/features/territories/routes";
import { withoutArticle } from "@/lib/features/territories/rules";

type Props = { readonly params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const territory = await loadTerritory((await params).slug);
  return { title: withoutArticle(territory.programmeName) };
}

export default async function TerritoryPage({ params }: Props) {
  const { slug } = await params;
  const [territory, strategy] = await Promise.all([loadTerritory(slug), findStrategy(slug)]);
  const name = withoutArticle(territory.programmeName);
  return (
    <div className="fr-container pb-12">
      <Breadcrumb segments={[{ label: "Territoires", href: territoriesPath }]} current={name} />
      <PageTitle title={name} />
      <div className="flex flex-col gap-10">
        <TerritoryFacts territory={territory} />
        {strategy && <TerritoryStrategy strategy={strategy} />}
        <PublishedProjects projects={territory.latestProjects} total={territory.publishedProjects} />
        <TerritoryQpvs qpvs={territory.qpvs} />
      </div>
    </div>
  );
}
