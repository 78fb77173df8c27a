import type { Metadata } from "next";
import { EditionList } from "@/components/strategies/editions/edition-list";
import { EditionProjects } from "@/components/strategies/editions/edition-projects";
import { PublishedNotice } from "@/components/strategies/publication/published-notice";
import { PublishedText } from "@/components/strategies/publication/published-text";
import "@/components/strategies/strategy.css";
import { StrategyHeader } from "@/components/strategies/strategy-header";
import { StrategyText } from "@/components/strategies/strategy-text";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { loadEdition } from "@/lib/features/strategies/editions/loaders";
import { editionLabel } from "@/lib/features/strategies/life/labels";
import { strategyPath } from "@/lib/features/strategies/routes";
import { territoriesPath, territoryPath } from "@/lib/features/territories/routes";
import { withoutArticle } from "@/lib/features/territories/rules";
import { parisDay } from "@/lib/kernel/dates";

type Props = PageProps<"/territoires/[slug]/strategie/editions/[numero]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, numero } = await params;
  const { strategy } = await loadEdition(slug, numero);
  return { title: `Stratégie, édition\u00A0${numero} – ${withoutArticle(strategy.territory.programmeName)}` };
}

export default async function EditionPage({ params }: Props) {
  const { slug, numero } = await params;
  const { strategy, names, editions, projects } = await loadEdition(slug, numero);
  const { territory, content, published, edition } = strategy;
  const name = withoutArticle(territory.programmeName);
  return (
    <div className="fr-container pb-16">
      <Breadcrumb
        segments={[
          { label: "Territoires", href: territoriesPath },
          { label: name, href: territoryPath(slug) },
          { label: "Stratégie", href: strategyPath(slug) },
        ]}
        current={`Édition\u00A0${numero}`}
      />
      <StrategyHeader strategy={strategy} isEditable={false}>
        {edition && <p className="m-0">{editionLabel(edition)}.</p>}
      </StrategyHeader>
      <div className="flex flex-col gap-10 pt-6">
        {published ? (
          <>
            <PublishedNotice strategy={strategy} />
            <PublishedText content={content} names={names} {...published} hasHeadings />
          </>
        ) : (
          <StrategyText
            slug={slug}
            content={content}
            names={names}
            isEditable={false}
            qpv={null}
            today={parisDay(new Date())}
            afterObjective={({ key }) => (
              <EditionProjects projects={projects.filter(({ objectiveKey }) => objectiveKey === key)} />
            )}
          />
        )}
        {editions.length > 0 && (
          <section aria-labelledby="editions-titre">
            <h2 className="fr-h4" id="editions-titre">
              Éditions adoptées
            </h2>
            <EditionList slug={slug} editions={editions} readsPresentText={strategy.readsLife} />
          </section>
        )}
      </div>
    </div>
  );
}
