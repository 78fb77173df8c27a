import { projectsPath } from "@/lib/features/projects/routes";
import { proposalsPath } from "@/lib/features/schemes/proposals/routes";
import { schemesPath } from "@/lib/features/schemes/routes";
import type { Guide } from "../../types";

export const SCHEME_GUIDES = {
  "trouver-un-dispositif": {
    title: "Trouver un dispositif pour un projet",
    summary: "Qui peut aider ce projet, critère par critère, et pourquoi.",
    page: { label: "Projets", href: projectsPath },
    steps: [
      {
        title: "Ouvrez les dispositifs du projet",
        text: "Sur la page du projet, sous **Dispositifs de soutien**, choisissez **Voir les dispositifs de ce projet**.",
      },
      {
        title: "Lisez les réponses",
        text: "Chaque [[dispositif]] est [[éligible]], [[à vérifier|non éligible]] ou [[non éligible]]. Sous **Critère par critère**, le site dit ce qui est rempli, ce qui ne l’est pas, et ce qu’il ne sait pas encore.",
        picture: {
          name: "dispositifs-d-un-projet",
          alt: "Un dispositif éligible, et ses trois critères, chacun avec ce que dit le projet.",
        },
      },
      {
        title: "Renseignez ce qui manque",
        text: "À côté d’un critère à vérifier, **Renseigner** mène au champ du projet qui permettrait de répondre.",
      },
      {
        title: "Regardez ce qui est tout près",
        text: "**À un critère près** dit quel changement suffirait à rendre un dispositif éligible.",
      },
    ],
    notes: [
      "« À vérifier » n’est pas un refus : le fait n’est pas dit, ou seul l’opérateur peut répondre.",
      "Rien n’est caché : un dispositif non éligible reste dans la liste, avec la raison.",
      "L’opérateur décide. Le site compare ce que dit le projet avec ce que disent les sources.",
    ],
    problems: [
      {
        problem: "Presque tout est « à vérifier »",
        answer:
          "Le projet ne dit pas encore assez. La nature du porteur, le coût total, les quartiers et la phase répondent à beaucoup de critères.",
      },
      {
        problem: "Une fiche me semble fausse",
        answer:
          "Chaque fiche donne ses sources et la date de sa dernière vérification. Signalez l’erreur à l’opérateur : il peut proposer une correction.",
      },
    ],
  },
  "essayer-et-si": {
    title: "Essayer « et si… »",
    summary: "Changer un fait du projet pour voir ce qui s’ouvrirait, sans rien enregistrer.",
    page: { label: "Projets", href: projectsPath },
    steps: [
      {
        title: "Ouvrez l’essai",
        text: "Sur la page des dispositifs d’un projet, choisissez **Et si le projet changeait…**",
      },
      {
        title: "Changez un fait",
        text: "Une phase, un montant, un quartier, la nature du porteur… puis **Comparer**.",
        picture: {
          name: "et-si",
          alt: "Les faits du projet que l’on peut supposer autrement : phase, nature du porteur, coût, dates, priorités.",
        },
      },
      {
        title: "Lisez la différence",
        text: "Le site dit **Ce qui s’ouvrirait**, **Ce qui se rapprocherait** et **Ce qui se fermerait**.",
      },
    ],
    notes: ["Rien n’est enregistré. Pour changer le projet, choisissez **Modifier le projet pour de bon**."],
    problems: [
      {
        problem: "« Ce changement ne changerait rien »",
        answer: "Aucun dispositif ne regarde ce fait, ou d’autres critères l’emportent. Essayez-en un autre.",
      },
    ],
  },
  "consulter-le-catalogue": {
    title: "Consulter le catalogue des dispositifs",
    summary: "Subventions, prêts, ingénierie : ce qui existe, pour qui, jusqu’à quand.",
    page: { label: "Dispositifs", href: schemesPath },
    steps: [
      {
        title: "Cherchez",
        text: "Écrivez un mot : un nom, un opérateur, un objet. Puis **Rechercher**. Le catalogue est ouvert à tous, sans compte.",
      },
      {
        title: "Filtrez",
        text: "Par nature d’aide, par priorité, par opérateur, par demandeur. Chaque choix dit combien de fiches il laisse.",
      },
      {
        title: "Ouvrez une fiche",
        text: "Elle dit l’objet, pour qui, où, combien, jusqu’à quand, et d’où vient chaque information.",
        picture: {
          name: "fiche-d-un-dispositif",
          alt: "Une fiche du catalogue dans la liste : son nom, sa situation, sa nature, son objet et son opérateur.",
        },
      },
      {
        title: "Voyez les projets concernés",
        text: "Avec un compte, **Quels projets pour ce dispositif** liste les projets que vous voyez, avec la réponse à chaque critère.",
      },
    ],
    notes: [
      "La [[situation d’un dispositif]] est celle que disent ses sources. Seul l’opérateur peut dire s’il reste de l’argent.",
      "**Vérifié le** donne le jour où quelqu’un a comparé la fiche à sa source.",
    ],
    problems: [
      {
        problem: "Une fiche a disparu",
        answer:
          "Son adresse marche toujours : elle dit pourquoi le dispositif a été retiré, ou mène à celui qui le remplace.",
      },
    ],
  },
  "corriger-une-fiche": {
    title: "Corriger la fiche d’un dispositif",
    summary: "Vous connaissez vos dispositifs mieux que nous : proposez, l’administration publie.",
    page: { label: "Vos propositions", href: proposalsPath },
    steps: [
      {
        title: "Ouvrez la fiche",
        text: "Sur la fiche d’un dispositif de votre organisation, choisissez **Proposer une modification**. Pour une fiche qui n’existe pas : **Proposer un nouveau dispositif**.",
      },
      {
        title: "Corrigez, et dites d’après quoi",
        text: "Modifiez les champs, donnez votre source, puis **Envoyer la proposition**.",
      },
      {
        title: "Suivez la réponse",
        text: "Elle arrive par courriel, et reste dans **Vos propositions** : publiée, publiée en partie ou refusée, avec la raison.",
      },
    ],
    notes: ["L’administration compare champ par champ avec la fiche d’aujourd’hui, puis publie."],
    problems: [
      {
        problem: "« Ce dispositif n’est pas, ou plus, l’un de ceux de votre organisation »",
        answer: "Demandez à l’administrateur du programme de rattacher la fiche à votre organisation.",
      },
    ],
  },
} as const satisfies Record<string, Guide>;
