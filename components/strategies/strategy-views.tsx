import Link from "next/link";
import type { ReactNode } from "react";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import {
  strategyComparisonPath,
  strategyMatrixPath,
  strategyPath,
  strategyRoadmapPath,
  strategySuggestionsPath,
} from "@/lib/features/strategies/routes";
import type { EditionHead, StrategyTerritory } from "@/lib/features/strategies/types";
import { territoriesPath, territoryPath } from "@/lib/features/territories/routes";
import { withoutArticle } from "@/lib/features/territories/rules";
import { formatDate } from "@/lib/kernel/format";
import "./strategy-views.css";
import { guidePath } from "@/lib/features/help/guides/routes";

/** The sides from which a strategy is looked at. */
const VIEWS = {
  text: { label: "Texte", path: strategyPath },
  matrix: { label: "Matrice", path: strategyMatrixPath },
  roadmap: { label: "Feuille de route", path: strategyRoadmapPath },
  suggestions: { label: "Suggestions", path: strategySuggestionsPath },
  comparison: { label: "Entre territoires", path: strategyComparisonPath },
} as const;

export type StrategyViewsProps = {
  readonly view: Exclude<keyof typeof VIEWS, "text">;
  readonly title: string;
  readonly territory: StrategyTerritory;
  /** Whose objectives are shown; null: those of the working text. */
  readonly edition?: EditionHead | null;
  readonly children: ReactNode;
};

/** What the views of a strategy have in common: where one is, and the way to the others. */
export function StrategyViews({ view, title, territory, edition = null, children }: StrategyViewsProps) {
  const { slug } = territory;
  const name = withoutArticle(territory.programmeName);
  const segments = [
    { label: "Territoires", href: territoriesPath },
    { label: name, href: territoryPath(slug) },
    { label: "Stratégie", href: strategyPath(slug) },
  ];
  return (
    <div className="fr-container strategy-view pb-16">
      <Breadcrumb segments={segments} current={title} />
      <PageTitle
        help={guidePath("lire-une-strategie")}
        title={title}
        lead={
          edition === null
            ? name
            : `${name} – édition\u00A0${edition.number}, adoptée le ${formatDate(edition.adoptedOn)}`
        }
      />
      <nav aria-label="Vues de la stratégie" className="strategy-view__links">
        <ul>
          {Object.entries(VIEWS).map(([key, { label, path }]) => (
            <li key={key}>
              <Link href={path(slug)} aria-current={key === view ? "page" : undefined} prefetch={false}>
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </div>
  );
}
