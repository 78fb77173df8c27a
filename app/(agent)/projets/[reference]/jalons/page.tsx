import type { Metadata } from "next";
import { SectionPage } from "@/components/projects/form/section-page";
import { MilestonesForm } from "@/components/projects/milestones/milestones-form";
import { guidePath } from "@/lib/features/help/guides/routes";
import { loadMilestonesForm } from "@/lib/features/projects/milestones/loaders";
import { projectPath } from "@/lib/features/projects/routes";

export const metadata: Metadata = { title: "Jalons d’un projet" };

export default async function MilestonesPage({ params }: PageProps<"/projets/[reference]/jalons">) {
  const { reference } = await params;
  return (
    <SectionPage
      help={guidePath("suivre-jalons-besoins-indicateurs")}
      reference={reference}
      name="Jalons"
      loaded={await loadMilestonesForm(reference)}
      introduction={
        <p>
          Les jalons se lisent sur la page du projet et dans le calendrier du territoire. Le ministère et, une
          fois le projet accepté, les partenaires les voient aussi.
        </p>
      }
      form={({ remarks, copyKey, signInPath, ...saved }) => (
        <MilestonesForm
          saved={saved}
          remarks={remarks}
          copyKey={copyKey}
          signInPath={signInPath}
          cancelPath={projectPath(reference)}
        />
      )}
    />
  );
}
