import type { Metadata } from "next";
import Link from "next/link";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { projectsPath } from "@/lib/features/projects/routes";
import { deleteViewAction } from "@/lib/features/views/actions";
import { loadDeleteView } from "@/lib/features/views/loaders";
import { viewsPath } from "@/lib/features/views/routes";

export const metadata: Metadata = { title: "Supprimer une vue" };

export default async function DeleteViewPage({ params }: PageProps<"/vues/[vue]/supprimer">) {
  const { id, name, isShared } = await loadDeleteView((await params).vue);
  return (
    <div className="fr-container pb-12">
      <Breadcrumb
        segments={[
          { label: "Projets", href: projectsPath },
          { label: "Vos vues", href: viewsPath },
        ]}
        current="Supprimer une vue"
      />
      <PageTitle title="Supprimer une vue" lead={name} />
      <p>
        {isShared
          ? "Elle disparaît pour vous et pour vos collègues, et plus personne ne la suit."
          : "Elle disparaît de vos vues, et vous ne la suivez plus."}{" "}
        Aucun projet n’est touché.
      </p>
      <form action={deleteViewAction} className="relative flex flex-wrap gap-4">
        <input type="hidden" name="vue" value={id} />
        <button type="submit" className="fr-btn">
          Supprimer la vue
        </button>
        <Link className="fr-btn fr-btn--secondary" href={viewsPath} prefetch={false}>
          Annuler
        </Link>
      </form>
    </div>
  );
}
