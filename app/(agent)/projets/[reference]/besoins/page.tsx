import type { Metadata } from "next";
import { SectionPage } from "@/components/projects/form/section-page";
import { NeedsForm } from "@/components/projects/needs/needs-form";
import { guidePath } from "@/lib/features/help/guides/routes";
import { loadNeedsForm } from "@/lib/features/projects/needs/loaders";
import { projectPath } from "@/lib/features/projects/routes";

export const metadata: Metadata = { title: "Besoins d’un projet" };

export default async function NeedsPage({ params }: PageProps<"/projets/[reference]/besoins">) {
  const { reference } = await params;
  return (
    <SectionPage
      help={guidePath("suivre-jalons-besoins-indicateurs")}
      reference={reference}
      name="Besoins"
      loaded={await loadNeedsForm(reference)}
      introduction={
        <p>
          Ce dont le projet a besoin pour avancer. Le ministère le lit dès que le projet est transmis, et les
          partenaires une fois qu’il est accepté.
        </p>
      }
      form={({ remarks, copyKey, signInPath, ...saved }) => (
        <NeedsForm
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
