import type { Metadata } from "next";
import { AccountCommands } from "@/components/accounts/account-commands";
import { AccountFacts } from "@/components/accounts/account-facts";
import { AccountsBreadcrumb } from "@/components/accounts/accounts-breadcrumb";
import { LeavingForm } from "@/components/accounts/leaving-form";
import { RoleForm } from "@/components/accounts/role-form";
import { Alert } from "@/components/ui/alert";
import { PageTitle } from "@/components/ui/page-title";
import { accountRefusalSentence } from "@/lib/features/accounts/labels";
import { loadAccount } from "@/lib/features/accounts/leaving/loaders";
import { LEAVING_ANCHOR, ROLE_ANCHOR } from "@/lib/features/accounts/leaving/routes";
import { guidePath } from "@/lib/features/help/guides/routes";
import { loadViewer } from "@/lib/features/navigation/loaders";

export const metadata: Metadata = { title: "Accès d’une personne" };

export default async function AccountPage({
  params,
  searchParams,
}: PageProps<"/administration/utilisateurs/[organisation]/[compte]">) {
  const page = await loadAccount(await params, await searchParams);
  const { account, commands, otherRoles, chosen } = page;
  const refusal = accountRefusalSentence(page.refusal);
  return (
    <div className="fr-container flex flex-col gap-6 pb-12">
      <AccountsBreadcrumb role={(await loadViewer())?.role} current={account.name} />
      <PageTitle
        help={guidePath("quand-un-collegue-part")}
        title={account.name}
        lead={account.organisationName}
      />
      {refusal !== null && (
        <Alert severity="error" role="alert" small>
          {refusal}
        </Alert>
      )}
      <AccountFacts account={account} />
      {page.isOneself && (
        <p>
          C’est votre propre accès&nbsp;: un autre chef de projet, ou l’administrateur du programme, peut le
          changer.
        </p>
      )}
      {commands.length > 0 && (
        <AccountCommands account={account} commands={commands} search={account.email} />
      )}
      {otherRoles.length > 0 && (
        <section aria-labelledby={ROLE_ANCHOR}>
          <h2 id={ROLE_ANCHOR} className="fr-h4">
            Changer le rôle
          </h2>
          <RoleForm account={account} roles={otherRoles} isLast={page.isLast} chosen={chosen.role} />
        </section>
      )}
      {page.mayLeave && (
        <section aria-labelledby={LEAVING_ANCHOR}>
          <h2 id={LEAVING_ANCHOR} className="fr-h4">
            Mettre fin à l’accès
          </h2>
          <LeavingForm
            account={account}
            belongings={page.belongings}
            colleagues={page.colleagues}
            isLast={page.isLast}
            chosen={chosen.successorId}
          />
        </section>
      )}
    </div>
  );
}
