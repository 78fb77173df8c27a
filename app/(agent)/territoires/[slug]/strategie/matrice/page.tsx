import type { Metadata } from "next";
import { IgnoredWords } from "@/components/strategies/ignored-words";
import { MatrixFilters } from "@/components/strategies/matrix/matrix-filters";
import { MatrixGaps } from "@/components/strategies/matrix/matrix-gaps";
import { MatrixTable } from "@/components/strategies/matrix/matrix-table";
import { QpvTable } from "@/components/strategies/matrix/qpv-table";
import { StrategyViews } from "@/components/strategies/strategy-views";
import { matrixQpvName } from "@/lib/features/strategies/matrix/labels";
import { loadStrategyMatrix } from "@/lib/features/strategies/matrix/loaders";
import { matrixExportPath } from "@/lib/features/strategies/matrix/routes";
import { formatCount } from "@/lib/kernel/format";

export const metadata: Metadata = { title: "Matrice de la stratégie" };

export default async function StrategyMatrixPage({
  params,
  searchParams,
}: PageProps<"/territoires/[slug]/strategie/matrice">) {
  const { slug } = await params;
  const matrix = await loadStrategyMatrix(slug, await searchParams);
  const { choice, qpvs, shared, withoutCost, axes } = matrix;
  const qpv = qpvs.find(({ code }) => code === choice.qpv);
  return (
    <StrategyViews view="matrix" title="Matrice" territory={matrix.territory} edition={matrix.edition}>
      <div className="flex flex-col gap-8">
        <IgnoredWords words={matrix.ignored} />
        <MatrixFilters matrix={matrix} />
        {axes.length === 0 ? (
          <p className="m-0">La stratégie n’a encore ni axe ni objectif.</p>
        ) : (
          <section aria-labelledby="matrice" className="flex flex-col gap-2">
            <h2 id="matrice" className="fr-h4 m-0 wrap-anywhere">
              Objectifs et priorités{qpv !== undefined && ` – ${matrixQpvName(qpv)}`}
            </h2>
            <MatrixTable matrix={matrix} />
            <p className="fr-text--sm m-0">
              Projets par priorité principale, ni refusés ni abandonnés. Un projet rattaché à plusieurs
              objectifs figure à la ligne de chacun&nbsp;; dans les totaux, il n’est compté qu’une fois
              {shared > 0 && ` (${formatCount(shared, "projet est", "projets sont")} dans ce cas)`}.
              {withoutCost > 0 &&
                ` Sans coût total, ${formatCount(withoutCost, "projet n’ajoute", "projets n’ajoutent")} rien au reste à financer.`}
            </p>
            <p className="m-0">
              <a
                className="fr-link fr-icon-download-line fr-link--icon-left"
                href={matrixExportPath(slug, choice)}
              >
                Télécharger le tableau (CSV)
              </a>
            </p>
          </section>
        )}
        <QpvTable matrix={matrix} />
        <MatrixGaps matrix={matrix} />
      </div>
    </StrategyViews>
  );
}
