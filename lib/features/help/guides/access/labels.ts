import { signInPath } from "@/lib/features/accounts/sign-in/routes";
import { notificationsPath } from "@/lib/features/notifications/routes";
import { remindersPath } from "@/lib/features/reminders/routes";
import type { Guide } from "../../types";

export const ACCESS_GUIDES = {
  "se-connecter": {
    title: "Se connecter, sans mot de passe",
    summary: "Vous donnez votre adresse, vous recevez un lien, vous êtes connecté.",
    page: { label: "Connexion", href: signInPath },
    steps: [
      {
        title: "Donnez votre adresse",
        text: "Ouvrez la page de connexion. Écrivez l’adresse électronique à laquelle vous avez été invité, puis choisissez **Recevoir un lien de connexion**.",
        picture: {
          name: "connexion",
          alt: "Le formulaire de connexion : un champ pour l’adresse, et le bouton « Recevoir un lien de connexion ».",
        },
      },
      {
        title: "Ouvrez le message reçu",
        text: "Il arrive en une minute environ. Suivez le lien qu’il contient. Il ne sert qu’une fois, dans les 15 minutes qui suivent votre demande.",
      },
      {
        title: "Confirmez",
        text: "Appuyez sur **Se connecter**. Vous arrivez sur la liste des projets que vous pouvez voir.",
      },
      {
        title: "Partez sans rien laisser ouvert",
        text: "Sur un ordinateur partagé, choisissez **Se déconnecter**, en haut de chaque page.",
      },
    ],
    notes: [
      "Il n’y a pas de mot de passe : personne ne peut le deviner ni vous le demander.",
      "Un [[compte]] s’ouvre sur invitation. Un agent est invité par le chef de projet de son territoire, les autres par l’administrateur.",
    ],
    problems: [
      {
        problem: "Je ne reçois pas le message",
        answer:
          "Regardez parmi les courriers indésirables. Vérifiez l’adresse, puis demandez un nouveau lien. Le site ne dit jamais si une adresse a un compte ou non : si rien n’arrive, demandez une invitation.",
      },
      {
        problem: "Le lien ne marche plus",
        answer:
          "Il a déjà servi, ou les 15 minutes sont passées. Demandez-en un autre, autant de fois qu’il le faut.",
      },
      {
        problem: "La session a expiré pendant que j’écrivais",
        answer:
          "Rien n’est perdu. Connectez-vous dans un autre onglet, revenez sur le formulaire et enregistrez de nouveau.",
      },
    ],
  },
  "lire-ses-notifications": {
    title: "Lire ses notifications",
    summary: "Ce qui vient d’arriver, ou arrive à échéance, et vous concerne.",
    page: { label: "Notifications", href: notificationsPath },
    steps: [
      {
        title: "Ouvrez vos notifications",
        text: "Le lien est en haut de chaque page, avec le nombre de celles que vous n’avez pas lues.",
      },
      {
        title: "Ouvrez celle qui vous intéresse",
        text: "Elle mène à l’endroit même : le commentaire, la décision, la réponse, le jalon. Elle est alors marquée comme lue.",
        picture: {
          name: "notifications",
          alt: "Trois notifications : de chacune, son type, sa date, ce qui s’est passé, et si elle est encore non lue.",
        },
      },
      {
        title: "Triez",
        text: "Choisissez un type, ou **Non lues seulement**, puis **Filtrer**. **Tout marquer comme lu** vaut pour le type choisi, ou pour tous.",
      },
    ],
    notes: [
      "Une [[notification]] reste 90 jours.",
      "Elle ne dit que ce que vous pouvez encore lire : si un projet ne vous est plus visible, ses mots disparaissent.",
      "Une [[échéance]] est annoncée quand elle approche, la veille, puis si elle est dépassée. Le jalon est atteint, ou déplacé ? L’annonce se retire d’elle-même.",
    ],
    problems: [
      {
        problem: "Une notification a disparu",
        answer:
          "Ce qu’elle annonçait n’est plus vrai, ou vous ne pouvez plus le lire : un jalon atteint, un comité annulé, un commentaire supprimé.",
      },
      {
        problem: "Je veux être prévenu par courriel",
        answer:
          "Choisissez un rythme pour chaque sorte de notification, sur la page **Rappels et courriels**.",
      },
    ],
  },
  "choisir-ses-courriels": {
    title: "Choisir ses rappels et ses courriels",
    summary: "Tout de suite, chaque jour, chaque semaine ou jamais : à vous de dire.",
    page: { label: "Rappels et courriels", href: remindersPath },
    steps: [
      {
        title: "Voyez ce qui vous attend",
        text: "La page **Rappels et courriels** montre d’abord **Ce qui vous attend** : les projets à instruire, les compléments à apporter, les jalons en retard, selon votre rôle.",
      },
      {
        title: "Choisissez un rythme, ligne par ligne",
        text: "Les rappels, les échéances, les mentions, les décisions… Pour chacun : **Tout de suite**, **Chaque jour ouvré**, **Chaque semaine** ou **Jamais par courriel**.",
        picture: {
          name: "choisir-ses-courriels",
          alt: "Un tableau : ce qui se passe, ligne par ligne, et une liste pour choisir quand l’écrire.",
        },
      },
      {
        title: "Dites quand être tranquille",
        text: "Pour ce qui part tout de suite : **À toute heure**, **Pas la nuit**, ou **Ni la nuit, ni les week-ends et jours fériés**. Puis **Enregistrer**.",
      },
    ],
    notes: [
      "Ce qui est choisi chaque jour ou chaque semaine arrive en un seul courriel, le matin, avec les rappels.",
      "Un [[rappel]] dit ce qui attend que vous agissiez. Une [[échéance]] dit qu’un jour approche, ou qu’il est passé. Une [[notification]] dit ce qui vient d’arriver.",
      "Choisies **Tout de suite**, les échéances arrivent le matin où elles sont annoncées.",
      "Le courriel ne nomme que ce que vous pouvez voir au moment où il part.",
    ],
    problems: [
      {
        problem: "Je reçois trop de courriels",
        answer:
          "Choisissez un rythme plus lent, ou arrêtez-les : chaque courriel a un lien pour cela, qui marche sans se connecter.",
      },
      {
        problem: "Je ne reçois rien",
        answer:
          "Rien ne vous attend peut-être : la page le dit. Sinon, regardez parmi les courriers indésirables, puis vérifiez les rythmes choisis.",
      },
    ],
  },
} as const satisfies Record<string, Guide>;
