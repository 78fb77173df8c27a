import type { Metadata } from "next";
import Link from "next/link";
import { PhotographTable } from "@/components/photographs/photograph-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { Pagination } from "@/components/ui/pagination";
import { guidePath } from "@/lib/features/help/guides/routes";
import { loadPhotographs } from "@/lib/features/photographs/loaders";
import { newPhotographPath, photographsPagePath } from "@/lib/features/photographs/routes";
import { DASHBOARD_PATH } from "@/lib/features/projects/search/routes";

export const metadata: Metadata = { title: "Photographies" };

export default async function PhotographsPage({ searchParams }: PageProps<"/photographies">) {
  const { photographs, mayPhotograph, page, pageCount } = await loadPhotographs(await searchParams);
  return (
    <div className="fr-container pb-16">
      <Breadcrumb segments={[{ label: "Tableau de bord", href: DASHBOARD_PATH }]} current="Photographies" />
      <PageTitle
        help={guidePath("preparer-un-comite")}
        title="Photographies"
        lead="Les chiffres d’une date, ou de deux, figés pour un comité. Rien ne les change plus, quoi qu’il arrive aux projets."
        actions={
          mayPhotograph && (
            <Link
              className="fr-btn fr-btn--icon-left fr-icon-camera-line"
              href={newPhotographPath}
              prefetch={false}
            >
              Photographier
            </Link>
          )
        }
      />
      <PhotographTable photographs={photographs} />
      <Pagination page={page} pageCount={pageCount} hrefOf={photographsPagePath} />
    </div>
  );
}
