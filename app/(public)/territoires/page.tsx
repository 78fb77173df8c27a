import { TerritoryMapSection } from "@/components/territories/territory-map-section";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { loadTerritories } from "@/lib/features/territories/loaders";

export const metadata = { title: "Territoires" };

export default async function TerritoriesPage() {
  const territories = await loadTerritories();
  return (
    <div className="fr-container pb-12">
      <Breadcrumb segments={[]} current="Territoires" />
      <PageTitle
        title="Territoires"
        lead={
          <p>
            Les territoires pilotes du programme&nbsp;: métropoles, communautés, établissements publics
            territoriaux et communes.
          </p>
        }
      />
      <TerritoryMapSection territories={territories} />
    </div>
  );
}
