import { formatCount, formatNumber } from "@/lib/kernel/format";
import type { BatchFailure } from "../projects/batch/types";
import { type ImportField, type ImportStatus, MAX_COLUMNS, MAX_ROWS, type Verdict } from "./constants";
import type { ReadRefusal, UploadRefusal } from "./reader/types";
import type { ImportHead, MappingProblem, ReadNote } from "./types";

export const IMPORT_STATUS_LABELS: Readonly<Record<ImportStatus, string>> = {
  mapping: "Colonnes à vérifier",
  analysing: "Analyse en cours",
  review: "À vérifier",
  committing: "Enregistrement en cours",
  done: "Terminé",
  cancelled: "Abandonné",
};

export const VERDICT_LABELS: Readonly<Record<Verdict, string>> = {
  create: "À créer",
  update: "À modifier",
  duplicate: "Doublons possibles",
  conflict: "Conflits",
  problem: "À corriger",
  same: "Sans changement",
  leftOut: "Laissées de côté",
};

export const IMPORT_FIELD_LABELS: Readonly<Record<ImportField, string>> = {
  reference: "Référence du projet",
  version: "Version exportée",
  externalId: "Identifiant dans votre fichier",
  territory: "Territoire (SIREN, code INSEE ou nom)",
  title: "Intitulé",
  summary: "Résumé",
  objectives: "Objectifs",
  projectOwner: "Porteur du projet",
  projectOwnerKind: "Nature du porteur",
  mainPriority: "Priorité principale",
  priorities: "Priorités servies",
  qpvCodes: "Quartiers prioritaires (QPV)",
  codeInsee: "Commune",
  phase: "Phase",
  progressStatus: "Avancement",
  startsOn: "Date de début",
  endsOn: "Date de fin",
  totalCost: "Coût total",
  fundingScheme: "Dispositif ou dotation",
  funder: "Financeur",
  fundingRequested: "Montant demandé",
  fundingGranted: "Montant accordé",
  contactName: "Contact\u00A0: nom",
  contactEmail: "Contact\u00A0: courriel",
  contactPhone: "Contact\u00A0: téléphone",
  privateNote: "Note privée",
  mainObjective: "Stratégie\u00A0: objectif principal servi",
  otherObjectives: "Stratégie\u00A0: autres objectifs servis",
  objectivesVersion: "Stratégie\u00A0: version exportée des objectifs",
  computed: "Calculé par le site, ou choisi ailleurs (non repris)",
};

export const READ_REFUSAL_LABELS: Readonly<Record<ReadRefusal, string>> = {
  fileEmpty: "Le fichier est vide.",
  fileTooLarge: "Le fichier dépasse 20\u00A0Mo.",
  tooManyRows: `Le fichier compte plus de ${formatNumber(MAX_ROWS)}\u00A0lignes\u00A0: partagez-le en plusieurs fichiers.`,
  tooManyColumns: `Le fichier compte plus de ${MAX_COLUMNS}\u00A0colonnes\u00A0: gardez celles des projets.`,
  noHeader: "Aucune ligne d’en-tête n’a été trouvée\u00A0: la première ligne doit nommer les colonnes.",
  noRows: "Le fichier nomme des colonnes, mais ne contient aucune ligne.",
  oldExcel: "Ce classeur est dans l’ancien format .xls\u00A0: ouvrez-le et enregistrez-le au format .xlsx.",
  passwordProtected: "Ce classeur est protégé par un mot de passe\u00A0: enregistrez-le sans mot de passe.",
  macros: "Ce classeur contient des macros\u00A0: enregistrez-le au format .xlsx, sans macros.",
  openDocument:
    "Ce classeur est au format OpenDocument (.ods)\u00A0: enregistrez-le au format .xlsx ou .csv.",
  webPage:
    "Ce fichier est une page web, malgré son nom\u00A0: enregistrez le tableau au format .xlsx ou .csv.",
  notATable: "Ce fichier n’est pas un tableau\u00A0: choisissez un fichier .xlsx ou .csv.",
  damaged: "Ce classeur est endommagé\u00A0: ouvrez-le, enregistrez-le à nouveau et réessayez.",
  tooLargeInside:
    "Ce classeur est démesuré une fois décompressé\u00A0: gardez la feuille des projets seulement.",
  unclosedQuote:
    "Un guillemet ouvert n’est jamais fermé dans ce fichier .csv\u00A0: enregistrez-le à nouveau depuis le tableur.",
};

/** What the reader of a file has to know before saying what its columns hold. */
export function readNoteLabel(note: ReadNote): string {
  switch (note.kind) {
    case "otherSheets": {
      const names = note.others.slice(0, 5).map((name) => `«\u00A0${name}\u00A0»`);
      const more = note.others.length > 5 ? "…" : "";
      return `Seule la feuille «\u00A0${note.read}\u00A0» est lue\u00A0: le reste du classeur (${names.join(", ")}${more}) est laissé de côté.`;
    }
    case "mergedCells":
      return `Des cellules sont fusionnées sur plusieurs lignes (${note.example}, par exemple)\u00A0: seule la première de ces lignes en a la valeur. Si les autres doivent l’avoir aussi, défusionnez-les dans le tableur et recopiez-la.`;
    case "hiddenLines":
      return `${formatCount(note.count, "ligne masquée", "lignes masquées")} dans le tableur, par un filtre peut-être\u00A0: l’import les lit comme les autres.`;
    case "brokenLine":
      return `La ligne ${note.number} s’arrête après sa première cellule\u00A0: un texte sans guillemets contient peut-être un retour à la ligne, et sa suite est alors lue comme un autre projet. Vérifiez-la, ou enregistrez le tableau au format .xlsx.`;
    case "unitAbove":
      return `Au-dessus du tableau, on lit «\u00A0${note.text}\u00A0»\u00A0: les montants sont pourtant lus en euros, sauf si l’en-tête de leur colonne ou la cellule dit autre chose. Ajoutez «\u00A0(k€)\u00A0» ou «\u00A0(M€)\u00A0» aux en-têtes concernés.`;
  }
}

export const UPLOAD_REFUSAL_LABELS: Readonly<Record<UploadRefusal, string>> = {
  ...READ_REFUSAL_LABELS,
  noFile: "Choisissez un fichier.",
  uploadCut: "L’envoi du fichier a été interrompu\u00A0: réessayez.",
};

export const isUploadRefusal = (value: unknown): value is UploadRefusal =>
  typeof value === "string" && Object.hasOwn(UPLOAD_REFUSAL_LABELS, value);

export const MAPPING_PROBLEM_LABELS: Readonly<Record<MappingProblem, (field: ImportField) => string>> = {
  noTitle: () => "Dites quelle colonne contient l’intitulé du projet.",
  fieldTwice: (field) =>
    `Deux colonnes sont indiquées comme «\u00A0${IMPORT_FIELD_LABELS[field]}\u00A0»\u00A0: gardez-en une.`,
};

export type ImportRefusal =
  | "notFound"
  | "notNow"
  | "columnsUnclear"
  | "nothingAccepted"
  | "conflictUnsettled";
export const IMPORT_REFUSAL_LABELS: Readonly<Record<ImportRefusal, string>> = {
  notFound: "Cet import n’existe plus.",
  notNow: "L’import a avancé entre-temps\u00A0: rechargez la page.",
  columnsUnclear: "Les colonnes ne suffisent pas encore\u00A0: voyez ci-dessous.",
  nothingAccepted: "Aucune ligne n’est acceptée\u00A0: cochez celles à importer.",
  conflictUnsettled: "Choisissez, pour chaque conflit, la valeur à garder avant d’accepter la ligne.",
};

const COMPARED_ANEW =
  "rien n’a été enregistré. Les lignes ont été comparées à nouveau\u00A0; vérifiez-les, puis confirmez.";

/** Why the confirmed lines were compared once more instead of being written. */
export function batchRefusedLabel({ reason, subject }: { reason: BatchFailure; subject: string }): string {
  switch (reason) {
    case "keyUsed":
      return "Une ligne a été importée entre-temps par quelqu’un d’autre\u00A0: rien n’a été enregistré. Les lignes ont été comparées à nouveau.";
    case "objectivesChanged":
      return `Les objectifs de la stratégie, ou ce que les projets en servent, ont changé pendant que vous vérifiiez\u00A0: ${COMPARED_ANEW}`;
    case "changedMeanwhile":
    case "notEditable":
      return `${subject} a été modifié pendant que vous vérifiiez\u00A0: ${COMPARED_ANEW}`;
  }
}
export const JOB_FAILED =
  "Le travail a échoué, et rien n’a été enregistré. Réessayez\u00A0; si cela se reproduit, prévenez l’équipe du programme en donnant le numéro de l’import.";

export const isImportRefusal = (value: unknown): value is ImportRefusal =>
  typeof value === "string" && Object.hasOwn(IMPORT_REFUSAL_LABELS, value);

/** Before the first analysis, a message is about the file; afterwards, about work that did not succeed. */
export const importMessageTitle = ({ status, message }: Pick<ImportHead, "status" | "message">) =>
  status === "mapping" && message !== JOB_FAILED ? "À savoir sur ce fichier" : "L’import n’a pas abouti";
