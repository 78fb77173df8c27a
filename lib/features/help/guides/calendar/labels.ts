import { newCommitteePath } from "@/lib/features/calendar/committees/routes";
import { calendarPath } from "@/lib/features/calendar/routes";
import type { Guide } from "../../types";

export const CALENDAR_GUIDES = {
  "suivre-le-calendrier": {
    title: "Suivre le calendrier",
    summary: "Comités, dates limites, jalons : ce qui vient, et le tout dans votre agenda.",
    page: { label: "Calendrier", href: calendarPath },
    steps: [
      {
        title: "Choisissez la période",
        text: "Le calendrier s’ouvre sur le mois en cours. Vous pouvez demander **Les 90 prochains jours**, ou seulement ce qui est **En retard**.",
      },
      {
        title: "Choisissez ce que vous voulez voir",
        text: "Un territoire, une priorité, une sorte d’événement, ou **Seulement ce qui me concerne**. Puis **Afficher**. Chaque ligne mène à son objet.",
      },
      {
        title: "Mettez-le dans votre agenda",
        text: "Sous le titre **Dans votre agenda**, choisissez **Créer mon adresse secrète**. Copiez-la dans votre logiciel d’agenda, à la rubrique « S’abonner à un calendrier ». Elle n’est montrée qu’une fois.",
        picture: {
          name: "adresse-secrete",
          alt: "La partie « Dans votre agenda », avec le bouton « Créer mon adresse secrète ».",
        },
      },
    ],
    notes: [
      "L’[[adresse secrète du calendrier]] montre ce que vous voyez vous-même, avec les filtres choisis. Ne la donnez à personne.",
      "Un [[jalon]] atteint est au jour où il l’a été ; un autre est au jour prévu.",
    ],
    problems: [
      {
        problem: "J’ai perdu mon adresse, ou quelqu’un l’a vue",
        answer:
          "Choisissez **Renouveler l’adresse** : l’ancienne cesse aussitôt de marcher. **Révoquer l’adresse** y met fin sans en créer d’autre.",
      },
      {
        problem: "Un jalon manque",
        answer:
          "Il n’a peut-être pas de date prévue, ou son projet ne vous est pas visible. Les agents le corrigent sur la page du projet.",
      },
    ],
  },
  "prevoir-un-comite": {
    title: "Prévoir un comité",
    summary: "Une date, un ordre du jour, et plus tard ce qui a été décidé.",
    page: { label: "Prévoir un comité", href: newCommitteePath },
    steps: [
      {
        title: "Prévoyez le comité",
        text: "Au calendrier, choisissez **Prévoir un comité**. Donnez un titre, un jour, des heures si vous les connaissez, un lieu ou un lien.",
        picture: {
          name: "prevoir-un-comite",
          alt: "Le début du formulaire d’un comité : titre, jour, heures, lieu ou lien de visioconférence.",
        },
      },
      {
        title: "Dites qui le lit",
        text: "Les territoires concernés et le ministère, ou aussi les partenaires. Le [[comité]] paraît dans leur calendrier et dans leur agenda.",
      },
      {
        title: "Joignez les chiffres",
        text: "Choisissez une [[photographie]] : ses chiffres et son dossier sont ceux du comité.",
      },
      {
        title: "Écrivez ce qui a été décidé",
        text: "Après le comité, choisissez **Écrire le relevé de décisions**, puis **Enregistrer le relevé**. Il est lu par les mêmes personnes.",
      },
    ],
    notes: [
      "Un comité annulé reste dans le calendrier, marqué comme annulé. Il peut être rétabli.",
      "**Ajouter à mon agenda** donne ce seul comité dans un fichier.",
    ],
    problems: [
      {
        problem: "Quelqu’un a modifié le comité pendant que j’écrivais",
        answer:
          "Rien n’est écrasé : le formulaire montre les deux textes. Reprenez ce qui doit l’être, puis choisissez **Enregistrer ma version**.",
      },
    ],
  },
} as const satisfies Record<string, Guide>;
