import type { Metadata } from "next";
import { SignInForm } from "@/components/accounts/sign-in-form";
import { SignInNotice } from "@/components/accounts/sign-in-notice";
import { PageTitle } from "@/components/ui/page-title";
import { loadConfirmation } from "@/lib/features/accounts/sign-in/loaders";
import { signInCallbackPath } from "@/lib/features/accounts/sign-in/routes";

export const metadata: Metadata = { title: "Confirmer la connexion", robots: { index: false } };

/** Where the mailed link leads. Opening it does nothing: only the button signs in, and mail scanners press no button. */
export default async function ConfirmSignInPage({ searchParams }: PageProps<"/connexion/confirmer">) {
  const { link, returnTo } = await loadConfirmation(await searchParams);
  if (link === null) {
    return (
      <div className="fr-container flex flex-col gap-8 py-12">
        <PageTitle title="Connexion" />
        <SignInNotice notice="lien-perime" retrySentence="" />
        <SignInForm returnTo={returnTo} />
      </div>
    );
  }
  return (
    <div className="fr-container flex flex-col gap-6 py-12">
      <PageTitle
        title="Confirmer la connexion"
        lead={`Vous allez vous connecter avec l’adresse ${link.email}.`}
      />
      <form method="post" action={signInCallbackPath}>
        <input type="hidden" name="jeton" value={link.token} />
        {returnTo !== null && <input type="hidden" name="retour" value={returnTo} />}
        <button type="submit" className="fr-btn fr-btn--lg">
          Se connecter
        </button>
      </form>
      <p className="fr-text--sm">
        Si vous n’avez pas demandé ce lien, fermez cette page&nbsp;: rien ne se passera.
      </p>
    </div>
  );
}
