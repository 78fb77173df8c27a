import { DOCUMENT_VISIBILITIES } from "@/lib/features/documents/constants";
import { DOCUMENT_VISIBILITY_LABELS } from "@/lib/features/documents/labels";
import { APPLICANT_LABELS } from "@/lib/features/schemes/labels";
import { formatDate, formatDegrees, formatMoney, formatNumber, formatShortDate } from "@/lib/kernel/format";
import { PROJECT_FIELDS, type ProjectField, REVIEW_STATUSES } from "../constants";
import {
  COST_NATURE_LABELS,
  FUNDING_NATURE_LABELS,
  FUNDING_STATE_LABELS,
  MILESTONE_STATE_LABELS,
  NEED_KIND_LABELS,
  PHASE_LABELS,
  PROGRESS_STATUS_LABELS,
  PROJECT_FIELD_LABELS,
  REVIEW_STATUS_LABELS,
  TAX_BASIS_LABELS,
} from "../labels";
import { PUBLISHABLE_FIELDS } from "../publication/constants";
import { PUBLISHABLE_FIELD_LABELS } from "../publication/labels";
import { EMPTY_STATE } from "../rules";
import type {
  CostLineState,
  FundingLineState,
  IndicatorFigure,
  MilestoneState,
  ProjectDirectory,
  ProjectIndicatorState,
  ProjectState,
} from "../types";
import type { ProjectVerb } from "./constants";
import type { RecordedChanges } from "./types";

export const PROJECT_VERB_LABELS: Record<ProjectVerb, string> = {
  create: "a créé le projet",
  update: "a modifié le projet",
  submit: "a transmis le projet",
  withdraw: "a retiré le projet de l’instruction",
  requestChanges: "a demandé des compléments",
  accept: "a accepté le projet",
  reject: "a refusé le projet",
  publish: "a publié le projet",
  unpublish: "a retiré le projet du site public",
  addDocument: "a joint un document",
  changeDocument: "a modifié un document",
  removeDocument: "a retiré un document",
  restore: "a restauré une version antérieure du projet",
  archive: "a archivé le projet",
  unarchive: "a rétabli le projet archivé",
  mergeFunder: "a fusionné un financeur avec un autre\u00A0: les lignes du projet suivent",
  confirm: "a confirmé\u00A0: rien de nouveau",
  writeWord: "a préparé un mot pour le ministère",
  assign: "a attribué l’instruction du projet",
  askOpinion: "a demandé un avis",
  withdrawOpinion: "a retiré une demande d’avis",
  giveOpinion: "a rendu un avis",
  tickGrid: "a rempli la grille d’instruction",
  answerRemark: "a traité une remarque",
  settleRemark: "a réglé une remarque",
  reopenRemark: "a rouvert une remarque",
  giveAnswer: "a répondu au projet",
  changeAnswer: "a modifié sa réponse au projet",
  withdrawAnswer: "a retiré sa réponse au projet",
  acceptAnswer: "a accepté la proposition d’un partenaire",
  declineAnswer: "a décliné la proposition d’un partenaire",
  requestAnswer: "a noté la demande déposée auprès d’un partenaire",
  instructAnswer: "instruit la demande de financement",
  grantAnswer: "a accordé le financement",
  refuseAnswer: "a refusé le financement",
  payAnswer: "a noté le total versé",
  alignAnswer: "a aligné le plan de financement sur ce que dit un partenaire",
  attachObjectives: "a choisi les objectifs de la stratégie que sert le projet",
};

export const EMPTY_VALUE = "vide";

type Describe<Field extends ProjectField> = (
  value: ProjectState[Field],
  directory: ProjectDirectory,
) => string;

const asIs = (value: string) => value;
const list = (values: readonly string[]) => values.join("\u00A0; ");

const priorityName = (id: number, directory: ProjectDirectory) =>
  directory.priorities.find((priority) => priority.id === id)?.label ?? `priorité n°\u00A0${id}`;

function describeQpv(code: string, directory: ProjectDirectory): string {
  const name = directory.qpvs.find((qpv) => qpv.code === code)?.name;
  return name ? `${name} (${code})` : code;
}

/** The name it had then; of one that was merged since, who has taken its place as well. */
function funderInWords(funderId: number | null, { funders }: ProjectDirectory): string | undefined {
  const named = (wanted: number | null) => funders.find(({ id }) => id === wanted);
  const funder = named(funderId);
  const successor = named(funder?.successorId ?? null);
  return successor ? `${funder?.name} (devenu ${successor.name})` : funder?.name;
}

/** Where something stands, then what happened to it, and when; « demandé le 12 mars » says that it is « demandé ». */
function withState(label: string, events: readonly string[]): readonly string[] {
  const state = label.toLowerCase();
  return events.at(-1)?.startsWith(`${state} `) ? events : [state, ...events];
}

function describeLine(line: FundingLineState, directory: ProjectDirectory): string {
  const funder = funderInWords(line.funderId, directory) || line.funderName || "Financeur à préciser";
  const detail = line.detail === "" ? "" : ` – ${line.detail}`;
  const amount = line.amountCents === null ? "montant à préciser" : formatMoney(line.amountCents);
  const events = [
    ...(line.requestedOn ? [`demandé le ${formatShortDate(line.requestedOn)}`] : []),
    ...(line.grantedCents ? [`accordé pour ${formatMoney(line.grantedCents)}`] : []),
    ...(line.grantedOn ? [`accordé le ${formatShortDate(line.grantedOn)}`] : []),
    ...(line.paidCents ? [`versé pour ${formatMoney(line.paidCents)}`] : []),
    ...(line.paidOn ? [`versé le ${formatShortDate(line.paidOn)}`] : []),
    ...(line.refusedOn ? [`refusé le ${formatShortDate(line.refusedOn)}`] : []),
  ];
  const life = [
    ...(line.nature ? [FUNDING_NATURE_LABELS[line.nature].toLowerCase()] : []),
    ...withState(FUNDING_STATE_LABELS[line.state], events),
    ...(line.refusalReason ? [`motif\u00A0: ${line.refusalReason}`] : []),
    ...(line.answerId === undefined ? [] : ["convenu avec le partenaire"]),
  ];
  return `${funder}${detail}\u00A0: ${amount}, ${life.join(", ")}`;
}

function describeCost({ nature, label, amountCents }: CostLineState): string {
  const name = label === "" ? COST_NATURE_LABELS[nature] : `${COST_NATURE_LABELS[nature]} – ${label}`;
  return `${name}\u00A0: ${amountCents === null ? "montant à préciser" : formatMoney(amountCents)}`;
}

function describeMilestone({ label, plannedOn, actualOn, state }: MilestoneState): string {
  const days = [
    ...(plannedOn === null ? [] : [`prévu le ${formatDate(plannedOn)}`]),
    ...(actualOn === null ? [] : [`atteint le ${formatDate(actualOn)}`]),
  ];
  return [label, ...withState(MILESTONE_STATE_LABELS[state], days)].join(", ");
}

const describeFigure = ({ on, value, denominator, source, comment }: IndicatorFigure): string =>
  [
    `${formatNumber(value)}${denominator === null ? "" : ` sur ${formatNumber(denominator)}`} au ${formatDate(on)}`,
    source,
    comment,
  ]
    .filter((part) => part !== "")
    .join(", ");

function describeIndicator(
  { indicatorId, baseline, targets, measures }: ProjectIndicatorState,
  directory: ProjectDirectory,
): string {
  const name =
    directory.indicators.find(({ id }) => id === indicatorId)?.label ?? `indicateur n°\u00A0${indicatorId}`;
  const parts = [
    ...(baseline === null ? [] : [`départ ${describeFigure(baseline)}`]),
    ...targets.map((target) => `cible ${describeFigure(target)}`),
    ...measures.map((measure) => `mesure ${describeFigure(measure)}`),
  ];
  return `${name}\u00A0: ${list(parts) || "aucun chiffre"}`;
}

const DESCRIPTIONS: { [Field in ProjectField]: Describe<Field> } = {
  title: asIs,
  summary: asIs,
  objectives: asIs,
  projectOwner: asIs,
  projectOwnerKind: (kind) => (kind === null ? "" : APPLICANT_LABELS[kind]),
  mainPriority: (id, directory) => (id === null ? "" : priorityName(id, directory)),
  priorities: (ids, directory) => list(ids.map((id) => priorityName(id, directory))),
  qpvCodes: (codes, directory) => list(codes.map((code) => describeQpv(code, directory))),
  codeInsee: (code, { communes }) => communes.find(({ codeInsee }) => codeInsee === code)?.nom ?? code ?? "",
  point: (point) =>
    point === null ? "" : `${formatDegrees(point.latitude)}\u00A0; ${formatDegrees(point.longitude)}`,
  phase: (phase) => (phase === null ? "" : PHASE_LABELS[phase]),
  progressStatus: (status) => (status === null ? "" : PROGRESS_STATUS_LABELS[status]),
  startsOn: (day) => (day === null ? "" : formatDate(day)),
  endsOn: (day) => (day === null ? "" : formatDate(day)),
  totalCost: (cents) => (cents === null ? "" : formatMoney(cents)),
  taxBasis: (basis) => (basis === null ? "" : TAX_BASIS_LABELS[basis]),
  costLines: (lines) => lines.map(describeCost).join("\n"),
  milestones: (milestones) => milestones.map(describeMilestone).join("\n"),
  needs: (needs) =>
    needs
      .map(
        ({ kind, text, isMet }) =>
          `${NEED_KIND_LABELS[kind]}\u00A0: ${text || "à préciser"}${isMet ? " (satisfait)" : ""}`,
      )
      .join("\n"),
  indicators: (indicators, directory) =>
    indicators.map((indicator) => describeIndicator(indicator, directory)).join("\n"),
  fundingLines: (lines, directory) => lines.map((line) => describeLine(line, directory)).join("\n"),
  contact: ({ name, email, phone }) => [name, email, phone].filter((part) => part !== "").join(", "),
  privateNote: asIs,
};

/** A value of a field in French words, as history, conflicts and reviews show it. */
export function describeValue<Field extends ProjectField>(
  field: Field,
  value: ProjectState[Field],
  directory: ProjectDirectory,
): string {
  const inWords: Describe<Field> = DESCRIPTIONS[field];
  return inWords(value, directory) || EMPTY_VALUE;
}

const isField = (name: string): name is ProjectField => name in DESCRIPTIONS;

/** What was stored under the name of a field is of its kind: text, list, object; a single value may be null. */
function isValueOf<Field extends ProjectField>(field: Field, value: unknown): value is ProjectState[Field] {
  const empty: unknown = EMPTY_STATE[field];
  if (empty === null) return value === null || typeof value === "string" || typeof value === "number";
  return value !== null && typeof value === typeof empty && Array.isArray(value) === Array.isArray(empty);
}

/** The same for what the journal has stored: fields, and what else a change was about. */
export function describeRecorded(name: string, value: unknown, directory: ProjectDirectory): string {
  if (isField(name) && isValueOf(name, value)) return describeValue(name, value, directory);
  if (value === null || value === undefined || value === "") return EMPTY_VALUE;
  if (name === "publishedFields" && Array.isArray(value))
    return list(value.map(describePublishable)) || EMPTY_VALUE;
  const visibility = DOCUMENT_VISIBILITIES.find((known) => name === "documentVisibility" && known === value);
  if (visibility) return DOCUMENT_VISIBILITY_LABELS[visibility];
  const status = REVIEW_STATUSES.find((known) => name === "reviewStatus" && known === value);
  return status ? REVIEW_STATUS_LABELS[status] : describeOther(value);
}

/** The journal keeps old words: one that the application no longer knows stays as it was written. */
function describePublishable(word: unknown): string {
  const field = PUBLISHABLE_FIELDS.find((known) => known === word);
  return field ? PUBLISHABLE_FIELD_LABELS[field] : String(word);
}

function describeOther(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join(", ") || EMPTY_VALUE;
  return typeof value === "string" ? value : JSON.stringify(value);
}

const OTHER_LABELS: Readonly<Record<string, string>> = {
  reviewStatus: "Instruction",
  message: "Message",
  publishedFields: "Champs publiés",
  publishedAt: "Publication",
  documentTitle: "Document",
  documentFile: "Fichier",
  documentVisibility: "Visible par",
  archiveReason: "Motif de l’archivage",
  restoredVersion: "Version restaurée",
  leftOut: "Laissé de côté",
  copiedFrom: "Copié de",
  inspiredBy: "Inspiré de",
  quarterlyReview: "Revue trimestrielle",
  quarterlyWord: "Mot pour le ministère",
  assignee: "Instruit par",
  opinionOf: "Avis de",
  opinionDue: "Attendu pour le",
  opinion: "Avis",
  remark: "Remarque",
  remarkAnswer: "Réponse",
  answerOf: "Réponse de",
  answerKind: "Réponse",
  answerScheme: "Dispositif",
  answerOffer: "Montant proposé",
  answerReason: "Motif",
  answerAmount: "Montant",
  answerDay: "Le",
  servedObjectives: "Objectifs servis",
};

export function labelOfRecorded(name: string): string {
  return isField(name) ? PROJECT_FIELD_LABELS[name] : (OTHER_LABELS[name] ?? name);
}

/** In the order of the form; what is not a field comes last. */
export function orderedChanges(changes: RecordedChanges): [string, RecordedChanges[string]][] {
  const rank = (name: string) => (isField(name) ? PROJECT_FIELDS.indexOf(name) : PROJECT_FIELDS.length);
  return Object.entries(changes).sort(([one], [other]) => rank(one) - rank(other));
}
