import type { Metadata } from "next";
import Link from "next/link";
import { PersonaList } from "@/components/accounts/persona-list";
import { SignInForm } from "@/components/accounts/sign-in-form";
import { SignInNotice } from "@/components/accounts/sign-in-notice";
import { SignOutButton } from "@/components/accounts/sign-out-button";
import { PageTitle } from "@/components/ui/page-title";
import { loadSignIn } from "@/lib/features/accounts/sign-in/loaders";
import { afterSignInPath } from "@/lib/features/accounts/sign-in/routes";
import { guidePath } from "@/lib/features/help/guides/routes";

export const metadata: Metadata = { title: "Connexion" };

export default async function SignInPage({ searchParams }: PageProps<"/connexion">) {
  const { returnTo, notice, retrySentence, viewer, personas } = await loadSignIn(await searchParams);
  return (
    <div className="fr-container flex flex-col gap-8 py-12">
      <PageTitle
        help={guidePath("se-connecter")}
        title="Connexion"
        lead="Pour les agents des territoires, du ministère, de l’ANCT et des partenaires qui ont été invités."
      />
      {notice !== null && <SignInNotice notice={notice} retrySentence={retrySentence} />}
      {viewer !== null && (
        <section aria-labelledby="deja-connecte" className="flex flex-col gap-4">
          <h2 id="deja-connecte">Vous êtes déjà connecté</h2>
          <p>
            Vous êtes {viewer.name} ({viewer.email}).
          </p>
          <div className="flex flex-wrap gap-4">
            <Link className="fr-btn" href={returnTo ?? afterSignInPath} prefetch={false}>
              Continuer
            </Link>
            <SignOutButton />
          </div>
        </section>
      )}
      <div className="grid gap-12 lg:grid-cols-2">
        <section aria-labelledby="par-courriel">
          <h2 id="par-courriel">Par courriel, sans mot de passe</h2>
          <SignInForm returnTo={returnTo} />
        </section>
        {personas.length > 0 && (
          <section aria-labelledby="demonstration">
            <h2 id="demonstration">Comptes de démonstration</h2>
            <p>Entrez en un clic dans la peau d’une personne fictive.</p>
            <PersonaList personas={personas} returnTo={returnTo} />
          </section>
        )}
      </div>
    </div>
  );
}
