import type { Metadata } from "next";
import { AccountsBreadcrumb } from "@/components/accounts/accounts-breadcrumb";
import { InvitationForm } from "@/components/accounts/invitation-form";
import { PageTitle } from "@/components/ui/page-title";
import { loadInvitation } from "@/lib/features/accounts/loaders";
import { loadViewer } from "@/lib/features/navigation/loaders";

export const metadata: Metadata = { title: "Inviter une personne" };

export default async function InvitePage() {
  const { roles, organisations } = await loadInvitation();
  return (
    <div className="fr-container flex flex-col gap-4 pb-12">
      <AccountsBreadcrumb role={(await loadViewer())?.role} current="Inviter une personne" />
      <PageTitle
        title="Inviter une personne"
        lead={
          organisations.length === 1
            ? organisations[0]?.name
            : "Elle reçoit un message avec l’adresse où se connecter."
        }
      />
      <p>Tous les champs sont obligatoires.</p>
      <InvitationForm roles={roles} organisations={organisations.map(({ id, name }) => ({ id, name }))} />
    </div>
  );
}
