import { strategiesPath } from "@/lib/features/strategies/routes";
import type { Guide } from "../../types";

const STRATEGIES = { label: "Stratégies", href: strategiesPath };

export const STRATEGY_GUIDES = {
  "ecrire-la-strategie": {
    title: "Écrire la stratégie du territoire",
    summary: "Un diagnostic, des axes, des objectifs et leurs cibles, écrits à plusieurs.",
    page: STRATEGIES,
    steps: [
      {
        title: "Commencez",
        text: "Ouvrez la page de votre territoire, puis sa [[stratégie]]. Choisissez **Commencer la stratégie**.",
      },
      {
        title: "Écrivez le diagnostic",
        text: "Une phrase par idée : forces, faiblesses, opportunités, menaces. Pour chacune, dites si elle vaut pour tout le territoire ou pour certains quartiers.",
        picture: {
          name: "diagnostic-d-une-strategie",
          alt: "Le début du formulaire du diagnostic : sous « Forces », deux phrases, chacune avec les quartiers concernés et les boutons pour la monter, la descendre ou la supprimer.",
        },
      },
      {
        title: "Donnez les chiffres qui comptent",
        text: "Avec **Ajouter un chiffre**, donnez chaque [[chiffre clé]], sa source et sa date.",
      },
      {
        title: "Posez les axes et les objectifs",
        text: "Deux ou trois axes suffisent, avec **Ajouter un axe**. Sous chacun, **Ajouter un objectif** : ce qui sera obtenu, pour qui, et qui en répond.",
      },
      {
        title: "Fixez des cibles",
        text: "Pour chaque objectif, choisissez un [[indicateur]] de la bibliothèque. Donnez d’où vous partez, où vous voulez être et en quelle année.",
      },
    ],
    notes: [
      "Plusieurs personnes peuvent écrire en même temps. Ce que chacun enregistre s’ajoute à ce que les autres ont écrit.",
      "Le texte peut rester inachevé. Tant que vous ne l’avez pas partagé, votre territoire est seul à le lire.",
      "L’avancement ne se saisit pas : il vient des projets rattachés aux objectifs.",
    ],
    problems: [
      {
        problem: "Un collègue a changé la même phrase",
        answer:
          "Le formulaire montre les deux textes. Choisissez, puis enregistrez : rien n’est écrasé en silence.",
      },
      {
        problem: "Je ne peux plus modifier le texte",
        answer:
          "La stratégie est adoptée. Le chef de projet choisit **Réviser la stratégie** pour l’écrire de nouveau.",
      },
    ],
  },
  "rattacher-des-projets": {
    title: "Rattacher les projets aux objectifs",
    summary: "Dire à quoi sert chaque projet. L’avancement des objectifs se calcule alors seul.",
    page: STRATEGIES,
    steps: [
      {
        title: "Ouvrez la liste",
        text: "Sur la page de la stratégie, choisissez **Projets et objectifs**. Filtrez **Ceux qui ne servent aucun objectif** pour ne rien oublier.",
      },
      {
        title: "Choisissez les objectifs",
        text: "Pour chaque projet, un **Objectif principal**, et d’autres s’il y a lieu. Puis **Enregistrer les objectifs**.",
        picture: {
          name: "rattacher-des-projets",
          alt: "Trois projets, chacun avec une liste où choisir son objectif principal, et d’autres objectifs à déplier.",
        },
      },
      {
        title: "Lisez l’avancement",
        text: "Chaque objectif dit combien de projets le servent, où ils en sont, et si ses cibles sont en bonne voie.",
      },
    ],
    notes: [
      "Le [[rattachement]] peut changer à tout moment : il ne fait pas partie du texte adopté.",
      "Un projet refusé ou abandonné reste rattaché, mais n’est pas compté.",
      "Depuis la page d’un projet, **Choisir les objectifs servis** mène au même endroit.",
    ],
    problems: [
      {
        problem: "Une cible est « Suivi par aucun projet »",
        answer:
          "Aucun projet rattaché ne suit cet indicateur. Ajoutez-le aux indicateurs d’un projet, ou rattachez un projet qui le suit.",
      },
    ],
  },
  "faire-adopter-la-strategie": {
    title: "Partager, adopter et publier la stratégie",
    summary: "Du texte de travail à l’édition adoptée, que chacun peut lire.",
    page: STRATEGIES,
    steps: [
      {
        title: "Partagez avec le ministère",
        text: "Sur la page de la stratégie, ouvrez **État, éditions et publication**. Choisissez **Partager avec le ministère** : il lit le texte et le commente.",
      },
      {
        title: "Répondez aux commentaires",
        text: "Chaque échange porte sur une partie du texte. Répondez, corrigez, puis **Marquer comme réglé**.",
      },
      {
        title: "Adoptez",
        text: "Une fois la [[délibération]] prise, choisissez **Adopter la stratégie**. Donnez la date et joignez le document. Le texte devient une [[édition adoptée]].",
        picture: {
          name: "adopter-une-strategie",
          alt: "Le formulaire d’adoption : la date de la délibération et le fichier à joindre.",
        },
      },
      {
        title: "Publiez ce que vous voulez",
        text: "Sous **Publication**, choisissez le résumé, les axes et les objectifs, les cibles. **Voir l’aperçu**, puis **Publier**.",
      },
    ],
    notes: [
      "Une édition ne change plus jamais. Pour écrire de nouveau, choisissez **Réviser la stratégie** : l’édition en vigueur le reste jusqu’à la prochaine adoption.",
      "Les partenaires lisent les éditions adoptées, jamais le texte de travail.",
      "Seul le chef de projet partage, adopte, révise et publie.",
    ],
    problems: [
      {
        problem: "Je veux que le ministère ne lise plus le texte",
        answer:
          "Choisissez **Reprendre la stratégie**. Il ne lit plus le texte, et garde les commentaires échangés.",
      },
      {
        problem: "Le ministère demande des modifications",
        answer:
          "La stratégie repasse en élaboration. Lisez ses commentaires, corrigez, puis partagez de nouveau.",
      },
      {
        problem: "L’adoption est refusée",
        answer:
          "Le message dit pourquoi. La délibération que vous avez envoyée vous est gardée un jour, pour vous seulement : corrigez le reste, et choisissez de nouveau **Adopter la stratégie**.",
      },
    ],
  },
  "lire-une-strategie": {
    title: "Lire ce qu’une stratégie rend visible",
    summary: "Matrice, feuille de route, suggestions, et les mêmes chiffres ailleurs.",
    page: STRATEGIES,
    steps: [
      {
        title: "Lisez la matrice",
        text: "**Matrice** croise les objectifs, les priorités et les quartiers : projets, argent, et cases vides. Chaque case mène à ses projets.",
        picture: {
          name: "matrice-d-une-strategie",
          alt: "Le tableau de la matrice : une ligne par objectif, une colonne par priorité, et dans chaque case les projets et l’argent demandé, obtenu et à trouver.",
        },
      },
      {
        title: "Suivez la feuille de route",
        text: "**Feuille de route** met les objectifs, les projets et leurs jalons sur une même ligne de temps. Elle s’imprime sur une page A3.",
      },
      {
        title: "Regardez les suggestions",
        text: "**Suggestions** propose, pour chaque objectif, des dispositifs et des projets d’autres territoires, avec la raison. Rien n’est fait à votre place.",
      },
      {
        title: "Comparez",
        text: "**Entre territoires** met le même indicateur côte à côte. Un territoire n’est classé que si assez de ses projets ont mesuré l’indicateur.",
      },
    ],
    notes: [
      "Le territoire peut écarter une suggestion : **Ne plus proposer**. Elle reste sous « Écartées ».",
      "Chacun ne voit que les projets qui lui sont visibles.",
    ],
    problems: [
      {
        problem: "La stratégie d’un territoire ne s’affiche pas",
        answer: "Elle n’est pas encore écrite, partagée ou adoptée : cela dépend de votre rôle.",
      },
    ],
  },
  "commenter-une-strategie": {
    title: "Lire et commenter une stratégie partagée",
    summary: "Le territoire vous a ouvert son texte : vous dites ce que vous en pensez.",
    page: STRATEGIES,
    steps: [
      {
        title: "Ouvrez la stratégie",
        text: "Sur la page du territoire, ouvrez sa [[stratégie]]. Vous lisez le texte tant qu’il est partagé ou adopté.",
      },
      {
        title: "Commentez, partie par partie",
        text: "Choisissez **Commentaires**. Dites de quelle partie vous parlez, écrivez, puis **Envoyer**.",
        picture: {
          name: "commenter-une-strategie",
          alt: "Le formulaire d’un commentaire : la partie de la stratégie dont il parle, le texte, et qui prévenir.",
        },
      },
      {
        title: "Demandez des modifications s’il le faut",
        text: "Sous **État, éditions et publication**, choisissez **Demander des modifications** et dites lesquelles. La stratégie repasse en élaboration.",
      },
    ],
    notes: [
      "Vos commentaires sont lus par le territoire, le ministère et l’ANCT, par personne d’autre.",
      "Après une demande de modifications, vous ne lisez plus le texte avant qu’il soit partagé de nouveau. Vos commentaires restent.",
    ],
    problems: [
      {
        problem: "Je ne vois plus le texte",
        answer:
          "Le territoire l’a repris, ou vous avez demandé des modifications. Les éditions déjà adoptées restent lisibles.",
      },
    ],
  },
} as const satisfies Record<string, Guide>;
