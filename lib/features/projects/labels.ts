import type {
  CostNature,
  FundingNature,
  FundingState,
  MilestoneStateName,
  NeedKind,
  Phase,
  ProgressStatus,
  ProjectField,
  ReviewStatus,
  TaxBasis,
} from "./constants";
import type { EditRefusal } from "./rules";

export const PHASE_LABELS: Record<Phase, string> = { idea: "Idée", study: "Étude", operation: "Opération" };

export const PROGRESS_STATUS_LABELS: Record<ProgressStatus, string> = {
  onTrack: "En cours",
  late: "En retard",
  paused: "En pause",
  blocked: "Bloqué",
  abandoned: "Abandonné",
  completed: "Terminé",
};

export const REVIEW_STATUS_LABELS: Record<ReviewStatus, string> = {
  draft: "Brouillon",
  submitted: "Transmis",
  changesRequested: "Compléments demandés",
  accepted: "Accepté",
  rejected: "Refusé",
};

export const FUNDING_NATURE_LABELS: Record<FundingNature, string> = {
  grant: "Subvention",
  loan: "Prêt",
  advance: "Avance remboursable",
  ownFunds: "Apport en fonds propres",
  guarantee: "Garantie",
  other: "Autre",
};

export const COST_NATURE_LABELS: Record<CostNature, string> = {
  studies: "Études",
  land: "Foncier",
  works: "Travaux",
  equipment: "Équipement",
  engineering: "Ingénierie",
  operation: "Fonctionnement",
  other: "Autre",
};

export const TAX_BASIS_LABELS: Record<TaxBasis, string> = { excluded: "HT", included: "TTC" };

export const MILESTONE_STATE_LABELS: Record<MilestoneStateName, string> = {
  planned: "Prévu",
  underway: "En cours",
  reached: "Atteint",
  dropped: "Abandonné",
};

export const NEED_KIND_LABELS: Record<NeedKind, string> = {
  engineering: "Ingénierie",
  land: "Foncier",
  funding: "Financement",
  regulation: "Réglementaire",
  marketing: "Commercialisation",
  other: "Autre",
};

export const FUNDING_STATE_LABELS: Record<FundingState, string> = {
  envisaged: "Envisagé",
  requested: "Demandé",
  granted: "Accordé",
  paid: "Versé",
  refused: "Refusé",
};

export const PROJECT_FIELD_LABELS: Record<ProjectField, string> = {
  title: "Intitulé",
  summary: "Résumé",
  objectives: "Objectifs",
  projectOwner: "Porteur du projet",
  projectOwnerKind: "Nature du porteur",
  mainPriority: "Priorité principale",
  priorities: "Autres priorités",
  qpvCodes: "Quartiers prioritaires (QPV)",
  codeInsee: "Commune",
  point: "Point sur la carte",
  phase: "Phase",
  progressStatus: "Avancement",
  startsOn: "Date de début",
  endsOn: "Date de fin",
  totalCost: "Coût total",
  taxBasis: "Montants HT ou TTC",
  costLines: "Dépenses prévues",
  fundingLines: "Financements",
  milestones: "Jalons",
  indicators: "Indicateurs",
  needs: "Besoins",
  contact: "Contact",
  privateNote: "Note privée",
};

/** Why the fields cannot be changed now. */
export const EDIT_REFUSAL_LABELS: Record<EditRefusal, string> = {
  editSubmitted:
    "Le projet est en cours d’instruction\u00A0: il ne peut pas être modifié tant que l’ANCT n’a pas répondu. Pour le modifier avant, retirez la transmission, plus bas sur la page du projet.",
  editRejected: "Le projet a été refusé\u00A0: il ne peut plus être modifié.",
};

/** What is to be done about a field that keeps the project from being submitted. */
export const MISSING_LABELS: Partial<Record<ProjectField, string>> = {
  title: "Donner un intitulé",
  summary: "Résumer le projet",
  objectives: "Dire les objectifs",
  projectOwner: "Nommer le porteur du projet",
  mainPriority: "Choisir la priorité principale",
  qpvCodes: "Indiquer au moins un quartier (QPV) ou une commune",
  phase: "Indiquer la phase",
  progressStatus: "Indiquer l’avancement",
  startsOn: "Donner la date de début",
  endsOn: "Corriger la date de fin, qui précède la date de début",
  totalCost: "Donner le coût total",
  contact: "Donner le nom et l’adresse électronique d’un contact",
};

/** Above a form that is drawn alone. */
export const PROJECT_NOT_SHOWN =
  "Le projet ne peut pas être affiché\u00A0: votre session a expiré, il n’est plus visible pour vous, ou le service est momentanément indisponible.";
