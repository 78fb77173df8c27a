import type { Metadata } from "next";
import { FunderSearch } from "@/components/funders/funder-search";
import { FunderTable } from "@/components/funders/funder-table";
import { MergeJournal } from "@/components/funders/merge-journal";
import { AdministrationBreadcrumb } from "@/components/layout/administration-breadcrumb";
import { Alert } from "@/components/ui/alert";
import { PageTitle } from "@/components/ui/page-title";
import { Pagination } from "@/components/ui/pagination";
import { MERGE_DONE } from "@/lib/features/funders/labels";
import { loadFunders } from "@/lib/features/funders/loaders";
import { fundersPathWith } from "@/lib/features/funders/routes";
import { guidePath } from "@/lib/features/help/guides/routes";
import { formatCount } from "@/lib/kernel/format";

export const metadata: Metadata = { title: "Financeurs" };

export default async function FundersPage({ searchParams }: PageProps<"/administration/financeurs">) {
  const { funders, found, total, page, pageCount, merged, journal, search, isMerged } = await loadFunders(
    await searchParams,
  );
  return (
    <div className="fr-container flex flex-col gap-6 pb-12">
      <AdministrationBreadcrumb current="Financeurs" />
      <PageTitle
        help={guidePath("fusionner-des-financeurs")}
        title="Financeurs"
        lead="Les organisations que les plans de financement nomment. Deux qui n’en font plus qu’une se fusionnent ici."
      />
      {isMerged && (
        <Alert severity="success" role="status" small>
          {MERGE_DONE}
        </Alert>
      )}
      <FunderSearch search={search} />
      <p className="m-0" role="status">
        {search === ""
          ? formatCount(total, "financeur", "financeurs")
          : `${formatCount(found, "financeur trouvé", "financeurs trouvés")} sur ${total}`}
      </p>
      <FunderTable funders={funders} />
      {pageCount > 1 && (
        <Pagination
          page={page}
          pageCount={pageCount}
          hrefOf={(other) => fundersPathWith({ search, page: other })}
        />
      )}
      <p className="fr-hint-text">Lignes et projets de tous les statuts d’instruction, brouillons exclus.</p>
      <MergeJournal merged={merged} journal={journal} />
    </div>
  );
}
