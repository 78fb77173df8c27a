import Link from "next/link";
import { WITHOUT_OBJECTIVE } from "@/lib/features/strategies/attachments/constants";
import { objectiveLabel } from "@/lib/features/strategies/attachments/labels";
import { ATTACHMENT_PARAMETERS, attachmentsPath } from "@/lib/features/strategies/attachments/routes";
import type { AttachmentFilter, ServedObjective } from "@/lib/features/strategies/attachments/types";
import { strategyProjectsPath } from "@/lib/features/strategies/routes";

export type AttachmentFilterFormProps = {
  readonly slug: string;
  readonly objectives: readonly ServedObjective[];
  readonly filter: AttachmentFilter;
  /** For whoever sees all the projects of the territory. */
  readonly showsWithout: boolean;
};

/** A plain form by GET: the projects of one objective, or those that serve none. */
export function AttachmentFilterForm({ slug, objectives, filter, showsWithout }: AttachmentFilterFormProps) {
  const chosen =
    filter.kind === "objective" ? filter.key : filter.kind === "without" ? WITHOUT_OBJECTIVE : "";
  return (
    <form method="get" action={strategyProjectsPath(slug)} className="flex flex-wrap items-end gap-4">
      <div className="fr-select-group m-0 max-w-full min-w-0">
        <label className="fr-label" htmlFor="filtre-objectif">
          Projets à voir
        </label>
        <select
          key={chosen}
          className="fr-select"
          id="filtre-objectif"
          name={ATTACHMENT_PARAMETERS.objective}
          defaultValue={chosen}
        >
          <option value="">Tous les projets</option>
          {showsWithout && <option value={WITHOUT_OBJECTIVE}>Ceux qui ne servent aucun objectif</option>}
          {objectives.map((objective) => (
            <option key={objective.key} value={objective.key}>
              {objectiveLabel(objective)}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="fr-btn fr-btn--secondary">
        Filtrer
      </button>
      {filter.kind !== "all" && (
        <Link className="fr-link" href={attachmentsPath(slug, { kind: "all" })} prefetch={false}>
          Tous les projets
        </Link>
      )}
    </form>
  );
}
