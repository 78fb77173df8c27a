import type { Metadata } from "next";
import { PublicDocuments } from "@/components/documents/public-documents";
import { PublicProjectFacts } from "@/components/projects/publication/public-project-facts";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { DemoBadge } from "@/components/ui/demo-badge";
import { PageTitle } from "@/components/ui/page-title";
import { Unparted } from "@/components/ui/unparted";
import { loadPublicDocuments } from "@/lib/features/documents/loaders";
import { loadPublicProject } from "@/lib/features/projects/publication/loaders";
import { territoriesPath, territoryPath } from "@/lib/features/territories/routes";
import { formatInstantDay } from "@/lib/kernel/format";

type Props = PageProps<"/projets-publies/[reference]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, summary } = await loadPublicProject((await params).reference);
  return { title, description: summary.slice(0, 300) };
}

export default async function PublicProjectPage({ params }: Props) {
  const project = await loadPublicProject((await params).reference);
  const documents = await loadPublicDocuments(project.reference);
  const { slug, programmeName } = project.territory;
  return (
    <div className="fr-container pb-16">
      <Breadcrumb
        segments={[
          { label: "Territoires", href: territoriesPath },
          { label: programmeName, href: territoryPath(slug) },
        ]}
        current={project.title}
      />
      <PageTitle title={project.title} badges={project.demo && <DemoBadge />} />
      <PublicProjectFacts project={project} />
      <PublicDocuments reference={project.reference} documents={documents} />
      <p className="fr-text--sm pt-6 text-ink-muted">
        Référence <Unparted>{project.reference}</Unparted>. Publié le {formatInstantDay(project.publishedAt)}.
      </p>
    </div>
  );
}
