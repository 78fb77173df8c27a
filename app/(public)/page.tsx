import { ProgrammePresentation } from "@/components/territories/programme-presentation";
import { PublicFigures } from "@/components/territories/public-figures";
import { TerritoryMapSection } from "@/components/territories/territory-map-section";
import { loadHome } from "@/lib/features/territories/loaders";

export default async function HomePage() {
  const { territories, figures, priorities, signedIn } = await loadHome();
  return (
    <div className="fr-container flex flex-col gap-12 py-8">
      <ProgrammePresentation
        priorities={priorities}
        territoryCount={territories.length}
        signedIn={signedIn}
      />
      <PublicFigures figures={figures} />
      <TerritoryMapSection territories={territories} />
    </div>
  );
}
