import type { Metadata } from "next";
import { EditionList } from "@/components/strategies/editions/edition-list";
import { LostStep } from "@/components/strategies/life/lost-step";
import { StateSection } from "@/components/strategies/life/state-section";
import { StepList } from "@/components/strategies/life/step-list";
import { StrategyPublicationSection } from "@/components/strategies/publication/publication-section";
import "@/components/strategies/strategy.css";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { guidePath } from "@/lib/features/help/guides/routes";
import { loadState } from "@/lib/features/strategies/life/loaders";
import { strategyPath } from "@/lib/features/strategies/routes";
import { territoriesPath, territoryPath } from "@/lib/features/territories/routes";
import { withoutArticle } from "@/lib/features/territories/rules";

export const metadata: Metadata = { title: "État de la stratégie" };

export default async function StrategyStatePage({
  params,
  searchParams,
}: PageProps<"/territoires/[slug]/strategie/etat">) {
  const { slug } = await params;
  const page = await loadState(slug, await searchParams);
  if (page === null) return <LostStep slug={slug} />;
  const { life, published, publishable } = page;
  const name = withoutArticle(life.territory.programmeName);
  return (
    <div className="fr-container pb-16">
      <Breadcrumb
        segments={[
          { label: "Territoires", href: territoriesPath },
          { label: name, href: territoryPath(slug) },
          { label: "Stratégie", href: strategyPath(slug) },
        ]}
        current="État"
      />
      <PageTitle help={guidePath("faire-adopter-la-strategie")} title="État de la stratégie" lead={name} />
      <div className="flex flex-col gap-12">
        <StateSection life={life} done={page.done} adoption={page.adoption} />
        <section aria-labelledby="editions-titre">
          <h2 className="fr-h4" id="editions-titre">
            Éditions adoptées
          </h2>
          <EditionList slug={slug} editions={life.editions} readsPresentText={life.text !== null} />
        </section>
        <StrategyPublicationSection
          slug={slug}
          published={life.published}
          publishable={publishable}
          isPublisher={life.side === "coordinator"}
          done={published}
        />
        <section aria-labelledby="etapes-titre">
          <h2 className="fr-h4" id="etapes-titre">
            Étapes
          </h2>
          <StepList steps={life.steps} />
        </section>
      </div>
    </div>
  );
}
