import Link from "next/link";
import { PageTitle } from "@/components/ui/page-title";
import { CLOSED_INVITATIONS } from "@/lib/features/accounts/invitations/labels";
import { acceptInvitationPath } from "@/lib/features/accounts/invitations/routes";
import type { Invitation } from "@/lib/features/accounts/invitations/types";
import { ROLE_LABELS, ROLE_RIGHTS } from "@/lib/features/accounts/labels";
import { signInPath } from "@/lib/features/accounts/sign-in/routes";
import { formatInstantDay } from "@/lib/kernel/format";

export type InvitationAnswerProps = {
  readonly token: string;
  readonly invitation: Invitation;
  /** Who is signed in here already, perhaps somebody else. */
  readonly viewer: { readonly name: string; readonly email: string } | null;
};

/** What is offered, and the button; or why there is none, and what to do now. */
export function InvitationAnswer({ token, invitation, viewer }: InvitationAnswerProps) {
  const { state, email, organisationName, role, inviterName, expiresAt } = invitation;
  if (state !== "open") {
    const words = CLOSED_INVITATIONS[state](invitation);
    return (
      <>
        <PageTitle title={words.title} lead={words.lead} />
        {state === "accepted" && (
          <p>
            <Link className="fr-btn" href={signInPath} prefetch={false}>
              Se connecter
            </Link>
          </p>
        )}
      </>
    );
  }
  const isSomebodyElse = viewer !== null && viewer.email !== email;
  return (
    <>
      <PageTitle
        title={`Rejoindre «\u00A0${organisationName}\u00A0»`}
        lead={`${inviterName} vous invite, avec le rôle «\u00A0${ROLE_LABELS[role]}\u00A0».`}
      />
      <dl className="m-0 p-0 flex max-w-3xl flex-col gap-2">
        <dt className="font-bold">Ce que vous verrez</dt>
        <dd className="m-0">{ROLE_RIGHTS[role].sees}</dd>
        <dt className="font-bold">Ce que vous pourrez faire</dt>
        <dd className="m-0">{ROLE_RIGHTS[role].does}</dd>
      </dl>
      {isSomebodyElse && (
        <p>
          Vous êtes connecté en tant que {viewer.name} ({viewer.email}). Cette invitation est pour {email}
          &nbsp;: l’accepter vous connecte avec cette adresse-là.
        </p>
      )}
      <form method="post" action={acceptInvitationPath}>
        <input type="hidden" name="jeton" value={token} />
        <button type="submit" className="fr-btn fr-btn--lg">
          Rejoindre
        </button>
      </form>
      <p className="fr-text--sm">
        Pour l’adresse {email}, jusqu’au {formatInstantDay(expiresAt)}. Si vous n’attendiez pas cette
        invitation, fermez cette page&nbsp;: rien ne se passera.
      </p>
    </>
  );
}
