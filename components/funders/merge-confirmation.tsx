import { mergeFunderAction } from "@/lib/features/funders/actions";
import type { FunderMergeChoice, FunderSummary } from "@/lib/features/funders/types";
import { formatCount } from "@/lib/kernel/format";

type MergeConfirmationProps = {
  readonly funder: FunderSummary;
  readonly successor: FunderMergeChoice["others"][number];
};

/** Says what will change, and what will not, before the button that does it. */
export function MergeConfirmation({ funder, successor }: MergeConfirmationProps) {
  const lines = formatCount(funder.lines, "ligne de financement", "lignes de financement");
  const projects = formatCount(funder.projects, "projet", "projets");
  return (
    <section className="flex max-w-3xl flex-col gap-4">
      <h2 className="fr-h4 m-0">
        {funder.name} devient {successor.name}
      </h2>
      <div>
        <h3 className="fr-h6">Ce qui changera</h3>
        <ul className="m-0">
          <li>
            {successor.name} reprendra {lines}, de {projects}, avec celles des brouillons et des projets
            archivés des territoires, que vous ne voyez pas.
          </li>
          <li>
            Chaque projet aura une version de plus, et son journal dira la fusion. Rien d’autre du projet ne
            change.
          </li>
          <li>
            {funder.name} ne sera plus proposé, ni dans les formulaires ni dans les filtres. Une adresse ou un
            tableau qui le nomme mènera à {successor.name}.
          </li>
          <li>Les totaux par financeur de ce jour compteront les deux ensemble.</li>
        </ul>
      </div>
      <div>
        <h3 className="fr-h6">Ce qui ne changera pas</h3>
        <ul className="m-0">
          <li>Le tableau de bord à une date passée nommera toujours {funder.name}.</li>
          <li>Les montants, les dates et l’état des lignes.</li>
          <li>Les comptes des personnes de {funder.name}.</li>
        </ul>
      </div>
      <p className="m-0">
        <strong>La fusion ne s’annule pas</strong>&nbsp;: une fois les lignes réunies, rien ne dit plus à qui
        chacune était. Revenir en arrière serait une nouvelle décision, projet par projet.
      </p>
      <form action={mergeFunderAction} className="relative">
        <input type="hidden" name="financeur" value={funder.slug} />
        <input type="hidden" name="vers" value={successor.slug} />
        <button type="submit" className="fr-btn">
          Fusionner
        </button>
      </form>
    </section>
  );
}
