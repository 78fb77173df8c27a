import type { Metadata } from "next";
import { SectionPage } from "@/components/projects/form/section-page";
import { IndicatorsForm } from "@/components/projects/indicators/indicators-form";
import { guidePath } from "@/lib/features/help/guides/routes";
import { loadIndicatorsForm } from "@/lib/features/projects/indicators/loaders";
import { projectPath } from "@/lib/features/projects/routes";

export const metadata: Metadata = { title: "Indicateurs d’un projet" };

export default async function ProjectIndicatorsPage({
  params,
}: PageProps<"/projets/[reference]/indicateurs">) {
  const { reference } = await params;
  return (
    <SectionPage
      help={guidePath("suivre-jalons-besoins-indicateurs")}
      reference={reference}
      name="Indicateurs"
      loaded={await loadIndicatorsForm(reference)}
      introduction={
        <p>
          Pour chaque indicateur suivi&nbsp;: d’où part le projet, où il doit arriver et à quelle date, ce qui
          a été constaté depuis. Les nombres s’écrivent comme 1&#8239;234,5. Le ministère et, une fois le
          projet accepté, les partenaires les voient aussi.
        </p>
      }
      form={({ remarks, copyKey, signInPath, directory, ...saved }) => (
        <IndicatorsForm
          saved={saved}
          indicators={directory?.indicators ?? null}
          remarks={remarks}
          copyKey={copyKey}
          signInPath={signInPath}
          cancelPath={projectPath(reference)}
        />
      )}
    />
  );
}
