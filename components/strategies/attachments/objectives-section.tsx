import Link from "next/link";
import { OLD_OBJECTIVE, objectiveLabel } from "@/lib/features/strategies/attachments/labels";
import { OBJECTIVES_ANCHOR, projectObjectivesPath } from "@/lib/features/strategies/attachments/routes";
import type { ProjectObjectives } from "@/lib/features/strategies/attachments/types";
import { objectivePath } from "@/lib/features/strategies/routes";

export type ObjectivesSectionProps = { readonly reference: string; readonly served: ProjectObjectives };

/** On the page of a project: what it serves of its territory's strategy. Nothing where there is nothing to say or to do. */
export function ObjectivesSection({ reference, served }: ObjectivesSectionProps) {
  const { slug, objectives, mayAttach } = served;
  if (objectives.length === 0 && !mayAttach) return null;
  return (
    <section className="pt-8" id={OBJECTIVES_ANCHOR} aria-labelledby="objectifs-servis-titre">
      <h2 className="fr-h4" id="objectifs-servis-titre">
        Objectifs servis
      </h2>
      {objectives.length === 0 ? (
        <p className="m-0">Ce projet ne sert encore aucun objectif de la stratégie du territoire.</p>
      ) : (
        <ul className="m-0">
          {objectives.map((objective) => (
            <li key={objective.key}>
              <Link href={objectivePath(slug, objective.key)} prefetch={false}>
                {objectiveLabel(objective)}
              </Link>
              {objective.isMain && " – objectif principal"}
              {!objective.inWorking && objective.inForce && mayAttach && ` (${OLD_OBJECTIVE})`}
            </li>
          ))}
        </ul>
      )}
      {mayAttach && (
        <p className="m-0 pt-4">
          <Link className="fr-link" href={projectObjectivesPath(reference)} prefetch={false}>
            Choisir les objectifs servis
          </Link>
        </p>
      )}
    </section>
  );
}
