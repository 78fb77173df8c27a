import type { Metadata } from "next";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { ContentInWords } from "@/components/views/content-in-words";
import { ViewForm } from "@/components/views/view-form";
import { projectsPath } from "@/lib/features/projects/routes";
import { viewVerb } from "@/lib/features/views/labels";
import { loadEditView } from "@/lib/features/views/loaders";
import { viewPath, viewsPath } from "@/lib/features/views/routes";
import { formatInstant } from "@/lib/kernel/format";

export const metadata: Metadata = { title: "Modifier une vue" };

export default async function EditViewPage({ params, searchParams }: PageProps<"/vues/[vue]/modifier">) {
  const { vue } = await params;
  const { view, content, replacement, mayUnshare, journal, start } = await loadEditView(
    vue,
    await searchParams,
  );
  return (
    <div className="fr-container pb-12">
      <Breadcrumb
        segments={[
          { label: "Projets", href: projectsPath },
          { label: "Vos vues", href: viewsPath },
        ]}
        current="Modifier une vue"
      />
      <PageTitle title="Modifier une vue" lead={view.name} />
      <div className="flex flex-col gap-6">
        <section aria-labelledby="contenu-de-la-vue" className="flex flex-col gap-2">
          <h2 id="contenu-de-la-vue" className="fr-h6 m-0">
            {replacement === null ? "Ce que la vue retient" : "Ce que la vue retient aujourd’hui"}
          </h2>
          <ContentInWords content={content} />
        </section>
        {replacement !== null && (
          <section aria-labelledby="remplacement" className="flex flex-col gap-2">
            <h2 id="remplacement" className="fr-h6 m-0">
              Ce qu’elle retiendra
            </h2>
            <ContentInWords content={replacement} />
            {view.isShared && (
              <p className="fr-message fr-message--info m-0">
                Elle est partagée&nbsp;: elle changera pour tous ceux qui l’ouvrent ou la suivent.
              </p>
            )}
          </section>
        )}
      </div>
      <ViewForm start={start} viewId={view.id} mayUnshare={mayUnshare} cancelPath={viewPath(view.id)} />
      {replacement === null && (
        <p className="pt-6">
          Pour changer ses filtres, <a href={viewPath(view.id)}>ouvrez la vue</a>, filtrez la liste autrement,
          puis choisissez «&nbsp;Mettre à jour la vue&nbsp;».
        </p>
      )}
      {journal.length > 0 && (
        <section aria-labelledby="journal-de-la-vue" className="pt-6">
          <h2 id="journal-de-la-vue" className="fr-h6">
            Ce qui a été fait
          </h2>
          <ul>
            {journal.map(({ at, actorName, verb }) => (
              <li key={`${at.toISOString()} ${verb}`}>
                {actorName} {viewVerb(verb)}, le {formatInstant(at)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
