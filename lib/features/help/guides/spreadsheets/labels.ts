import { importsPath } from "@/lib/features/imports/routes";
import type { Guide } from "../../types";

export const SPREADSHEET_GUIDES = {
  "importer-un-tableau": {
    title: "Importer un tableau",
    summary: "Déposez le tableau que vous tenez déjà. Rien n’est écrit avant votre accord.",
    page: { label: "Importer un tableau", href: importsPath },
    steps: [
      {
        title: "Déposez le fichier",
        text: "Un classeur .xlsx ou un fichier .csv, dont la première ligne nomme les colonnes. Choisissez **Envoyer le fichier**.",
      },
      {
        title: "Vérifiez les colonnes",
        text: "Le site propose ce que contient chaque colonne. Corrigez ce qui ne va pas, puis choisissez **Analyser les lignes**. Votre choix servira pour le prochain fichier de cette forme.",
        picture: {
          name: "colonnes-d-un-import",
          alt: "Un tableau : chaque colonne du fichier, des exemples, et le champ du site où elle ira.",
        },
      },
      {
        title: "Lisez ce que chaque ligne changerait",
        text: "Les lignes sont à créer, à modifier, à corriger, ou semblables à un projet qui existe. Acceptez, refusez, ou répondez aux questions, ligne par ligne.",
        picture: {
          name: "lignes-d-un-import",
          alt: "Deux lignes d’un import : l’une à créer, avec une case à cocher, l’autre à corriger, avec ce qui ne va pas.",
        },
      },
      {
        title: "Confirmez",
        text: "Choisissez **Confirmer l’import**. Toutes les lignes acceptées sont écrites ensemble, ou aucune.",
      },
    ],
    notes: [
      "Pour modifier beaucoup de projets à la fois : exportez-les depuis la liste, corrigez les cellules dans votre tableur, déposez le fichier ici. Seules les cellules modifiées changent.",
      "Les colonnes **Objectif principal** et **Autres objectifs** rattachent les projets aux objectifs de la [[stratégie]] du territoire. Recopiez un objectif tel que l’export l’écrit, ou son titre seul ; entre plusieurs, mettez un point-virgule. Une cellule vidée dans un tableau exporté détache ; sans ces colonnes, rien ne change.",
      "Importer deux fois le même fichier ne crée pas de doublon.",
      "Les lignes d’autres territoires sont laissées de côté, et le rapport le dit.",
    ],
    problems: [
      {
        problem: "Des lignes sont à corriger",
        answer:
          "Le rapport donne ces lignes dans un fichier, avec ce qui ne va pas dans chacune. Corrigez-le, puis déposez-le.",
      },
      {
        problem: "Le fichier n’est pas accepté",
        answer:
          "Le message dit pourquoi : ancien format .xls, mot de passe, macros… Enregistrez-le au format .xlsx ou .csv, puis recommencez.",
      },
      {
        problem: "Une ligne est en conflit",
        answer:
          "Quelqu’un a changé ce projet, ou ses objectifs, depuis votre export. Pour chaque cellule, choisissez la valeur du fichier ou celle du site.",
      },
    ],
  },
} as const satisfies Record<string, Guide>;
