import type { Metadata } from "next";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { ContentInWords } from "@/components/views/content-in-words";
import { ViewForm } from "@/components/views/view-form";
import { projectsPath } from "@/lib/features/projects/routes";
import { projectListPath } from "@/lib/features/projects/search/routes";
import { loadNewView } from "@/lib/features/views/loaders";
import { viewsPath } from "@/lib/features/views/routes";

export const metadata: Metadata = { title: "Enregistrer une vue" };

export default async function NewViewPage({ searchParams }: PageProps<"/vues/nouvelle">) {
  const { content, start } = await loadNewView(await searchParams);
  return (
    <div className="fr-container pb-12">
      <Breadcrumb
        segments={[
          { label: "Projets", href: projectsPath },
          { label: "Vos vues", href: viewsPath },
        ]}
        current="Enregistrer une vue"
      />
      <PageTitle title="Enregistrer une vue" lead="Vous la retrouverez à côté des filtres de la liste." />
      <section aria-labelledby="contenu-de-la-vue" className="flex flex-col gap-2">
        <h2 id="contenu-de-la-vue" className="fr-h6 m-0">
          Ce que la vue retient
        </h2>
        <ContentInWords content={content} />
      </section>
      <ViewForm
        start={start}
        viewId={null}
        mayUnshare
        cancelPath={projectListPath(content.filters, { sort: content.sort })}
      />
    </div>
  );
}
