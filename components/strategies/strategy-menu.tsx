import Link from "next/link";
import { strategyFilePath } from "@/lib/features/strategies/export/routes";
import {
  axisAnchor,
  STRATEGY_ANCHORS,
  strategyCommentsPath,
  strategyComparisonPath,
  strategyHistoryPath,
  strategyMatrixPath,
  strategyProjectsPath,
  strategyRoadmapPath,
  strategyStatePath,
  strategySuggestionsPath,
} from "@/lib/features/strategies/routes";
import type { StrategyView } from "@/lib/features/strategies/types";

type MenuPage = {
  readonly label: string;
  readonly href: (slug: string) => string;
  readonly isFor: (strategy: StrategyView) => boolean;
};

/** Whoever reads more than what was published looks at what stands behind it too. */
const looksBehind: MenuPage["isFor"] = ({ published }) => published === null;

/** The pages about a strategy besides its text, each for those who may open it. */
const PAGES: readonly MenuPage[] = [
  { label: "État, éditions et publication", href: strategyStatePath, isFor: ({ readsLife }) => readsLife },
  { label: "Commentaires", href: strategyCommentsPath, isFor: ({ readsLife }) => readsLife },
  { label: "Projets et objectifs", href: strategyProjectsPath, isFor: looksBehind },
  { label: "Matrice", href: strategyMatrixPath, isFor: looksBehind },
  { label: "Feuille de route", href: strategyRoadmapPath, isFor: looksBehind },
  { label: "Suggestions", href: strategySuggestionsPath, isFor: looksBehind },
  { label: "Entre territoires", href: strategyComparisonPath, isFor: looksBehind },
  { label: "Historique", href: strategyHistoryPath, isFor: ({ readsWorkingText }) => readsWorkingText },
];

export type StrategyMenuProps = { readonly strategy: StrategyView };

/** What the page holds, then what else there is about the strategy. */
export function StrategyMenu({ strategy }: StrategyMenuProps) {
  const { slug } = strategy.territory;
  const pages = PAGES.filter(({ isFor }) => isFor(strategy));
  return (
    <div className="strategy-menu flex flex-col gap-6">
      <nav className="fr-summary m-0" aria-labelledby="sommaire-titre">
        <h2 className="fr-summary__title" id="sommaire-titre">
          Sommaire
        </h2>
        <ol className="fr-summary__list">
          {partsOf(strategy).map(({ anchor, label, parts }) => (
            <li key={anchor}>
              <a className="fr-summary__link" href={`#${anchor}`}>
                {label}
              </a>
              {parts.length > 0 && (
                <ol>
                  {parts.map((part) => (
                    <li key={part.anchor}>
                      <a className="fr-summary__link" href={`#${part.anchor}`}>
                        {part.label}
                      </a>
                    </li>
                  ))}
                </ol>
              )}
            </li>
          ))}
        </ol>
      </nav>
      {pages.length > 0 && (
        <nav aria-labelledby="autour-titre">
          <h2 className="fr-h6 m-0 pb-2" id="autour-titre">
            Autour de la stratégie
          </h2>
          <ul className="m-0 flex list-none flex-col gap-2 p-0">
            {pages.map(({ label, href }) => (
              <li key={label} className="p-0">
                <Link className="fr-link" href={href(slug)} prefetch={false}>
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <p className="m-0">
        <a className="fr-link fr-link--download" href={strategyFilePath(slug, null)}>
          Télécharger le texte
          <span className="fr-link__detail">Document à imprimer ou à reprendre, docx</span>
        </a>
      </p>
    </div>
  );
}

type Part = { readonly anchor: string; readonly label: string };

function partsOf({
  content,
  published,
}: StrategyView): readonly (Part & { readonly parts: readonly Part[] })[] {
  const { summary, axes } = content;
  // The public has no more than what was chosen.
  const isThere = (anchor: string) =>
    published === null ||
    (anchor === STRATEGY_ANCHORS.summary && summary !== "") ||
    (anchor === STRATEGY_ANCHORS.axes && axes.length > 0);
  return [
    { anchor: STRATEGY_ANCHORS.summary, label: "Résumé", parts: [] },
    { anchor: STRATEGY_ANCHORS.diagnosis, label: "Diagnostic", parts: [] },
    { anchor: STRATEGY_ANCHORS.figures, label: "Chiffres clés", parts: [] },
    {
      anchor: STRATEGY_ANCHORS.axes,
      label: "Axes et objectifs",
      parts: axes.map(({ key, title }, position) => ({
        anchor: axisAnchor(key),
        label: `Axe ${position + 1}\u00A0: ${title}`,
      })),
    },
  ].filter(({ anchor }) => isThere(anchor));
}
