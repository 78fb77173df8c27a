import { partnersViewPath } from "@/lib/features/dashboard/partners/routes";
import { newPhotographPath } from "@/lib/features/photographs/routes";
import { DASHBOARD_PATH } from "@/lib/features/projects/search/routes";
import { reviewPath, reviewsPath } from "@/lib/features/quarterly/routes";
import type { Guide } from "../../types";

export const STEERING_GUIDES = {
  "lire-le-tableau-de-bord": {
    title: "Lire le tableau de bord",
    summary: "Le programme sur un écran, aujourd’hui ou à une date passée.",
    page: { label: "Tableau de bord", href: DASHBOARD_PATH },
    steps: [
      {
        title: "Lisez les chiffres",
        text: "Projets, coût total, demandé, obtenu, reste à financer. Chaque chiffre est un lien vers les projets qui le composent.",
        picture: {
          name: "chiffres-du-tableau-de-bord",
          alt: "Cinq chiffres : projets, coût total, demandé, obtenu, reste à financer, chacun avec sa définition à déplier.",
        },
      },
      {
        title: "Demandez ce qu’un chiffre veut dire",
        text: "**Définition**, à côté d’un chiffre, dit ce qui est compté, d’après quoi et à quelle date.",
      },
      {
        title: "Changez de vue",
        text: "Les vues montrent les territoires, les priorités, les financeurs, les jalons, les indicateurs, ce qui manque, ou le programme dans le temps. Les filtres suivent de l’une à l’autre.",
      },
      {
        title: "Choisissez une date",
        text: "Ouvrez **Voir à une autre date, ou comparer deux dates**. Donnez une date : tous les chiffres sont ceux de ce soir-là. Donnez-en deux : le site dit ce qui a changé.",
        picture: {
          name: "choisir-une-date",
          alt: "Deux champs de date, le bouton « Afficher », et des dates souvent demandées.",
        },
      },
    ],
    notes: [
      "Les chiffres sont ceux des projets que vous pouvez voir. Le ministère sait combien il y a de brouillons, pas ce qu’ils disent.",
      "**Exporter pour Excel** emporte les projets affichés, et une feuille avec les définitions.",
    ],
    problems: [
      {
        problem: "Un chiffre passé ne correspond plus à la liste",
        answer:
          "Certains projets ne sont plus consultables aujourd’hui : retirés, archivés ou supprimés. La page dit combien.",
      },
      {
        problem: "Mon territoire est dit silencieux",
        answer:
          "Personne n’y a rien écrit depuis 90 jours, ni dit que rien n’est nouveau. La revue trimestrielle suffit à le changer.",
      },
    ],
  },
  "voir-ce-qui-manque": {
    title: "Voir ce qui manque",
    summary: "Territoires silencieux, priorités sans projet, besoins sans réponse.",
    page: { label: "Tableau de bord", href: DASHBOARD_PATH },
    steps: [
      {
        title: "Ouvrez la vue",
        text: "Au tableau de bord, choisissez **Ce qui manque**.",
      },
      {
        title: "Lisez les manques",
        text: "Les [[territoires silencieux|silencieux]], les cases vides (territoire et priorité), les projets **sans aucun financeur**, les besoins ouverts, les chiffres anciens. Chaque nombre ouvre la liste.",
        picture: {
          name: "ce-qui-manque",
          alt: "Un tableau des territoires et des priorités : les cases où il n’y a aucun projet.",
        },
      },
    ],
    notes: ["Un territoire ne voit que ses propres financements et besoins ; le ministère les voit tous."],
    problems: [
      {
        problem: "Un projet est dit sans financeur alors qu’il en a un",
        answer:
          "Une ligne « envisagée » ne compte pas encore, ni l’apport du porteur. Passez la ligne à « demandé » quand la demande est faite.",
      },
    ],
  },
  "preparer-un-comite": {
    title: "Préparer un comité",
    summary: "Figer les chiffres d’une date, et emporter le dossier en trois fichiers.",
    page: { label: "Photographier", href: newPhotographPath },
    steps: [
      {
        title: "Photographiez",
        text: "Au tableau de bord, choisissez **Photographier**. Donnez un titre, une date, et une seconde date si vous voulez comparer. Vous pouvez écrire un commentaire.",
        picture: {
          name: "photographier",
          alt: "Le formulaire d’une photographie : titre, une date, une seconde pour comparer, et un commentaire.",
        },
      },
      {
        title: "Préparez le dossier",
        text: "Choisissez **Préparer le dossier du comité**. Il se fait en une minute environ ; vous pouvez quitter la page.",
      },
      {
        title: "Emportez les fichiers",
        text: "Un PDF pour lire et imprimer, un document modifiable, un classeur. Les trois portent les mêmes chiffres que la page.",
      },
    ],
    notes: [
      "Une [[photographie]] ne se modifie ni ne se supprime, quoi qu’il arrive aux projets.",
      "Le chef de projet photographie son territoire ; le ministère, le programme entier ou un territoire.",
      "La fois suivante, le tableau de bord propose de comparer avec le **Dernier comité photographié**.",
    ],
    problems: [
      {
        problem: "« Le dossier n’a pas pu être préparé »",
        answer: "La photographie est intacte. Demandez le dossier de nouveau, sur sa page.",
      },
    ],
  },
  "faire-la-revue-trimestrielle": {
    title: "Faire la revue trimestrielle",
    summary: "Cinq minutes par trimestre : ce qui est nouveau, ou que rien ne l’est.",
    page: { label: "Revue trimestrielle", href: reviewPath },
    steps: [
      {
        title: "Commencez",
        text: "Choisissez **Commencer la revue**. Le site montre vos projets en vie, l’un après l’autre, avec leur situation.",
      },
      {
        title: "Répondez",
        text: "Si rien n’a bougé, choisissez **Rien de nouveau** : c’est une réponse, elle est datée. Sinon, mettez à jour l’avancement, un jalon, un financement ou une mesure, puis **Enregistrer et continuer**.",
        picture: {
          name: "revue-trimestrielle",
          alt: "Le bouton « Rien de nouveau », avec ce que l’on confirme en appuyant.",
        },
      },
      {
        title: "Relisez et envoyez",
        text: "Le chef de projet choisit **Relire et envoyer**, ajoute un message s’il le souhaite, puis **Envoyer au ministère**.",
      },
    ],
    notes: [
      "Vous pouvez vous arrêter et reprendre plus tard, sur un autre ordinateur : chaque réponse est gardée.",
      "Une fois envoyée, la [[revue trimestrielle]] ne change plus. Ce que vous dites ensuite va dans un [[supplément]].",
    ],
    problems: [
      {
        problem: "Je n’ai pas de quoi répondre pour un projet",
        answer:
          "Choisissez **Passer**. La revue peut être envoyée sans lui ; le ministère verra qu’il est sans réponse.",
      },
      {
        problem: "Un projet n’est pas dans la revue",
        answer: "Elle ne porte que sur les projets acceptés, ni abandonnés ni terminés.",
      },
    ],
  },
  "lire-les-revues": {
    title: "Lire les revues des territoires",
    summary: "Qui a répondu, qui n’a pas répondu, et ce qui est dit.",
    page: { label: "Revues trimestrielles", href: reviewsPath },
    steps: [
      {
        title: "Choisissez un trimestre",
        text: "La page s’ouvre sur le trimestre en cours. Le tableau dit où en est chaque territoire.",
      },
      {
        title: "Ouvrez une revue envoyée",
        text: "Elle donne le message du chef de projet, puis chaque projet : rien de nouveau, ou ce qui a changé, avant et après.",
      },
    ],
    notes: [
      "Vous savez à tout moment où en est chaque territoire. Les mots et les réponses se lisent une fois la revue envoyée.",
    ],
    problems: [
      {
        problem: "Un territoire n’a rien envoyé",
        answer:
          "Son chef de projet reçoit un rappel dans le dernier mois du trimestre. La vue **Ce qui manque** dit depuis quand le territoire n’a rien écrit.",
      },
    ],
  },
  "suivre-les-partenaires": {
    title: "Suivre les réponses des partenaires",
    summary: "Qui répond, en combien de temps, et ce que personne ne finance.",
    page: { label: "Partenaires et dispositifs", href: partnersViewPath },
    steps: [
      {
        title: "Lisez les délais",
        text: "Le tableau donne, partenaire par partenaire, les intérêts, les propositions, les refus et le délai médian. Il dit aussi combien de demandes sont sans réponse.",
        picture: {
          name: "reponses-des-partenaires",
          alt: "Un tableau : partenaire par partenaire, les intérêts, les propositions, les refus, le délai de réponse et les demandes sans réponse.",
        },
      },
      {
        title: "Cherchez les trous",
        text: "La page liste les motifs de refus, les besoins que rien ne couvre, et les dispositifs dont personne ne se sert.",
      },
      {
        title: "Emportez-le",
        text: "**Exporter (CSV)** donne les mêmes chiffres dans un fichier.",
      },
    ],
    notes: ["Les mots des réponses se lisent sur la page des réponses, et sur chaque projet."],
    problems: [
      {
        problem: "Un partenaire n’a aucune réponse",
        answer: "Il n’a peut-être pas de compte : le tableau le dit. L’administrateur peut l’inviter.",
      },
    ],
  },
} as const satisfies Record<string, Guide>;
