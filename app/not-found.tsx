import Link from "next/link";
import { organisationsPath } from "@/lib/features/accounts/organisations/routes";
import { loadHasOtherOrganisations } from "@/lib/features/navigation/loaders";
import { homePath, siteMapPath } from "@/lib/features/navigation/routes";

export const metadata = { title: "Page introuvable" };

/** Also what somebody who may not see a page gets: invisible and missing must look alike. */
export default async function NotFound() {
  const hasOthers = await loadHasOtherOrganisations();
  return (
    <div className="fr-container py-16">
      <h1>Page introuvable</h1>
      <p className="fr-text--sm">Erreur 404</p>
      <p className="fr-text--lead">
        Cette adresse ne mène à aucune page, ou à une page que vous ne pouvez pas consulter.
      </p>
      <p>
        Si vous avez saisi l’adresse, vérifiez qu’elle est exacte. Si vous avez suivi un lien, il est
        peut-être réservé aux personnes connectées, ou la page a été retirée.
      </p>
      {hasOthers && (
        <p>
          Vous appartenez à plusieurs organisations&nbsp;: cette page est peut-être réservée à une autre que
          celle pour laquelle vous agissez.{" "}
          <Link href={organisationsPath} prefetch={false}>
            Changer d’organisation
          </Link>
        </p>
      )}
      <ul className="fr-btns-group fr-btns-group--inline-md">
        <li>
          <Link className="fr-btn" href={homePath} prefetch={false}>
            Aller à l’accueil
          </Link>
        </li>
        <li>
          <Link className="fr-btn fr-btn--secondary" href={siteMapPath} prefetch={false}>
            Voir le plan du site
          </Link>
        </li>
      </ul>
    </div>
  );
}
