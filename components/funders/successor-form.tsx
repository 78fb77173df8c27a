import { SelectField } from "@/components/projects/form/select-field";
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
      <SelectField
        name="vers"
        label={`Le financeur qui reprend les lignes de ${funder.name}`}
        hint="L’étape suivante dit ce que la fusion changera. Rien n’est changé avant votre confirmation."
        value=""
        error={undefined}
        placeholder="Choisissez un financeur"
        options={others.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <button type="submit" className="fr-btn">
        Voir ce qui changera
      </button>
    </form>
  );
}
