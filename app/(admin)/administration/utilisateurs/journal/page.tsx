import type { Metadata } from "next";
import { AccountJournalTable } from "@/components/accounts/account-journal";
import { AccountsBreadcrumb } from "@/components/accounts/accounts-breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { Pagination } from "@/components/ui/pagination";
import { loadAccountJournal } from "@/lib/features/accounts/journal/loaders";
import { accountJournalPagePath } from "@/lib/features/accounts/routes";
import { loadViewer } from "@/lib/features/navigation/loaders";
import { formatCount } from "@/lib/kernel/format";

export const metadata: Metadata = { title: "Journal des comptes" };

export default async function AccountJournalPage({
  searchParams,
}: PageProps<"/administration/utilisateurs/journal">) {
  const { entries, total, page, pageCount } = await loadAccountJournal(await searchParams);
  return (
    <div className="fr-container flex flex-col gap-4 pb-12">
      <AccountsBreadcrumb role={(await loadViewer())?.role} current="Journal des comptes" />
      <PageTitle
        title="Journal des comptes"
        lead="Qui a invité, désactivé ou réactivé qui, du plus récent au plus ancien."
      />
      {total > 0 && <p>{formatCount(total, "entrée", "entrées")}</p>}
      <AccountJournalTable entries={entries} />
      {pageCount > 1 && <Pagination page={page} pageCount={pageCount} hrefOf={accountJournalPagePath} />}
    </div>
  );
}
