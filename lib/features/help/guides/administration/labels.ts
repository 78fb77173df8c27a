import { contoursPath } from "@/lib/features/contours/routes";
import { fundersPath } from "@/lib/features/funders/routes";
import { libraryPath } from "@/lib/features/indicators/routes";
import { jobsPath } from "@/lib/features/jobs/routes";
import { gridPath } from "@/lib/features/projects/review/checklist/grid/routes";
import { schemeAdministrationPath } from "@/lib/features/schemes/administration/routes";
import { schemeImportsPath } from "@/lib/features/schemes/imports/routes";
import type { Guide } from "../../types";

export const ADMINISTRATION_GUIDES = {
  "tenir-le-catalogue": {
    title: "Tenir le catalogue des dispositifs",
    summary: "Ajouter, corriger, vérifier, retirer une fiche, décider des propositions.",
    page: { label: "Tenue du catalogue", href: schemeAdministrationPath },
    steps: [
      {
        title: "Choisissez une fiche",
        text: "La liste met d’abord les fiches que personne n’a vérifiées depuis longtemps. **Ajouter un dispositif** en crée une.",
      },
      {
        title: "Corrigez ou vérifiez",
        text: "**Enregistrer et publier** ouvre une nouvelle version. **Vérifié aujourd’hui** note que la fiche a été comparée à sa source, et laquelle.",
      },
      {
        title: "Saisissez les critères",
        text: "Sous **Critères**, dites ce qui est demandé à un projet. **Aperçu sans enregistrer** montre combien de projets seraient éligibles.",
      },
      {
        title: "Décidez des propositions",
        text: "Sous **Propositions des opérateurs**, comparez champ par champ, cochez, puis **Publier les champs cochés**. Un refus demande une raison.",
        picture: {
          name: "proposition-d-un-operateur",
          alt: "Une proposition, champ par champ : ce que dit la fiche, ce qui est proposé, et une case à cocher pour publier.",
        },
      },
      {
        title: "Retirez une fiche",
        text: "**Retirer du catalogue** demande pourquoi. L’ancienne adresse le dira, ou mènera au dispositif qui le remplace.",
      },
    ],
    notes: [
      "Ce qu’aucun champ d’un projet ne dit devient une condition à vérifier : elle n’est jamais cachée.",
      "Toutes les versions d’une fiche sont gardées. Elles se comparent et se restaurent.",
    ],
    problems: [
      {
        problem: "Quelqu’un a publié une autre version pendant ma saisie",
        answer: "Le formulaire montre les deux, champ par champ. Choisissez, puis enregistrez.",
      },
    ],
  },
  "importer-des-dispositifs": {
    title: "Importer des dispositifs d’Aides-territoires",
    summary: "Un rapport d’abord, et seulement ce que vous cochez ensuite.",
    page: { label: "Import des dispositifs", href: schemeImportsPath },
    steps: [
      {
        title: "Lisez la source",
        text: "Choisissez **Lire Aides-territoires**, ou déposez un fichier enregistré. La lecture dure quelques minutes.",
      },
      {
        title: "Lisez le rapport",
        text: "Il range les aides : nouvelles, modifiées, disparues, gardées à la main… Rien n’est encore au catalogue.",
      },
      {
        title: "Cochez, puis appliquez",
        text: "**Appliquer les aides cochées** écrit ce que vous avez choisi, et rien d’autre.",
      },
    ],
    notes: [
      "Un champ corrigé à la main est [[gardé à la main]] : aucun import ne l’écrase, sauf si vous le demandez.",
      "Un dispositif disparu de la source n’est pas supprimé : il est marqué.",
    ],
    problems: [
      {
        problem: "« Lecture incomplète »",
        answer:
          "La source s’est arrêtée en route. Rien n’est marqué disparu dans ce cas. Recommencez plus tard.",
      },
    ],
  },
  "tenir-les-indicateurs": {
    title: "Tenir la bibliothèque d’indicateurs",
    summary: "Ce que les projets mesurent, et comment les mesures s’additionnent.",
    page: { label: "Bibliothèque d’indicateurs", href: libraryPath },
    steps: [
      {
        title: "Ajoutez un indicateur",
        text: "Choisissez **Ajouter un indicateur**. Donnez son nom, son unité, le sens du progrès et ses priorités.",
      },
      {
        title: "Dites comment les projets s’ajoutent",
        text: "**Addition** pour des nombres qui s’additionnent, **Taux** pour deux nombres, **Jamais de total** quand les projets comptent les mêmes personnes.",
        picture: {
          name: "nouvel-indicateur",
          alt: "Le formulaire d’un indicateur : nom, unité, sens du progrès, et la façon d’additionner les projets.",
        },
      },
      {
        title: "Rangez et retirez",
        text: "L’ordre est celui des listes de choix. Un indicateur retiré n’est plus proposé ; il reste sur les projets qui le suivent.",
      },
    ],
    notes: [
      "Un pourcentage est toujours fait de deux nombres : le site n’additionne jamais des pourcentages.",
    ],
    problems: [
      {
        problem: "Je ne peux plus changer la façon d’additionner",
        answer: "Des projets ont déjà saisi des chiffres. Retirez l’indicateur et ajoutez-en un autre.",
      },
    ],
  },
  "fusionner-des-financeurs": {
    title: "Fusionner deux financeurs",
    summary: "Deux noms pour un seul organisme : les réunir, sans toucher au passé.",
    page: { label: "Financeurs", href: fundersPath },
    steps: [
      {
        title: "Choisissez le financeur qui disparaît",
        text: "Cherchez-le dans la liste, puis **Fusionner**.",
      },
      {
        title: "Choisissez celui qui reprend ses lignes",
        text: "**Voir ce qui changera** dit combien de lignes et de projets sont concernés.",
        picture: {
          name: "fusionner-des-financeurs",
          alt: "Ce qu’une fusion changera, ce qu’elle ne changera pas, et le bouton qui la confirme.",
        },
      },
      {
        title: "Confirmez",
        text: "Chaque projet a une version de plus, et son journal le dit.",
      },
    ],
    notes: [
      "Le tableau de bord à une date passée nomme toujours l’ancien financeur.",
      "La fusion ne s’annule pas.",
    ],
    problems: [
      {
        problem: "Le financeur n’est plus dans les listes",
        answer: "Il a été fusionné. La page dit en lequel, quand et par qui.",
      },
    ],
  },
  "tenir-la-grille": {
    title: "Tenir la grille d’instruction",
    summary: "Ce que le ministère et l’ANCT vérifient sur chaque projet transmis.",
    page: { label: "Grille d’instruction", href: gridPath },
    steps: [
      {
        title: "Ajoutez un point",
        text: "Choisissez **Ajouter un point**. Écrivez une question à laquelle on répond par oui ou par non.",
      },
      {
        title: "Rangez, modifiez, retirez",
        text: "Les points sont lus dans l’ordre de la liste. Un point retiré reste avec les décisions déjà prises.",
      },
    ],
    notes: ["La [[grille d’instruction]] compte 60 points au plus."],
    problems: [
      {
        problem: "Un point a changé pendant une instruction",
        answer:
          "Les réponses déjà données sont gardées. Au moment de décider, la grille est gardée telle qu’elle était.",
      },
    ],
  },
  "surveiller-les-taches": {
    title: "Surveiller les tâches et le courrier",
    summary: "Ce que le site fait de lui-même, et ce qui n’a pas abouti.",
    page: { label: "Tâches", href: jobsPath },
    steps: [
      {
        title: "Regardez ce qui a échoué",
        text: "**Ce qui a échoué** liste les messages, les imports et les travaux qui n’ont pas abouti, avec la raison.",
      },
      {
        title: "Relancez",
        text: "**Relancer**, à côté de chacun, le fait repartir. **Relancer tous les messages** les renvoie tous.",
      },
      {
        title: "Lisez le courrier",
        text: "La page **Courrier** montre ce qui part et ce qui attend, du plus récent au plus ancien.",
      },
    ],
    notes: ["Un import qui a échoué n’a rien écrit. C’est le territoire qui le confirme de nouveau."],
    problems: [
      {
        problem: "« Aucun serveur d’envoi n’est configuré »",
        answer: "Les messages restent dans le courrier sans partir. Prévenez l’exploitant du site.",
      },
    ],
  },
  "charger-des-contours": {
    title: "Charger les contours officiels",
    summary: "Pour qu’un point sur la carte donne la commune et le quartier.",
    page: { label: "Contours", href: contoursPath },
    steps: [
      {
        title: "Déposez un fichier",
        text: "Choisissez le type de contours et un fichier GeoJSON, en degrés (WGS 84). Puis **Importer**.",
        picture: {
          name: "importer-des-contours",
          alt: "Le formulaire d’un import : le type de contours et le fichier.",
        },
      },
      {
        title: "Lisez le rapport",
        text: "Il dit combien de contours sont ajoutés, remplacés, inchangés, et ce qui est inutilisable. Rien n’est remplacé tant que le fichier entier n’est pas bon.",
      },
    ],
    notes: [
      "Les [[contours|contour]] des deux générations de quartiers peuvent être chargés, celles de 2015 et de 2024.",
    ],
    problems: [
      {
        problem: "« les coordonnées sont en Lambert 93 »",
        answer: "Convertissez le fichier en degrés (WGS 84), puis déposez-le de nouveau.",
      },
    ],
  },
} as const satisfies Record<string, Guide>;
