import { OperatorContact } from "@/components/layout/operator-contact";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { loadOperator } from "@/lib/features/navigation/loaders";
import { formatDate } from "@/lib/kernel/format";

export const metadata = { title: "Déclaration d’accessibilité" };

/** Change it with the text below. */
const DECLARED_ON = "2026-11-23";

export default function AccessibilityPage() {
  const { contactEmail } = loadOperator();
  return (
    <div className="fr-container pb-12">
      <Breadcrumb segments={[]} current="Accessibilité" />
      <PageTitle title="Déclaration d’accessibilité" lead={<p>Accessibilité&nbsp;: non conforme.</p>} />
      <div className="max-w-3xl">
        <p>
          L’équipe du programme Quartiers Productifs s’engage à rendre ce site accessible, conformément à
          l’article&nbsp;47 de la loi n°&nbsp;2005-102 du 11&nbsp;février 2005.
        </p>
        <h2>État de conformité</h2>
        <p>
          Ce site est déclaré <strong>non conforme</strong> au référentiel général d’amélioration de
          l’accessibilité (RGAA), version&nbsp;4.1&nbsp;: aucun audit de conformité n’a encore été mené. Il a
          été conçu pour fonctionner au clavier, avec un lecteur d’écran, sans JavaScript, et pour respecter
          le niveau AA des règles internationales (WCAG 2.1)&nbsp;; cela reste à vérifier par un audit.
        </p>
        <h2>Contenus non accessibles</h2>
        <p>
          Faute d’audit, la liste des contenus non accessibles n’est pas établie. La carte des territoires est
          un dessin dont chaque cercle est un lien nommé&nbsp;; les mêmes chiffres figurent dans un tableau à
          côté d’elle.
        </p>
        <h2>Établissement de cette déclaration</h2>
        <p>
          Cette déclaration a été établie le {formatDate(DECLARED_ON)}. À chaque version, les pages sont
          parcourues dans le navigateur Chromium, sous Linux, par un outil de contrôle automatique
          (axe)&nbsp;; un tel outil ne trouve qu’une partie des défauts.
        </p>
        <h2>Retour d’information et contact</h2>
        <p>
          Si vous n’arrivez pas à accéder à un contenu ou à un service, écrivez-nous&nbsp;: vous serez orienté
          vers une solution accessible, ou le contenu vous sera transmis sous une autre forme.
        </p>
        <OperatorContact email={contactEmail} />
        <h2>Voies de recours</h2>
        <p>
          Si vous avez signalé un défaut d’accessibilité qui vous empêche d’accéder à un contenu ou à un
          service et que vous n’avez pas obtenu de réponse satisfaisante, vous pouvez&nbsp;:
        </p>
        <ul>
          <li>
            <a href="https://formulaire.defenseurdesdroits.fr/">écrire un message au Défenseur des droits</a>{" "}
            &nbsp;;
          </li>
          <li>
            <a href="https://www.defenseurdesdroits.fr/saisir/delegues">
              contacter le délégué du Défenseur des droits dans votre région
            </a>{" "}
            &nbsp;;
          </li>
          <li>
            envoyer un courrier, gratuit et sans timbre, à&nbsp;: Défenseur des droits, Libre réponse 71120,
            75342 Paris CEDEX 07.
          </li>
        </ul>
      </div>
    </div>
  );
}
