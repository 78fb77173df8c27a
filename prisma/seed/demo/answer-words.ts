import type { AnswerNature, RefusalReason } from "@/lib/features/answers/constants";

type DemoProposal = {
  readonly scheme: string;
  readonly nature: AnswerNature;
  readonly cents: number;
  /** Days from now; negative: nobody accepted it in time. */
  readonly validFor: number;
};

export type DemoAnswer = {
  readonly territory: string;
  readonly project: string;
  readonly partner: "banque-des-territoires" | "anru" | "bpifrance";
  /** Days before now, for this and what follows. */
  readonly given: number;
  readonly text: string;
  /** A refusal has its reason, a proposal its offer; an interest neither. */
  readonly refusal?: RefusalReason;
  readonly proposal?: DemoProposal;
  /** What the proposal was until it was changed. */
  readonly first?: { readonly cents: number; readonly text: string; readonly changed: number };
  readonly withdrawn?: number;
  readonly declined?: { readonly on: number; readonly why: string };
  readonly agreed?: { readonly accepted: number; readonly granted: number; readonly cents: number };
};

const NANCY = { territory: "grand-nancy", project: "Cité artisanale du Plateau de Haye" };
const HELPERS = {
  territory: "est-ensemble",
  project: "Compagnie des dépanneuses : plomberie et électricité par des femmes",
};
const MURAT = {
  territory: "laval",
  project: "Reprise du centre commercial Murat et création d’une maison médicale",
};
const REYNERIE = {
  territory: "toulouse",
  project: "Reynerie entreprend : hôtel d’entreprises de la place Abbal",
};

/** Nothing of the Banque des Territoires is agreed, nothing is said in Roubaix: the first steps there are the visitor's. */
export const DEMO_ANSWERS: readonly DemoAnswer[] = [
  {
    ...NANCY,
    partner: "banque-des-territoires",
    given: 47,
    text: "Prêt de 25 ans, dont deux de différé. La Métropole garantit la moitié, et trois ateliers sont réservés avant la signature.",
    proposal: { scheme: "pret-projet-urbain", nature: "loan", cents: 1_200_000_00, validFor: 75 },
    first: {
      cents: 900_000_00,
      text: "Prêt de 25 ans. La Métropole garantit la moitié.",
      changed: 12,
    },
  },
  {
    ...NANCY,
    partner: "bpifrance",
    given: 58,
    text: "Les financeurs déjà engagés couvrent l’immobilier. Nous suivrons les entreprises une fois installées, une par une.",
    refusal: "otherFunders",
  },
  {
    territory: "grand-nancy",
    project: "Incubateur de métiers d’art à Haussonville",
    partner: "bpifrance",
    given: 62,
    text: "Un prêt d’honneur par résident, deux la première année, instruit par le réseau local.",
    proposal: { scheme: "pret-d-honneur-quartier", nature: "loan", cents: 15_000_00, validFor: 40 },
    withdrawn: 49,
  },
  {
    territory: "montpellier",
    project: "Studio numérique et école de code du Petit Bard",
    partner: "bpifrance",
    given: 26,
    text: "Sans garantie personnelle, à côté d’un prêt bancaire d’un montant au moins égal.",
    proposal: { scheme: "pret-entreprises-et-quartiers", nature: "loan", cents: 60_000_00, validFor: 45 },
  },
  {
    territory: "grand-paris-sud",
    project: "Pôle logistique et école du transport des Tarterêts",
    partner: "anru",
    given: 15,
    text: "Complément pour le bâtiment de l’école seulement. À inscrire à l’avenant de la convention avant l’été.",
    proposal: { scheme: "npnru-immobilier-economique", nature: "grant", cents: 450_000_00, validFor: 90 },
  },
  {
    ...HELPERS,
    partner: "bpifrance",
    given: 9,
    text: "Un poste à mi-temps pour repérer et préparer les futures associées, reconduit si douze femmes sont suivies la première année.",
    proposal: { scheme: "citeslab", nature: "grant", cents: 25_000_50, validFor: 30 },
  },
  {
    ...HELPERS,
    partner: "banque-des-territoires",
    given: 41,
    text: "L’ouverture du second local est prévue avant notre prochain comité. Revenez vers nous pour le troisième.",
    refusal: "calendar",
  },
  {
    territory: "est-ensemble",
    project: "Ateliers productifs de La Noue",
    partner: "banque-des-territoires",
    given: 96,
    text: "Un projet que nous voulons suivre : pouvons-nous voir le plan d’exploitation et les loyers prévus ?",
  },
  {
    territory: "maubeuge",
    project: "Foncière des rez-de-chaussée de l’Épinette",
    partner: "banque-des-territoires",
    given: 110,
    text: "Avance pour les trois premières cellules, remboursée sur les loyers. La foncière nous rend compte chaque semestre.",
    proposal: { scheme: "foncieres-de-redynamisation", nature: "advance", cents: 300_000_00, validFor: -6 },
  },
  {
    ...MURAT,
    partner: "banque-des-territoires",
    given: 88,
    text: "Prêt sur 30 ans, sous réserve de la maîtrise foncière de la galerie.",
    proposal: {
      scheme: "pret-renouvellement-urbain-amenagement",
      nature: "loan",
      cents: 1_500_000_00,
      validFor: 20,
    },
    declined: {
      on: 71,
      why: "L’agglomération ne souhaite pas emprunter tant que l’acquisition de la galerie n’est pas signée. Nous vous recontactons au printemps.",
    },
  },
  {
    ...MURAT,
    partner: "bpifrance",
    given: 79,
    text: "Une maison médicale n’entre dans aucun de nos métiers. L’agence régionale de santé est le bon interlocuteur.",
    refusal: "other",
  },
  {
    ...REYNERIE,
    partner: "bpifrance",
    given: 130,
    text: "Nos conseillers tiendraient volontiers une permanence mensuelle dans l’hôtel d’entreprises. À partir de quand ?",
  },
  {
    ...REYNERIE,
    partner: "anru",
    given: 104,
    text: "La convention de Toulouse est entièrement affectée, et notre part ici est déjà versée.",
    refusal: "envelope",
  },
  {
    territory: "arras",
    project: "Tiers-lieu numérique « La Passerelle » aux Blancs-Monts",
    partner: "bpifrance",
    given: 84,
    text: "Un chargé de mission à mi-temps au tiers-lieu, deux ans, pour les porteurs de projet des Blancs-Monts.",
    proposal: { scheme: "citeslab", nature: "grant", cents: 40_000_00, validFor: -20 },
    agreed: { accepted: 68, granted: 38, cents: 37_500_00 },
  },
  {
    territory: "montbeliard",
    project: "Garage solidaire et associatif des Champs-Montants",
    partner: "bpifrance",
    given: 122,
    text: "Nos prêts vont aux entreprises ; une association sans activité commerciale principale n’y a pas droit.",
    refusal: "criteria",
  },
  {
    territory: "aix-marseille",
    project: "Zone artisanale verticale de Frais-Vallon",
    partner: "anru",
    given: 33,
    text: "L’étude de marché et l’accord du bailleur manquent. Nous regarderons de nouveau le dossier quand il sera complet.",
    refusal: "incomplete",
  },
];

type DemoEnvelope = {
  readonly partner: DemoAnswer["partner"];
  readonly scheme: string;
  readonly territory: string | null;
  readonly cents: number;
  readonly set: number;
};

/** Of the year of now. */
export const DEMO_ENVELOPES: readonly DemoEnvelope[] = [
  {
    partner: "banque-des-territoires",
    scheme: "pret-projet-urbain",
    territory: null,
    cents: 20_000_000_00,
    set: 152,
  },
  { partner: "bpifrance", scheme: "citeslab", territory: null, cents: 120_000_00, set: 118 },
];
