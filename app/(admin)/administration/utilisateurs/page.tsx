import type { Metadata } from "next";
import Link from "next/link";
import { AccountSearch } from "@/components/accounts/account-search";
import { AccountTable } from "@/components/accounts/account-table";
import { AccountsBreadcrumb } from "@/components/accounts/accounts-breadcrumb";
import { RoleRights } from "@/components/accounts/role-rights";
import { Alert } from "@/components/ui/alert";
import { PageTitle } from "@/components/ui/page-title";
import { Pagination } from "@/components/ui/pagination";
import { ACCOUNT_NOTICE_LABELS, accountRefusalSentence } from "@/lib/features/accounts/labels";
import { loadAccounts } from "@/lib/features/accounts/loaders";
import { accountJournalPath, accountsPathWith, inviteAccountPath } from "@/lib/features/accounts/routes";
import { guidePath } from "@/lib/features/help/guides/routes";
import { loadViewer } from "@/lib/features/navigation/loaders";
import { formatCount } from "@/lib/kernel/format";

export const metadata: Metadata = { title: "Comptes" };

export default async function AccountsPage({ searchParams }: PageProps<"/administration/utilisateurs">) {
  const list = await loadAccounts(await searchParams);
  const refusal = accountRefusalSentence(list.refusal);
  return (
    <div className="fr-container flex flex-col gap-6 pb-12">
      <AccountsBreadcrumb role={(await loadViewer())?.role} />
      <PageTitle
        help={guidePath("inviter-une-personne")}
        title="Comptes"
        lead={list.everywhere ? "De toutes les organisations." : list.organisationName}
        actions={
          <>
            {list.everywhere && (
              <Link className="fr-btn fr-btn--secondary" href={accountJournalPath} prefetch={false}>
                Journal des comptes
              </Link>
            )}
            <Link className="fr-btn" href={inviteAccountPath} prefetch={false}>
              Inviter une personne
            </Link>
          </>
        }
      />
      {list.notice !== null && (
        <Alert severity="success" role="status" small>
          {ACCOUNT_NOTICE_LABELS[list.notice]}
        </Alert>
      )}
      {refusal !== null && (
        <Alert severity="error" role="alert" small>
          {refusal}
        </Alert>
      )}
      <AccountSearch search={list.search} />
      <p className="m-0">{formatCount(list.total, "compte", "comptes")}</p>
      <AccountTable
        rows={list.rows}
        search={list.search}
        page={list.page}
        showOrganisation={list.everywhere}
      />
      <RoleRights roles={list.roles} />
      {list.pageCount > 1 && (
        <Pagination
          page={list.page}
          pageCount={list.pageCount}
          hrefOf={(page) => accountsPathWith({ search: list.search, page })}
        />
      )}
    </div>
  );
}
