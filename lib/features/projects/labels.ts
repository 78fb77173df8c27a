import type { FundingState, Phase, ProgressStatus, ProjectField, ReviewStatus } from "./constants";
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

export const FUNDING_STATE_LABELS: Record<FundingState, string> = {
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
  mainPriority: "Priorité principale",
  priorities: "Autres priorités",
  qpvCodes: "Quartiers prioritaires (QPV)",
  codeInsee: "Commune",
  phase: "Phase",
  progressStatus: "Avancement",
  startsOn: "Date de début",
  endsOn: "Date de fin",
  totalCost: "Coût total",
  fundingLines: "Financements",
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
