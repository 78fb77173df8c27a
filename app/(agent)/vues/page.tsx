import type { Metadata } from "next";
import Link from "next/link";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { ViewItem } from "@/components/views/view-item";
import { guidePath } from "@/lib/features/help/guides/routes";
import { projectsPath } from "@/lib/features/projects/routes";
import { loadViews } from "@/lib/features/views/loaders";

export const metadata: Metadata = { title: "Vos vues" };

export default async function ViewsPage({ searchParams }: PageProps<"/vues">) {
  const { views, notice } = await loadViews(await searchParams);
  const own = views.filter(({ isOwn }) => isOwn);
  const shared = views.filter(({ isOwn }) => !isOwn);
  return (
    <div className="fr-container pb-16">
      <Breadcrumb segments={[{ label: "Projets", href: projectsPath }]} current="Vos vues" />
      <PageTitle
        help={guidePath("enregistrer-une-vue")}
        title="Vos vues"
        lead="Des listes de projets à retrouver d’un clic, à partager, et à suivre à l’écran ou par courriel."
      />
      <div className="flex flex-col gap-8">
        {notice !== null && (
          <Alert severity="success" role="status" small>
            {notice}
          </Alert>
        )}
        {views.length === 0 && (
          <p className="m-0">
            Vous n’avez pas encore de vue. Filtrez{" "}
            <Link href={projectsPath} prefetch={false}>
              la liste des projets
            </Link>
            , puis choisissez «&nbsp;Enregistrer cette vue&nbsp;».
          </p>
        )}
        {own.length > 0 && <ViewSection title="Enregistrées par vous" views={own} />}
        {shared.length > 0 && <ViewSection title="Partagées par vos collègues" views={shared} />}
      </div>
    </div>
  );
}

type Views = Awaited<ReturnType<typeof loadViews>>["views"];

function ViewSection({ title, views }: { readonly title: string; readonly views: Views }) {
  return (
    <section className="flex flex-col gap-4">
      <h2 className="fr-h4 m-0">{title}</h2>
      <ul className="m-0 flex list-none flex-col gap-4 p-0">
        {views.map((view) => (
          <ViewItem key={view.id} view={view} />
        ))}
      </ul>
    </section>
  );
}
