import { OperatorContact } from "@/components/layout/operator-contact";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { loadOperator } from "@/lib/features/navigation/loaders";

export const metadata = { title: "Données personnelles" };

export default function PersonalDataPage() {
  const { publisher, contactEmail } = loadOperator();
  return (
    <div className="fr-container pb-12">
      <Breadcrumb segments={[]} current="Données personnelles" />
      <PageTitle title="Données personnelles" />
      <div className="max-w-3xl">
        <h2>Qui est responsable</h2>
        <p>
          {publisher ??
            "Le responsable du traitement n’a pas encore été déclaré par l’exploitant de cette installation."}
        </p>
        <h2>Quelles données, et pourquoi</h2>
        <p>
          Ce site sert à suivre les projets du programme Quartiers Productifs&nbsp;: une mission d’intérêt
          public, au sens de l’article&nbsp;6, paragraphe 1, point e du règlement général sur la protection
          des données (RGPD). Il enregistre&nbsp;:
        </p>
        <ul>
          <li>
            pour les personnes invitées à y travailler&nbsp;: nom, adresse électronique professionnelle,
            organisme et rôle, afin d’ouvrir et de protéger leur accès&nbsp;; ce qu’elles veulent recevoir
            comme rappels, et pendant trois mois les jours où il leur en a été envoyé&nbsp;;
          </li>
          <li>
            pour chaque projet&nbsp;: le nom, l’adresse électronique et le téléphone d’un contact, vus de la
            collectivité, du ministère et de l’ANCT, puis des partenaires une fois le projet accepté&nbsp;;
            jamais du public&nbsp;;
          </li>
          <li>
            un journal de ce que chacun a modifié, afin que l’histoire d’un projet puisse être relue et
            expliquée&nbsp;;
          </li>
          <li>
            des traces techniques de connexion, afin de limiter les tentatives d’intrusion et de comprendre
            les pannes.
          </li>
        </ul>
        <h2>Combien de temps</h2>
        <p>
          Une session prend fin à la déconnexion, ou après un temps sans usage. Un compte reste ouvert tant
          que la personne participe au programme&nbsp;; il est désactivé ensuite. Le journal et les contacts
          suivent la vie du projet. Les durées de conservation après la fin du programme sont fixées par le
          responsable du traitement.
        </p>
        <h2>Qui les reçoit</h2>
        <p>
          Les agents habilités de la collectivité, du ministère, de l’ANCT et des partenaires du programme,
          chacun selon son rôle. Aucune donnée n’est vendue, ni transmise à un tiers&nbsp;: les pages ne
          chargent rien depuis un autre site.
        </p>
        <h2>Cookies</h2>
        <p>
          Ce site dépose seulement les cookies nécessaires à la connexion, et retient sur votre appareil le
          thème d’affichage que vous choisissez. Il ne mesure pas l’audience et ne vous suit pas&nbsp;: il n’a
          donc pas à vous demander de consentement.
        </p>
        <h2>Vos droits</h2>
        <p>
          Vous pouvez demander à voir les données qui vous concernent, à les faire rectifier ou effacer, à en
          limiter l’usage, ou vous y opposer, dans les conditions prévues par le RGPD.
        </p>
        <OperatorContact email={contactEmail} />
        <p>
          Si la réponse ne vous satisfait pas, vous pouvez adresser une réclamation à la{" "}
          <a href="https://www.cnil.fr/fr/plaintes">
            Commission nationale de l’informatique et des libertés (CNIL)
          </a>
          .
        </p>
      </div>
    </div>
  );
}
