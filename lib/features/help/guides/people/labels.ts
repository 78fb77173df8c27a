import { organisationsPath } from "@/lib/features/accounts/organisations/routes";
import { accountsPath, inviteAccountPath } from "@/lib/features/accounts/routes";
import type { Guide } from "../../types";

export const PEOPLE_GUIDES = {
  "inviter-une-personne": {
    title: "Inviter une personne",
    summary: "Ouvrir un accès à un collègue, et voir qui voit quoi.",
    page: { label: "Inviter une personne", href: inviteAccountPath },
    steps: [
      {
        title: "Ouvrez les comptes",
        text: "Choisissez **Comptes** dans le menu, puis **Inviter une personne**.",
      },
      {
        title: "Dites qui, où et avec quel rôle",
        text: "Donnez le prénom et le nom, l’adresse professionnelle, l’organisation et le rôle. Puis **Envoyer l’invitation**.",
        picture: {
          name: "inviter-une-personne",
          alt: "Le formulaire d’une invitation : prénom et nom, adresse, rôle, et le bouton « Envoyer l’invitation ».",
        },
      },
      {
        title: "Suivez l’invitation",
        text: "La liste des comptes dit qui a répondu et jusqu’à quand l’[[invitation]] vaut. **Renvoyer l’invitation** la fait partir de nouveau, **Renouveler l’invitation** en repousse la fin, **Annuler l’invitation** y met fin.",
      },
      {
        title: "Voyez qui a accès à quoi",
        text: "**Gérer** ouvre l’accès d’une personne. **Ce que chaque rôle voit et peut faire** résume les rôles.",
      },
    ],
    notes: [
      "Une invitation vaut quatorze jours.",
      "Un chef de projet invite dans son organisation : des agents ou d’autres chefs de projet. L’administrateur invite partout.",
      "Une personne qui a déjà un compte rejoint votre organisation avec la même adresse.",
      "Le **Journal des comptes** dit qui a invité, désactivé ou réactivé qui.",
    ],
    problems: [
      {
        problem: "« Cette invitation a expiré »",
        answer: "Renouvelez-la : la personne reçoit un nouveau message. L’ancien lien ne sert plus.",
      },
      {
        problem: "La personne ne reçoit rien",
        answer:
          "Faites vérifier les courriers indésirables, puis renvoyez l’invitation. L’administrateur voit, dans le courrier, si le message est parti.",
      },
    ],
  },
  "quand-un-collegue-part": {
    title: "Quand un collègue part",
    summary: "Mettre fin à son accès, et confier ce qu’il avait en cours.",
    page: { label: "Comptes", href: accountsPath },
    steps: [
      {
        title: "Ouvrez son accès",
        text: "Dans **Comptes**, choisissez **Gérer** en face de son nom.",
      },
      {
        title: "Dites qui reprend",
        text: "Sous **Mettre fin à l’accès**, la page liste ce qui est en cours et à lui seul : saisies, vues, projets en main, avis. Choisissez **Qui reprend ce qui est en cours**.",
        picture: {
          name: "fin-d-un-acces",
          alt: "Sous « Mettre fin à l’accès » : ce qui est en cours, et qui le reprend.",
        },
      },
      {
        title: "Mettez fin à l’accès",
        text: "Choisissez **Désactiver**. La personne est déconnectée aussitôt de cette organisation, et prévenue par courriel. Votre collègue reçoit la liste de ce qui lui est confié.",
      },
    ],
    notes: [
      "Les projets restent au territoire, quoi qu’il arrive.",
      "Sans repreneur, les saisies en cours sont gardées 30 jours, puis oubliées.",
    ],
    problems: [
      {
        problem: "« C’est le dernier chef de projet »",
        answer:
          "Plus personne ne pourrait publier, envoyer la revue ni inviter. Nommez d’abord un autre chef de projet, ou confirmez.",
      },
    ],
  },
  "changer-d-organisation": {
    title: "Agir pour une autre organisation",
    summary:
      "Vous faites partie de plusieurs organisations : passez de l’une à l’autre sans vous déconnecter.",
    page: { label: "Vos organisations", href: organisationsPath },
    steps: [
      {
        title: "Ouvrez vos organisations",
        text: "En haut de chaque page, choisissez **Changer d’organisation**.",
      },
      {
        title: "Choisissez",
        text: "**Agir pour** change l’[[organisation pour laquelle on agit]] dans ce navigateur. **Rejoindre** accepte une invitation.",
        picture: {
          name: "choisir-son-organisation",
          alt: "Deux organisations, avec le rôle dans chacune : celle pour laquelle on agit, et un bouton pour agir pour l’autre.",
        },
      },
    ],
    notes: [
      "Ce que vous voyez et pouvez faire dépend de l’organisation choisie. Son nom est en haut de chaque page.",
      "Un formulaire ouvert pour une organisation n’est jamais enregistré pour une autre.",
    ],
    problems: [
      {
        problem: "« Cette page est réservée à une autre organisation »",
        answer: "La page propose d’agir pour cette organisation, si vous en faites partie, puis s’ouvre.",
      },
    ],
  },
} as const satisfies Record<string, Guide>;
