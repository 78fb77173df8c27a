import Link from "next/link";
import { OBJECTIVE_PARAMETER, QPV_PARAMETER } from "@/lib/features/strategies/matrix/constants";
import { matrixQpvName, objectiveName } from "@/lib/features/strategies/matrix/labels";
import type { StrategyMatrix } from "@/lib/features/strategies/matrix/types";
import { strategyMatrixPath } from "@/lib/features/strategies/routes";

/** One neighbourhood for the whole table, or one objective by neighbourhood. Everything stands in the address. */
export function MatrixFilters({ matrix }: { readonly matrix: StrategyMatrix }) {
  const { territory, choice, qpvs, axes } = matrix;
  const path = strategyMatrixPath(territory.slug);
  return (
    <search>
      <form
        method="get"
        action={path}
        aria-label="Choisir ce que la matrice montre"
        className="grid items-end gap-4 bg-surface-alt p-4 md:grid-cols-[1fr_1fr_auto]"
      >
        <div className="fr-select-group m-0 min-w-0">
          <label className="fr-label" htmlFor="matrice-quartier">
            Quartier (QPV) servi par les projets
          </label>
          <select
            id="matrice-quartier"
            name={QPV_PARAMETER}
            defaultValue={choice.qpv ?? ""}
            className="fr-select"
          >
            <option value="">Tous</option>
            {qpvs.map((qpv) => (
              <option key={qpv.code} value={qpv.code}>
                {matrixQpvName(qpv)}
              </option>
            ))}
          </select>
        </div>
        <div className="fr-select-group m-0 min-w-0">
          <label className="fr-label" htmlFor="matrice-objectif">
            Objectif à détailler par quartier
          </label>
          <select
            id="matrice-objectif"
            name={OBJECTIVE_PARAMETER}
            defaultValue={choice.objective ?? ""}
            className="fr-select"
          >
            <option value="">Aucun</option>
            {axes.flatMap(({ objectives }) =>
              objectives.map((objective) => (
                <option key={objective.key} value={objective.key}>
                  {objectiveName(objective)}
                </option>
              )),
            )}
          </select>
        </div>
        <div className="flex flex-wrap items-center gap-4">
          <button type="submit" className="fr-btn fr-btn--secondary">
            Afficher
          </button>
          {(choice.qpv !== null || choice.objective !== null) && (
            <Link className="fr-link" href={path} prefetch={false}>
              Tout afficher
            </Link>
          )}
        </div>
      </form>
    </search>
  );
}
