import Link from "next/link";
import { UNTITLED_STRATEGY } from "@/lib/features/strategies/labels";
import { strategyPath } from "@/lib/features/strategies/routes";
import type { StrategyView } from "@/lib/features/strategies/types";
import { PublishedNotice } from "./published-notice";

export type TerritoryStrategyProps = { readonly strategy: StrategyView };

/** On the page of a territory: that it has a strategy, for whoever may read anything of it, and where. */
export function TerritoryStrategy({ strategy }: TerritoryStrategyProps) {
  const { territory, content, published } = strategy;
  return (
    <section aria-labelledby="strategie-titre">
      <h2 id="strategie-titre">Stratégie</h2>
      <p className="m-0 wrap-anywhere">
        <strong>{content.title || UNTITLED_STRATEGY}</strong>
      </p>
      {content.summary !== "" && (
        <p className="m-0 pt-2 max-w-3xl whitespace-pre-line wrap-anywhere">{content.summary}</p>
      )}
      <p className="m-0 pt-3">
        <Link className="fr-link" href={strategyPath(territory.slug)} prefetch={false}>
          Lire la stratégie
        </Link>
      </p>
      {published && (
        <div className="fr-text--sm pt-2">
          <PublishedNotice strategy={strategy} />
        </div>
      )}
    </section>
  );
}
