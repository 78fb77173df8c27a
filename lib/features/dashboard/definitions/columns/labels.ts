import type { Unit } from "../constants";
import type { Definition } from "../types";

const FORM = "La fiche du projet, telle que le territoire l’a saisie.";
const PLAN = "Le plan de financement du projet, hors taxes ou toutes taxes comprises selon le porteur.";
const STRATEGY = "Ce que le territoire a rattaché aux objectifs de sa stratégie.";
const VISIBLE_FUNDING =
  "Vide pour un projet d’un autre territoire\u00A0: seuls le territoire, le ministère et les partenaires voient le détail.";

const column = (label: string, counts: string, from: string, unit: Unit): Definition => ({
  label,
  counts,
  from,
  asOf: "reading",
  unit,
});

/** The columns of the files of projects, in their order. */
export const COLUMN_DEFINITIONS = {
  reference: column(
    "Référence",
    "Désigne le projet pour toujours\u00A0; jamais réutilisée.",
    "Donnée par l’application à la création.",
    "text",
  ),
  title: column("Intitulé", "Nom du projet.", FORM, "text"),
  territory: column(
    "Territoire",
    "Territoire du programme qui porte le projet.",
    "Le compte qui a créé le projet.",
    "text",
  ),
  projectOwner: column("Porteur du projet", "Qui réalise le projet.", FORM, "text"),
  projectOwnerKind: column(
    "Nature du porteur",
    "Commune, intercommunalité, association, entreprise… Vide\u00A0: pas encore dit.",
    FORM,
    "choice",
  ),
  summary: column("Résumé", "Le projet en quelques phrases.", FORM, "text"),
  objectives: column("Objectifs", "Ce que le projet vise.", FORM, "text"),
  mainPriority: column(
    "Priorité principale",
    "La priorité du programme que le projet sert d’abord.",
    FORM,
    "choice",
  ),
  priorities: column(
    "Priorités servies",
    "Toutes les priorités servies, la principale comprise.",
    FORM,
    "list",
  ),
  qpvCodes: column(
    "QPV",
    "Codes des quartiers prioritaires servis\u00A0: QN pour les périmètres de 2024, QP pour ceux de 2015.",
    FORM,
    "list",
  ),
  commune: column("Commune", "Commune où se trouve le projet.", FORM, "text"),
  phase: column("Phase", "Idée, étude ou opération.", FORM, "choice"),
  progressStatus: column(
    "Avancement",
    "En cours, en retard, en pause, bloqué, abandonné ou terminé.",
    FORM,
    "choice",
  ),
  reviewStatus: column(
    "Instruction",
    "Brouillon, transmis, compléments demandés, accepté ou refusé.",
    "Les décisions du ministère et de l’ANCT, et les transmissions du territoire.",
    "choice",
  ),
  startsOn: column("Date de début", "Début prévu ou constaté.", FORM, "day"),
  endsOn: column("Date de fin", "Fin prévue ou constatée.", FORM, "day"),
  totalCost: column(
    "Coût total (€)",
    "Ce que coûte le projet. Vide\u00A0: pas encore renseigné.",
    `${PLAN} Somme des dépenses détaillées ou, à défaut, montant saisi.`,
    "euros",
  ),
  taxBasis: column(
    "Montants HT ou TTC",
    "Comment tous les montants du projet sont exprimés.",
    FORM,
    "choice",
  ),
  asked: column(
    "Demandé (€)",
    `Lignes demandées, accordées et versées\u00A0; ni envisagées, ni refusées, ni garanties. ${VISIBLE_FUNDING}`,
    PLAN,
    "euros",
  ),
  granted: column("Obtenu (€)", "Lignes accordées ou versées, au montant accordé.", PLAN, "euros"),
  paid: column("Versé (€)", `Ce qui a été versé. ${VISIBLE_FUNDING}`, PLAN, "euros"),
  gap: column(
    "Reste à financer (€)",
    "Coût total moins obtenu, jamais moins que zéro. Vide sans coût total.",
    PLAN,
    "euros",
  ),
  funders: column("Financeurs", `Par montant demandé décroissant. ${VISIBLE_FUNDING}`, PLAN, "list"),
  answers: column(
    "Réponses des partenaires",
    `Par partenaire\u00A0: ce qu’il a répondu, où cela en est, et la somme accordée ou, à défaut, proposée. Un partenaire ne lit pas les refus des autres. ${VISIBLE_FUNDING}`,
    "Les réponses des partenaires, retirées exceptées.",
    "text",
  ),
  mainObjective: column(
    "Objectif principal",
    "De la stratégie du territoire, celui que le projet sert d’abord. Rapporté par un import, il est rattaché. Vide quand vous n’avez pas le droit de le lire.",
    STRATEGY,
    "text",
  ),
  otherObjectives: column(
    "Autres objectifs",
    "Les autres objectifs de la stratégie que le projet sert, séparés par des points-virgules. Rapportés par un import, ils sont rattachés. Vide quand vous n’avez pas le droit de les lire.",
    STRATEGY,
    "text",
  ),
  updatedOn: column(
    "Mise à jour",
    "Jour du dernier enregistrement, heure de Paris.",
    "L’historique du projet.",
    "day",
  ),
  demo: column(
    "Donnée de démonstration",
    "«\u00A0oui\u00A0»\u00A0: projet fictif, à ne citer nulle part.",
    "L’application.",
    "choice",
  ),
  contactName: column(
    "Contact",
    "Qui appeler. Vide quand vous n’avez pas le droit de le voir.",
    FORM,
    "text",
  ),
  contactEmail: column("Courriel du contact", "Comme le contact.", FORM, "text"),
  contactPhone: column("Téléphone du contact", "Comme le contact.", FORM, "text"),
  privateNote: column(
    "Note privée",
    "Pour le territoire, et pour le ministère une fois le projet transmis.",
    FORM,
    "text",
  ),
  version: column(
    "Version",
    "État du projet au moment de l’export\u00A0: un tableau rapporté dit ce qu’il connaissait. Pour le territoire seulement.",
    "L’historique du projet.",
    "number",
  ),
  objectivesVersion: column(
    "Version des objectifs",
    "Ce que le projet servait au moment de l’export, en abrégé\u00A0: un tableau rapporté dit ainsi quels objectifs ont été modifiés dans le tableur, et lesquels sur le site. À laisser tel quel. Pour le territoire seulement.",
    STRATEGY,
    "text",
  ),
} as const satisfies Record<string, Definition>;
export type ColumnKey = keyof typeof COLUMN_DEFINITIONS;
