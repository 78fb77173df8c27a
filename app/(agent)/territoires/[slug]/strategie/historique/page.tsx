import type { Metadata } from "next";
import Link from "next/link";
import { HistoryForms } from "@/components/projects/history/history-forms";
import { BackToStrategy } from "@/components/strategies/back-to-strategy";
import { HistoryBody } from "@/components/strategies/history-body";
import { StrategyBreadcrumb } from "@/components/strategies/strategy-breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { loadStrategyHistory } from "@/lib/features/strategies/history/loaders";
import type { StrategyHistoryPage } from "@/lib/features/strategies/history/types";
import { UNTITLED_STRATEGY } from "@/lib/features/strategies/labels";
import { strategyHistoryPath } from "@/lib/features/strategies/routes";
import { parisDay } from "@/lib/kernel/dates";

export const metadata: Metadata = { title: "Historique de la stratégie" };

export default async function StrategyHistory({
  params,
  searchParams,
}: PageProps<"/territoires/[slug]/strategie/historique">) {
  const { slug } = await params;
  const page = await loadStrategyHistory(slug, await searchParams);
  const { strategy } = page;
  return (
    <div className="fr-container pb-16">
      <StrategyBreadcrumb territory={strategy.territory} current="Historique" />
      <PageTitle title="Historique de la stratégie" lead={strategy.content.title || UNTITLED_STRATEGY} />
      <HistoryForms
        path={strategyHistoryPath(slug)}
        dayLabel="Voir la stratégie au soir du"
        latest={strategy.version}
        {...askedOf(page)}
      />
      <HistoryBody page={page} today={parisDay(new Date())} />
      {page.kind === "list" ? (
        <BackToStrategy slug={slug} />
      ) : (
        <p className="pt-8">
          <Link
            className="fr-link fr-icon-arrow-left-line fr-link--icon-left"
            href={strategyHistoryPath(slug)}
            prefetch={false}
          >
            Toutes les versions
          </Link>
        </p>
      )}
    </div>
  );
}

function askedOf(page: StrategyHistoryPage) {
  if (page.kind === "comparison") return { from: page.from.number, to: page.to.number };
  if (page.kind === "version" && page.day !== null) return { day: page.day };
  if (page.kind === "noDay")
    return { day: page.typed, dayError: "Écrivez une date, par exemple 30/06/2026." };
  return {};
}
