import { mergeFunderPath } from "@/lib/features/funders/routes";
import type { FunderMergeChoice } from "@/lib/features/funders/types";

/** A plain GET: the address of the next step says what was chosen. */
export function SuccessorForm({ funder, others }: FunderMergeChoice) {
  return (
    <form
      method="get"
      action={mergeFunderPath(funder.slug)}
      className="flex max-w-2xl flex-col items-start gap-4"
    >
      <div className="fr-select-group m-0 w-full">
        <label className="fr-label" htmlFor="successeur">
          Le financeur qui reprend les lignes de {funder.name}
          <span className="fr-hint-text">
            L’étape suivante dit ce que la fusion changera. Rien n’est changé avant votre confirmation.
          </span>
        </label>
        <select className="fr-select" id="successeur" name="vers" defaultValue="">
          <option value="">Choisissez un financeur</option>
          {others.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="fr-btn">
        Voir ce qui changera
      </button>
    </form>
  );
}
