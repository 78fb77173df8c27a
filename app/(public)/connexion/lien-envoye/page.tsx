import type { Metadata } from "next";
import Link from "next/link";
import { Alert } from "@/components/ui/alert";
import { PageTitle } from "@/components/ui/page-title";
import { SIGN_IN_LINK_MINUTES } from "@/lib/features/accounts/sign-in/constants";
import { loadLinkSent } from "@/lib/features/accounts/sign-in/loaders";
import { signInPath } from "@/lib/features/accounts/sign-in/routes";
import { demoOutboxPath } from "@/lib/features/mail/routes";

export const metadata: Metadata = { title: "Consultez votre messagerie" };

/** The same words for every address, invited or not. */
export default function LinkSentPage() {
  const { demoOutboxOpen } = loadLinkSent();
  return (
    <div className="fr-container flex flex-col gap-6 py-12">
      <PageTitle
        title="Consultez votre messagerie"
        lead="Si un compte existe pour cette adresse, un lien vient d’y être envoyé."
      />
      <p>
        Ouvrez le message, suivez le lien, puis appuyez sur «&nbsp;Se connecter&nbsp;». Le lien ne sert qu’une
        fois, dans les {SIGN_IN_LINK_MINUTES}&nbsp;minutes.
      </p>
      {demoOutboxOpen && (
        <Alert severity="info" title="Site de démonstration" as="h2">
          <p>
            Aucun message ne part d’ici&nbsp;:{" "}
            <Link href={demoOutboxPath}>lisez-le dans le courrier de démonstration</Link>.
          </p>
        </Alert>
      )}
      <section aria-labelledby="rien-recu">
        <h2 id="rien-recu" className="fr-h5">
          Rien reçu au bout de quelques minutes&#8239;?
        </h2>
        <ul>
          <li>Regardez parmi les courriers indésirables.</li>
          <li>
            Vérifiez l’adresse et <Link href={signInPath}>demandez un nouveau lien</Link>.
          </li>
          <li>
            Les comptes s’ouvrent sur invitation&nbsp;: demandez la vôtre au chef de projet de votre
            territoire, ou au ministère.
          </li>
        </ul>
      </section>
    </div>
  );
}
