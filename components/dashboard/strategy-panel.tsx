import Link from "next/link";
import {
  ownStrategyPath,
  strategiesPath,
  strategyMatrixPath,
  strategyRoadmapPath,
} from "@/lib/features/strategies/routes";
import { countsInWords, ownStandingInWords } from "@/lib/features/strategies/standing/labels";
import type { StrategyStanding } from "@/lib/features/strategies/standing/types";

/** Where the strategy of one's territory stands, or those of all, and the way there. */
export function StrategyPanel({ standing }: { readonly standing: StrategyStanding }) {
  return (
    <section id="strategie" aria-labelledby="strategie-titre" className="min-w-0 pb-10">
      <h2 id="strategie-titre" className="fr-h4">
        {standing.kind === "own" ? "Votre stratégie" : "Stratégies des territoires"}
      </h2>
      <p className="m-0">
        {standing.kind === "own" ? ownStandingInWords(standing.own) : countsInWords(standing.counts)}
      </p>
      <p className="m-0 flex flex-wrap gap-x-6 gap-y-1 pt-2">
        {linksOf(standing).map(({ label, href }) => (
          <Link key={href} href={href} prefetch={false}>
            {label}
          </Link>
        ))}
      </p>
    </section>
  );
}

function linksOf(standing: StrategyStanding) {
  if (standing.kind === "all") return [{ label: "Voir toutes les stratégies", href: strategiesPath }];
  const { slug, state } = standing.own;
  if (state === null) return [{ label: "Commencer la stratégie", href: ownStrategyPath }];
  return [
    { label: "Lire la stratégie", href: ownStrategyPath },
    { label: "Matrice des objectifs", href: strategyMatrixPath(slug) },
    { label: "Feuille de route", href: strategyRoadmapPath(slug) },
  ];
}
