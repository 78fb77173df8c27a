import { opinionsPath } from "@/lib/features/projects/review/opinions/routes";
import { projectsPath, reviewQueuePath } from "@/lib/features/projects/routes";
import type { Guide } from "../../types";

export const REVIEW_GUIDES = {
  "transmettre-un-projet": {
    title: "Transmettre un projet à l’ANCT",
    summary: "Le brouillon devient un dossier à instruire.",
    page: { label: "Projets", href: projectsPath },
    steps: [
      {
        title: "Vérifiez ce qui manque",
        text: "En haut de la page du projet, **Avant de transmettre le projet** liste ce qui manque. Chaque ligne mène au champ à remplir.",
      },
      {
        title: "Transmettez",
        text: "Plus bas, sous **Instruction**, écrivez un message si vous le souhaitez, puis choisissez **Transmettre à l’ANCT**.",
        picture: {
          name: "transmettre",
          alt: "Un champ pour un message à l’ANCT, et le bouton « Transmettre à l’ANCT ».",
        },
      },
      {
        title: "Attendez la réponse",
        text: "Le projet est [[transmis]]. Il ne peut plus être modifié. Vous serez prévenu par courriel de la décision.",
      },
    ],
    notes: [
      "Une fois transmis, le projet est lu par le ministère et l’ANCT. Les partenaires ne le voient qu’une fois accepté.",
      "L’agent et le chef de projet peuvent tous deux transmettre.",
    ],
    problems: [
      {
        problem: "Je veux corriger un projet déjà transmis",
        answer:
          "Choisissez **Retirer la transmission** : le projet redevient un brouillon. Corrigez-le, puis transmettez-le de nouveau.",
      },
      {
        problem: "Le bouton « Transmettre à l’ANCT » est grisé",
        answer: "Le projet est incomplet. La liste de ce qui manque est en haut de la page.",
      },
    ],
  },
  "repondre-a-une-demande-de-complements": {
    title: "Répondre à une demande de compléments",
    summary: "L’ANCT a posé des questions : vous corrigez, puis vous transmettez de nouveau.",
    page: { label: "Projets", href: projectsPath },
    steps: [
      {
        title: "Lisez la demande",
        text: "Elle est en haut de la page du projet. Chaque [[remarque]] nomme le champ concerné et y mène.",
        picture: {
          name: "demande-de-complements",
          alt: "La demande de l’ANCT, avec deux remarques qui mènent chacune à leur champ, et le lien « Répondre aux remarques ».",
        },
      },
      {
        title: "Corrigez les champs",
        text: "Dans le formulaire, la remarque est écrite à côté du champ. Corrigez, puis enregistrez.",
      },
      {
        title: "Dites ce que vous avez fait",
        text: "Choisissez **Répondre aux remarques**. Pour chacune, écrivez un mot et choisissez **Marquer comme traitée**.",
      },
      {
        title: "Transmettez de nouveau",
        text: "Sous **Instruction**, choisissez **Transmettre à l’ANCT**. L’ANCT voit ce qui a changé depuis sa demande.",
      },
    ],
    notes: [
      "Une remarque traitée par vous est ensuite réglée, ou rouverte, par l’ANCT.",
      "Dans la liste des projets, **Compléments à apporter** réunit les projets qui vous attendent.",
    ],
    problems: [
      {
        problem: "Je ne comprends pas la demande",
        answer:
          "Écrivez un commentaire visible par le ministère, sur la page du projet, et mentionnez la personne qui l’a faite.",
      },
    ],
  },
  "publier-un-projet": {
    title: "Publier un projet",
    summary: "Choisir, champ par champ, ce que le public peut lire.",
    page: { label: "Projets", href: projectsPath },
    steps: [
      {
        title: "Ouvrez un projet accepté",
        text: "Sur sa page, allez à la partie **Publication**. Seul le chef de projet du territoire choisit ce qui est publié.",
      },
      {
        title: "Cochez les champs",
        text: "L’intitulé, le résumé et les priorités sont toujours publiés. Cochez les autres champs à montrer.",
        picture: {
          name: "publication",
          alt: "Les champs que l’on peut publier, avec des cases à cocher, et les boutons pour voir l’aperçu, mettre à jour ou retirer.",
        },
      },
      {
        title: "Regardez, puis publiez",
        text: "Choisissez **Voir l’aperçu**, relisez, puis **Publier**. La page publique est ouverte à tous.",
      },
    ],
    notes: [
      "Les contacts, la note privée, le détail des financements et les échanges ne sont jamais publiés.",
      "Quand vous modifiez un champ publié, la page publique suit aussitôt.",
    ],
    problems: [
      {
        problem: "Je veux revenir en arrière",
        answer: "Choisissez **Retirer de la publication**. La page publique disparaît.",
      },
      {
        problem: "La partie « Publication » ne propose rien",
        answer: "Le projet n’est pas encore accepté, ou vous n’êtes pas chef de projet. La page dit lequel.",
      },
    ],
  },
  "instruire-un-projet": {
    title: "Instruire un projet",
    summary: "De la file d’attente à la décision.",
    page: { label: "Instruction", href: reviewQueuePath },
    steps: [
      {
        title: "Ouvrez la file",
        text: "Les projets transmis y attendent, les plus anciens d’abord. Filtrez par territoire, par priorité ou par durée d’attente, puis **Filtrer**.",
        picture: {
          name: "file-d-instruction",
          alt: "La file d’instruction : un projet par ligne, depuis quand il attend, qui l’instruit, son territoire et son coût.",
        },
      },
      {
        title: "Prenez le projet en main",
        text: "Choisissez **Prendre ce projet**, ou attribuez-le à un collègue. La file dit par qui chaque projet est instruit.",
      },
      {
        title: "Vérifiez avec la grille",
        text: "Choisissez **Remplir la grille**. Répondez à chaque point par oui, non ou sans objet, avec un mot si besoin.",
        picture: {
          name: "grille-d-instruction",
          alt: "Des points à vérifier ; pour chacun, oui, non, sans objet ou pas encore vu, et un champ pour un mot.",
        },
      },
      {
        title: "Demandez des compléments s’il le faut",
        text: "Ajoutez une [[remarque]] par champ, puis choisissez **Demander des compléments**. Le territoire est prévenu par courriel. Quand il transmet de nouveau, vous voyez **Ce qui a changé**.",
      },
      {
        title: "Décidez",
        text: "Choisissez **Accepter le projet** ou **Refuser le projet**. Un refus demande un motif. Le territoire est prévenu.",
        picture: {
          name: "decision",
          alt: "Un message au territoire, une remarque sur un champ, et trois boutons : demander des compléments, accepter, refuser.",
        },
      },
    ],
    notes: [
      "Un projet accepté compte dans le programme, et les partenaires le voient.",
      "Avant de décider, la page rappelle les avis encore attendus et les points de la grille pas encore vus.",
      "Pour décider de plusieurs projets à la fois, cochez-les dans la file, choisissez la décision, puis confirmez.",
    ],
    problems: [
      {
        problem: "« Votre étape n’a pas été enregistrée »",
        answer:
          "Le territoire ou un collègue a fait quelque chose entre-temps. La page dit quoi. Relisez, puis décidez.",
      },
      {
        problem: "Le projet a disparu de la file",
        answer:
          "Le territoire a retiré sa transmission. Le projet reviendra quand il l’aura transmis de nouveau.",
      },
    ],
  },
  "demander-un-avis": {
    title: "Demander un avis",
    summary: "Faire lire un projet à un partenaire ou à un collègue avant de décider.",
    page: { label: "Instruction", href: reviewQueuePath },
    steps: [
      {
        title: "Ouvrez les avis du projet",
        text: "Sur la page d’un projet transmis, choisissez **Demander et suivre les avis**.",
      },
      {
        title: "Choisissez à qui, et pour quand",
        text: "Toute une organisation partenaire, l’une de ses personnes, ou un collègue. Donnez une date, et votre question si vous en avez une. Puis **Demander l’avis**.",
        picture: {
          name: "demander-un-avis",
          alt: "Le formulaire d’une demande d’avis : à qui, pour quand, et une question.",
        },
      },
      {
        title: "Lisez la réponse",
        text: "L’[[avis]] est favorable, réservé ou défavorable, avec ses raisons. Il est sur la page du projet, et la file signale les avis en retard.",
      },
    ],
    notes: [
      "Le partenaire lit le projet tel qu’il est transmis, sans sa note privée ni ses contacts, tant que l’instruction dure.",
      "Le territoire lit les avis après la décision.",
    ],
    problems: [
      {
        problem: "L’avis n’arrive pas",
        answer: "Vous pouvez décider sans lui, ou retirer la demande et en faire une autre.",
      },
    ],
  },
  "donner-un-avis": {
    title: "Donner un avis demandé",
    summary: "Le ministère vous demande ce que vous pensez d’un projet.",
    page: { label: "Avis", href: opinionsPath },
    steps: [
      {
        title: "Ouvrez la demande",
        text: "Sous **À rendre**, choisissez le projet. La page donne la question posée, la date attendue et le projet tel qu’il est transmis.",
      },
      {
        title: "Donnez votre avis",
        text: "Favorable, réservé ou défavorable. Écrivez vos raisons : elles sont obligatoires pour un avis réservé ou défavorable. Puis **Rendre l’avis**.",
        picture: {
          name: "rendre-un-avis",
          alt: "Trois choix, favorable, réservé ou défavorable, un champ pour les raisons, et le bouton « Rendre l’avis ».",
        },
      },
    ],
    notes: [
      "Un avis rendu ne se modifie plus.",
      "Vos raisons sont lues par le ministère et l’ANCT, et par le territoire après la décision.",
    ],
    problems: [
      {
        problem: "Le projet n’est plus montré",
        answer: "L’instruction est terminée. S’il est accepté, vous le trouvez dans la liste des projets.",
      },
    ],
  },
} as const satisfies Record<string, Guide>;
