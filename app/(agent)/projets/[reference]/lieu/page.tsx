import type { Metadata } from "next";
import { shippedDepartements } from "@/components/map/departements";
import { SectionPage } from "@/components/projects/form/section-page";
import { PlaceForm } from "@/components/projects/place/place-form";
import { withShippedGround } from "@/lib/features/contours/drawing/rules";
import { guidePath } from "@/lib/features/help/guides/routes";
import { loadPlaceForm } from "@/lib/features/projects/place/loaders";
import { projectPath } from "@/lib/features/projects/routes";

export const metadata: Metadata = { title: "Lieu d’un projet" };

export default async function PlacePage({ params }: PageProps<"/projets/[reference]/lieu">) {
  const { reference } = await params;
  const { page, context, departements } = await loadPlaceForm(reference);
  const map = context.map && {
    ...context.map,
    outlines: withShippedGround(context.map.outlines, () => shippedDepartements(departements)),
  };
  return (
    <SectionPage
      help={guidePath("creer-un-projet")}
      reference={reference}
      name="Lieu"
      loaded={page}
      introduction={
        <p>
          Les quartiers, la commune et le point se lisent sur la page du projet. Le point suffit à trouver la
          commune et le quartier quand les contours officiels sont chargés.
        </p>
      }
      form={({ remarks, copyKey, signInPath, directory, ...saved }) => (
        <PlaceForm
          saved={saved}
          directory={directory}
          remarks={remarks}
          context={{ ...context, map }}
          copyKey={copyKey}
          signInPath={signInPath}
          cancelPath={projectPath(reference)}
        />
      )}
    />
  );
}
