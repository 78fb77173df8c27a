import Link from "next/link";
import { Unparted } from "@/components/ui/unparted";
import { addUp } from "@/lib/features/dashboard/rules";
import { projectPath } from "@/lib/features/projects/routes";
import { NOT_STATED_TOKEN } from "@/lib/features/projects/search/constants";
import { matrixQpvName, objectiveName } from "@/lib/features/strategies/matrix/labels";
import { bareObjectives, cellPath, emptyQpvs } from "@/lib/features/strategies/matrix/rules";
import type { StrategyMatrix } from "@/lib/features/strategies/matrix/types";
import { objectivePath } from "@/lib/features/strategies/routes";
import { formatCount } from "@/lib/kernel/format";

/** What is missing: objectives that nothing carries, projects that serve none, neighbourhoods without anything. */
export function MatrixGaps({ matrix }: { readonly matrix: StrategyMatrix }) {
  return (
    <section aria-labelledby="ce-qui-manque" className="flex flex-col gap-6">
      <h2 id="ce-qui-manque" className="fr-h4 m-0">
        Ce qui manque
      </h2>
      <div className="grid grid-cols-1 gap-8 lg:grid-cols-3">
        <Bare matrix={matrix} />
        <Loose matrix={matrix} />
        <Qpvs matrix={matrix} />
      </div>
    </section>
  );
}

function Bare({ matrix }: { readonly matrix: StrategyMatrix }) {
  const bare = bareObjectives(matrix);
  const where = matrix.choice.qpv === null ? "" : " dans ce quartier";
  return (
    <div className="min-w-0">
      <h3 className="fr-h6">Objectifs sans projet{where}</h3>
      {bare.length === 0 ? (
        <p>Chaque objectif a au moins un projet{where}.</p>
      ) : (
        <ul>
          {bare.map((objective) => (
            <li key={objective.key} className="wrap-anywhere">
              <Link href={objectivePath(matrix.territory.slug, objective.key)} prefetch={false}>
                {objectiveName(objective)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Loose({ matrix }: { readonly matrix: StrategyMatrix }) {
  const { projects } = addUp(matrix.unattached);
  return (
    <div className="min-w-0">
      <h3 className="fr-h6">Projets sans objectif</h3>
      {projects === 0 ? (
        <p>Chaque projet sert au moins un objectif.</p>
      ) : (
        <>
          <ul>
            {matrix.loose.map(({ reference, title }) => (
              <li key={reference} className="wrap-anywhere">
                <Link href={projectPath(reference)} prefetch={false}>
                  <Unparted>{title || reference}</Unparted>
                </Link>
              </li>
            ))}
          </ul>
          {projects > matrix.loose.length && (
            <p>
              <Link
                href={cellPath(matrix, { priority: null, objectives: [NOT_STATED_TOKEN] })}
                prefetch={false}
              >
                Voir les {formatCount(projects, "projet", "projets")} sans objectif
              </Link>
            </p>
          )}
        </>
      )}
    </div>
  );
}

/** The perimeters in force: of those of 2015, nothing is expected any more. */
const IN_FORCE = 2024;

function Qpvs({ matrix }: { readonly matrix: StrategyMatrix }) {
  const named = new Set(matrix.axes.flatMap(({ objectives }) => objectives.flatMap(({ qpvs }) => qpvs)));
  const empty = emptyQpvs(matrix.qpvs).filter(({ generation }) => generation === IN_FORCE);
  return (
    <div className="min-w-0">
      <h3 className="fr-h6">Quartiers sans projet rattaché</h3>
      {empty.length === 0 ? (
        <p>Chaque quartier (périmètres de {IN_FORCE}) est servi par un projet rattaché à un objectif.</p>
      ) : (
        <ul>
          {empty.map((qpv) => (
            <li key={qpv.code} className="wrap-anywhere">
              {matrixQpvName(qpv)}
              <span className="fr-hint-text">
                {named.has(qpv.code) ? "nommé par un objectif" : "nommé par aucun objectif"}
                {qpv.unattached > 0 && (
                  <>
                    {" – "}
                    <Link
                      href={cellPath(matrix, {
                        priority: null,
                        qpv: qpv.code,
                        objectives: [NOT_STATED_TOKEN],
                      })}
                      prefetch={false}
                    >
                      {formatCount(qpv.unattached, "projet sans objectif", "projets sans objectif")}
                      <span className="fr-sr-only"> dans le quartier {qpv.name}</span>
                    </Link>
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
