import type { FundingState, Phase, ProgressStatus, ProjectField, ReviewStatus } from "./constants";

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
