import type { Role } from "@/lib/kernel/actor";
import type { GuideSlug } from "./guides/labels";

type Profile = {
  readonly title: string;
  /** Who this is, in a sentence that they recognise themselves in. */
  readonly summary: string;
  /** What they come to do, in the order in which they meet it. */
  readonly guides: readonly GuideSlug[];
};

export const PROFILES: Readonly<Record<Role, Profile>> = {
  contributor: {
    title: "Agent de collectivité",
    summary: "Vous saisissez les projets de votre territoire, et vous les tenez à jour.",
    guides: [
      "creer-un-projet",
      "importer-un-tableau",
      "remplir-le-plan-de-financement",
      "suivre-jalons-besoins-indicateurs",
      "trouver-un-dispositif",
      "essayer-et-si",
      "transmettre-un-projet",
      "repondre-a-une-demande-de-complements",
      "joindre-et-commenter",
      "retrouver-une-version",
      "faire-la-revue-trimestrielle",
      "ecrire-la-strategie",
      "rattacher-des-projets",
    ],
  },
  coordinator: {
    title: "Chef de projet du territoire",
    summary: "Vous répondez du territoire\u00A0: projets, stratégie, comité, collègues.",
    guides: [
      "transmettre-un-projet",
      "repondre-a-une-demande-de-complements",
      "decider-d-une-proposition",
      "publier-un-projet",
      "ecrire-la-strategie",
      "rattacher-des-projets",
      "faire-adopter-la-strategie",
      "faire-la-revue-trimestrielle",
      "lire-le-tableau-de-bord",
      "preparer-un-comite",
      "prevoir-un-comite",
      "inviter-une-personne",
      "quand-un-collegue-part",
      "creer-un-projet",
      "importer-un-tableau",
      "trouver-un-dispositif",
    ],
  },
  reviewer: {
    title: "Ministère et ANCT",
    summary: "Vous instruisez les projets transmis, et vous suivez tout le programme.",
    guides: [
      "instruire-un-projet",
      "demander-un-avis",
      "donner-un-avis",
      "commenter-une-strategie",
      "lire-le-tableau-de-bord",
      "voir-ce-qui-manque",
      "preparer-un-comite",
      "prevoir-un-comite",
      "lire-les-revues",
      "suivre-les-partenaires",
      "trouver-des-projets",
    ],
  },
  partner: {
    title: "Partenaire",
    summary: "Vous cherchez des projets à financer, et vous répondez aux territoires.",
    guides: [
      "trouver-des-projets",
      "tenir-un-profil-d-intervention",
      "enregistrer-une-vue",
      "repondre-a-un-projet",
      "fixer-une-enveloppe",
      "donner-un-avis",
      "corriger-une-fiche",
      "lire-le-tableau-de-bord",
    ],
  },
  admin: {
    title: "Administrateur",
    summary: "Vous ouvrez les comptes, et vous tenez ce dont tous se servent.",
    guides: [
      "inviter-une-personne",
      "quand-un-collegue-part",
      "tenir-le-catalogue",
      "importer-des-dispositifs",
      "tenir-les-indicateurs",
      "tenir-la-grille",
      "fusionner-des-financeurs",
      "surveiller-les-taches",
      "charger-des-contours",
    ],
  },
};

/** What does not depend on a role. */
export const EVERYBODYS_GUIDES: readonly GuideSlug[] = [
  "se-connecter",
  "consulter-le-catalogue",
  "suivre-le-calendrier",
  "lire-une-strategie",
  "lire-ses-notifications",
  "choisir-ses-courriels",
  "changer-d-organisation",
  "enregistrer-une-vue",
];
