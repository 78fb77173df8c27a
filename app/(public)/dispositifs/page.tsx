import type { Metadata } from "next";
import Link from "next/link";
import { ActiveSchemeFilters } from "@/components/schemes/active-scheme-filters";
import { RetiredSchemes } from "@/components/schemes/retired-schemes";
import { SchemeCard } from "@/components/schemes/scheme-card";
import { SchemeFilters } from "@/components/schemes/scheme-filters";
import { SchemeResultHeading } from "@/components/schemes/scheme-result-heading";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { Pagination } from "@/components/ui/pagination";
import { guidePath } from "@/lib/features/help/guides/routes";
import { schemeAdministrationPath } from "@/lib/features/schemes/administration/routes";
import { loadSchemes } from "@/lib/features/schemes/loaders";
import { proposalsPath } from "@/lib/features/schemes/proposals/routes";
import { schemeListPath } from "@/lib/features/schemes/routes";

export const metadata: Metadata = { title: "Dispositifs de soutien" };

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SchemesPage({ searchParams }: Props) {
  const { list, today, mayManage, mayPropose } = await loadSchemes(await searchParams);
  return (
    <div className="fr-container pb-12">
      <Breadcrumb segments={[]} current="Dispositifs" />
      <PageTitle
        help={guidePath("consulter-le-catalogue")}
        title="Dispositifs de soutien"
        lead={
          <p>
            Ce qui peut aider un projet économique d’un quartier prioritaire&nbsp;: subventions, prêts, fonds
            propres, ingénierie, accompagnement. Chaque fiche dit ses sources, leur date, et ce qui reste à
            vérifier.
          </p>
        }
        {...((mayManage || mayPropose) && {
          actions: (
            <Link
              className="fr-btn fr-btn--secondary"
              href={mayManage ? schemeAdministrationPath : proposalsPath}
              prefetch={false}
            >
              {mayManage ? "Tenir le catalogue" : "Vos propositions"}
            </Link>
          ),
        })}
      />
      {list.ignored.length > 0 && (
        <Alert severity="warning" title="Une partie de l’adresse n’a pas été prise en compte">
          <ul>
            {list.ignored.map((value) => (
              <li key={value} className="break-words">
                {value}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <SchemeFilters list={list} />
      <section aria-labelledby="resultats" className="flex flex-col gap-4 pt-8">
        <SchemeResultHeading list={list} />
        <ActiveSchemeFilters list={list} />
        <ul className="fr-raw-list grid grid-cols-1 gap-6 md:grid-cols-2">
          {list.schemes.map((scheme) => (
            <li key={scheme.slug}>
              <SchemeCard scheme={scheme} today={today} />
            </li>
          ))}
        </ul>
        <Pagination
          page={list.page}
          pageCount={list.pageCount}
          hrefOf={(page) => schemeListPath({ ...list, page })}
        />
        <RetiredSchemes schemes={list.retired} />
      </section>
    </div>
  );
}
