import type { Metadata } from "next";
import Link from "next/link";
import { PresenceLine } from "@/components/projects/detail/presence-line";
import { partComments } from "@/components/strategies/comments/part-comments";
import { StrategyStanding } from "@/components/strategies/life/strategy-standing";
import { besideObjectives } from "@/components/strategies/progress/beside-objectives";
import { ProgressSummary } from "@/components/strategies/progress/progress-summary";
import { PublishedNotice } from "@/components/strategies/publication/published-notice";
import { PublishedText } from "@/components/strategies/publication/published-text";
import { QpvFilter } from "@/components/strategies/qpv-filter";
import "@/components/strategies/strategy.css";
import { SavedStrategy } from "@/components/strategies/saved-strategy";
import { StrategyHeader } from "@/components/strategies/strategy-header";
import { StrategyMenu } from "@/components/strategies/strategy-menu";
import { StrategyText } from "@/components/strategies/strategy-text";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { guidePath } from "@/lib/features/help/guides/routes";
import { loadThreadCounts } from "@/lib/features/strategies/comments/loaders";
import { loadEditions } from "@/lib/features/strategies/editions/loaders";
import { loadStrategyPage, loadStrategyReading } from "@/lib/features/strategies/loaders";
import { strategyPresencePath } from "@/lib/features/strategies/presence/routes";
import { loadStrategyProgress } from "@/lib/features/strategies/progress/loaders";
import { createStrategyPath, strategyPath } from "@/lib/features/strategies/routes";
import type { StrategyTerritory, StrategyView } from "@/lib/features/strategies/types";
import { territoriesPath, territoryPath } from "@/lib/features/territories/routes";
import { withoutArticle } from "@/lib/features/territories/rules";
import { parisDay } from "@/lib/kernel/dates";

type Props = PageProps<"/territoires/[slug]/strategie">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await loadStrategyPage((await params).slug);
  const territory = page.kind === "none" ? page.territory : page.strategy.territory;
  return { title: `Stratégie – ${withoutArticle(territory.programmeName)}` };
}

export default async function StrategyPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const page = await loadStrategyReading(slug, await searchParams);
  const territory = page.kind === "none" ? page.territory : page.strategy.territory;
  const [progress, editions, counts] =
    page.kind === "none" ? [null, [], null] : await loadBeside(page.strategy);
  const segments = [
    { label: "Territoires", href: territoriesPath },
    { label: withoutArticle(territory.programmeName), href: territoryPath(slug) },
  ];
  return (
    <div className="fr-container pb-16">
      <Breadcrumb segments={segments} current="Stratégie" />
      {page.kind === "none" ? (
        <NotBegun territory={territory} />
      ) : (
        <>
          {page.saved !== null && <SavedStrategy {...page.saved} />}
          {page.isRestored && (
            <Alert severity="success" role="status" small>
              La version est restaurée.
            </Alert>
          )}
          <StrategyHeader strategy={page.strategy} isEditable={page.isEditable}>
            <StrategyStanding strategy={page.strategy} editions={editions} />
          </StrategyHeader>
          {page.presence !== null && (
            <PresenceLine path={strategyPresencePath(slug)} others={page.presence} />
          )}
          <div className="strategy-layout pt-4">
            <StrategyMenu strategy={page.strategy} />
            <div className="flex min-w-0 flex-col gap-8">
              <QpvFilter
                path={strategyPath(slug)}
                qpvs={page.qpvs}
                chosen={page.qpv}
                isUnknown={page.isUnknownQpv}
              />
              {page.strategy.published ? (
                <>
                  <PublishedNotice strategy={page.strategy} />
                  <PublishedText
                    content={page.strategy.content}
                    names={page.directory}
                    {...page.strategy.published}
                    hasHeadings
                  />
                </>
              ) : (
                <>
                  {progress !== null && <ProgressSummary territory={slug} progress={progress} />}
                  <StrategyText
                    slug={slug}
                    content={page.strategy.content}
                    names={page.directory}
                    isEditable={page.isEditable}
                    qpv={page.qpv}
                    today={parisDay(new Date())}
                    {...besideObjectives(page.strategy, progress, partComments(slug, counts))}
                  />
                </>
              )}
            </div>
          </div>
        </>
      )}
    </div>
  );
}

/** What stands beside the text, asked for at once. */
const loadBeside = (strategy: StrategyView) =>
  Promise.all([
    loadStrategyProgress(strategy),
    loadEditions(strategy.territory.slug),
    strategy.readsWorkingText ? loadThreadCounts(strategy.territory.slug) : null,
  ]);

function NotBegun({ territory }: { readonly territory: StrategyTerritory }) {
  return (
    <>
      <PageTitle
        help={guidePath("ecrire-la-strategie")}
        title="Stratégie"
        lead={withoutArticle(territory.programmeName)}
      />
      <p>
        Votre territoire n’a pas encore écrit sa stratégie de développement économique. Elle s’écrit à
        plusieurs, partie par partie&nbsp;: un diagnostic, des axes, des objectifs et leurs cibles, puis les
        projets qui les servent.
      </p>
      <Link className="fr-btn" href={createStrategyPath(territory.slug)} prefetch={false}>
        Commencer la stratégie
      </Link>
    </>
  );
}
