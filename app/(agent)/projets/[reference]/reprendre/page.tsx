import type { Metadata } from "next";
import { ConfirmationForm } from "@/components/projects/confirmation-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { copyAction } from "@/lib/features/projects/inspiration/actions";
import { COPY_WORDS } from "@/lib/features/projects/inspiration/labels";
import { loadCopyPage } from "@/lib/features/projects/inspiration/loaders";
import { projectPath, projectsPath } from "@/lib/features/projects/routes";

export const metadata: Metadata = { title: "Reprendre un projet" };

export default async function CopyProjectPage({ params }: PageProps<"/projets/[reference]/reprendre">) {
  const { reference } = await params;
  const { project, kind, creationKey } = await loadCopyPage(reference);
  const { title, taken, left } = COPY_WORDS[kind];
  const lists = [
    { heading: "Ce que le nouveau brouillon reprend", items: taken },
    { heading: "Ce qu’il ne reprend pas", items: left },
  ];
  return (
    <div className="fr-container pb-16">
      <Breadcrumb
        segments={[
          { label: "Projets", href: projectsPath },
          { label: reference, href: projectPath(reference) },
        ]}
        current={title}
      />
      <PageTitle title={title} lead={`${project.title} (${project.territory.programmeName})`} />
      <div className="flex max-w-3xl flex-col gap-6">
        {lists.map(({ heading, items }) => (
          <section key={heading}>
            <h2 className="fr-h6">{heading}</h2>
            <ul>
              {items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </section>
        ))}
        <p className="m-0">
          Le brouillon est celui de votre territoire, vous le complétez aussitôt. Son journal dira de quel
          projet il vient.
        </p>
        <ConfirmationForm
          action={copyAction}
          values={{ reference, creationKey }}
          refusedTitle="Le brouillon n’a pas été créé"
          button="Créer le brouillon"
          cancel={{ label: "Annuler", href: projectPath(reference) }}
        />
      </div>
    </div>
  );
}
