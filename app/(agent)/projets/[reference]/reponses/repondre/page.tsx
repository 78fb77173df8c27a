import type { Metadata } from "next";
import { GiveForm } from "@/components/answers/give-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { loadAnswerForm } from "@/lib/features/answers/giving/loaders";
import { projectAnswersPath } from "@/lib/features/answers/routes";
import { projectPath, projectsPath } from "@/lib/features/projects/routes";

type Props = PageProps<"/projets/[reference]/reponses/repondre">;

export const metadata: Metadata = { title: "Répondre à un projet" };

export default async function GiveAnswerPage({ params, searchParams }: Props) {
  const { reference } = await params;
  const form = await loadAnswerForm(reference, await searchParams);
  return (
    <div className="fr-container pb-16">
      <Breadcrumb
        segments={[
          { label: "Projets", href: projectsPath },
          { label: reference, href: projectPath(reference) },
          { label: "Réponses", href: projectAnswersPath(reference) },
        ]}
        current="Répondre"
      />
      <PageTitle
        title={form.changes === null ? "Répondre au projet" : "Modifier la réponse"}
        lead={form.title || reference}
      />
      <GiveForm {...form} />
    </div>
  );
}
