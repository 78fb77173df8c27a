import type { Metadata } from "next";
import { FormIntroduction } from "@/components/projects/form/form-introduction";
import { ProjectForm } from "@/components/projects/form/project-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { guidePath } from "@/lib/features/help/guides/routes";
import { loadNewProjectForm } from "@/lib/features/projects/form/loaders";
import { projectsPath } from "@/lib/features/projects/routes";

export const metadata: Metadata = { title: "Nouveau projet" };

export default async function NewProjectPage({ searchParams }: PageProps<"/projets/nouveau">) {
  const { cle } = await searchParams;
  const loaded = await loadNewProjectForm(cle);
  return (
    <div className="fr-container pb-16">
      <Breadcrumb segments={[{ label: "Projets", href: projectsPath }]} current="Nouveau projet" />
      <PageTitle help={guidePath("creer-un-projet")} title="Nouveau projet" />
      {loaded.kind === "ready" ? (
        <div className="max-w-3xl">
          <FormIntroduction />
          <ProjectForm {...loaded.form} cancelPath={projectsPath} />
        </div>
      ) : (
        <p className="fr-text--lead">
          Seuls les agents d’un territoire du programme saisissent des projets. Votre compte n’est rattaché à
          aucun territoire.
        </p>
      )}
    </div>
  );
}
