import type { Metadata } from "next";
import { ArchiveList } from "@/components/projects/archive/archive-list";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { Unparted } from "@/components/ui/unparted";
import { loadArchivesPage } from "@/lib/features/projects/archive/loaders";
import { projectsPath } from "@/lib/features/projects/routes";
import { formatInstantDay } from "@/lib/kernel/format";

export const metadata: Metadata = { title: "Projets archivés" };

export default async function ArchivesPage({ searchParams }: PageProps<"/projets/archives">) {
  const { archived, removed, confirmed } = await loadArchivesPage(await searchParams, new Date());
  return (
    <div className="fr-container pb-16">
      <Breadcrumb segments={[{ label: "Projets", href: projectsPath }]} current="Projets archivés" />
      {confirmed !== null && (
        <div className="pb-6">
          <Alert severity="success" role="status" title={`Le projet ${confirmed} est archivé`} as="p">
            <p>Personne d’autre que votre territoire ne le voit plus. Vous pouvez le rétablir ci-dessous.</p>
          </Alert>
        </div>
      )}
      <PageTitle
        title="Projets archivés"
        lead="Les projets que votre territoire a retirés. Ils restent 90&nbsp;jours&nbsp;; votre territoire est seul à les voir ici."
      />
      <ArchiveList archived={archived} />
      {removed.length > 0 && (
        <section className="pt-8" aria-labelledby="supprimes">
          <h2 id="supprimes" className="fr-h4">
            Supprimés définitivement
          </h2>
          <ul>
            {removed.map(({ reference, archivedByName, archivedAt, removedAt }) => (
              <li key={reference}>
                <Unparted>{reference}</Unparted>, archivé par {archivedByName} le{" "}
                {formatInstantDay(archivedAt)}, supprimé le {formatInstantDay(removedAt)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
