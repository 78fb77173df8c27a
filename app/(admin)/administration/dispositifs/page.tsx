import type { Metadata } from "next";
import Link from "next/link";
import { AdministrationBreadcrumb } from "@/components/layout/administration-breadcrumb";
import { AdministeredFilters } from "@/components/schemes/administration/administered-filters";
import { AdministeredTable } from "@/components/schemes/administration/administered-table";
import { Alert } from "@/components/ui/alert";
import { PageTitle } from "@/components/ui/page-title";
import { Pagination } from "@/components/ui/pagination";
import { guidePath } from "@/lib/features/help/guides/routes";
import { loadAdministeredSchemes } from "@/lib/features/schemes/administration/loaders";
import { administeredPath, newSchemePath } from "@/lib/features/schemes/administration/routes";
import { waitingProposalsPath } from "@/lib/features/schemes/proposals/routes";
import { formatCount } from "@/lib/kernel/format";

export const metadata: Metadata = { title: "Tenue du catalogue" };

export default async function SchemeAdministrationPage({
  searchParams,
}: PageProps<"/administration/dispositifs">) {
  const list = await loadAdministeredSchemes(await searchParams);
  return (
    <div className="fr-container flex flex-col gap-6 pb-16">
      <AdministrationBreadcrumb current="Tenue du catalogue" />
      <PageTitle
        help={guidePath("tenir-le-catalogue")}
        title="Tenue du catalogue"
        lead="Les dispositifs, ceux que personne n’a vérifiés depuis longtemps d’abord."
        actions={
          <>
            <Link className="fr-btn" href={newSchemePath} prefetch={false}>
              Ajouter un dispositif
            </Link>
            <Link className="fr-btn fr-btn--secondary" href={waitingProposalsPath} prefetch={false}>
              Propositions des opérateurs ({list.waitingProposals})
            </Link>
          </>
        }
      />
      {list.view.ignored.length > 0 && (
        <Alert severity="warning" title="Une partie de l’adresse n’a pas été prise en compte">
          <ul>
            {list.view.ignored.map((value) => (
              <li key={value} className="break-words">
                {value}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <AdministeredFilters view={list.view} staleCount={list.staleCount} />
      <section aria-labelledby="resultats" className="flex flex-col gap-4">
        <h2 id="resultats" className="fr-h4 m-0">
          {formatCount(list.total, "dispositif", "dispositifs")}
          {list.total < list.all && ` sur ${list.all}`}
        </h2>
        <AdministeredTable schemes={list.schemes} today={list.today} />
        <Pagination
          page={list.page}
          pageCount={list.pageCount}
          hrefOf={(page) => administeredPath({ ...list.view, page })}
        />
      </section>
    </div>
  );
}
