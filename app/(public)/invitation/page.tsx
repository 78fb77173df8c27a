import type { Metadata } from "next";
import Link from "next/link";
import { InvitationAnswer } from "@/components/accounts/invitation-answer";
import { PageTitle } from "@/components/ui/page-title";
import { loadInvitationLink } from "@/lib/features/accounts/invitations/loaders";
import { signInPath } from "@/lib/features/accounts/sign-in/routes";

export const metadata: Metadata = { title: "Invitation", robots: { index: false } };

/** Where the mail of an invitation leads. Opening it does nothing: only the button accepts, and mail scanners press no button. */
export default async function InvitationPage({ searchParams }: PageProps<"/invitation">) {
  const { token, invitation, viewer } = await loadInvitationLink(await searchParams);
  return (
    <div className="fr-container flex flex-col gap-6 py-12">
      {invitation === null ? (
        <>
          <PageTitle
            title="Cette invitation n’existe pas"
            lead="L’adresse est incomplète, ou l’invitation est trop ancienne."
          />
          <p>
            Ouvrez le lien du message que vous avez reçu. Si vous avez déjà un compte,{" "}
            <Link href={signInPath} prefetch={false}>
              connectez-vous
            </Link>
            .
          </p>
        </>
      ) : (
        <InvitationAnswer token={token} invitation={invitation} viewer={viewer} />
      )}
    </div>
  );
}
