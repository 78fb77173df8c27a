import type { Metadata } from "next";
import Link from "next/link";
import { ArchiveForm } from "@/components/projects/archive/archive-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { ARCHIVE_REFUSAL_LABELS } from "@/lib/features/projects/archive/labels";
import { loadArchivePage } from "@/lib/features/projects/archive/loaders";
import { archivesPath } from "@/lib/features/projects/archive/routes";
import { projectPath, projectsPath } from "@/lib/features/projects/routes";

export const metadata: Metadata = { title: "Archiver un projet" };

export default async function ArchiveProjectPage({ params }: PageProps<"/projets/[reference]/archiver">) {
  const { reference } = await params;
  const { project, refusal } = await loadArchivePage(reference);
  return (
    <div className="fr-container pb-16">
      <Breadcrumb
        segments={[
          { label: "Projets", href: projectsPath },
          { label: reference, href: projectPath(reference) },
        ]}
        current="Archiver"
      />
      <PageTitle title="Archiver le projet" lead={project.title || "Projet sans intitulé"} />
      {refusal === null ? (
        <div className="max-w-3xl">
          <p>
            Le projet disparaît des listes, des recherches, du tableau de bord, des exports
            {project.publishedAt === null ? "" : ", du site public"} et de l’instruction, pour tout le monde.
            Votre territoire peut le rétablir pendant 90&nbsp;jours, depuis les{" "}
            <Link href={archivesPath} prefetch={false}>
              projets archivés
            </Link>
            . Ensuite, son contenu est supprimé définitivement&nbsp;; sa référence ne sera jamais réutilisée.
          </p>
          <ArchiveForm reference={reference} version={project.version} cancelPath={projectPath(reference)} />
        </div>
      ) : (
        <>
          <p className="fr-text--lead">{ARCHIVE_REFUSAL_LABELS[refusal]}</p>
          <Link className="fr-btn fr-btn--secondary" href={projectPath(reference)} prefetch={false}>
            Revenir au projet
          </Link>
        </>
      )}
    </div>
  );
}
