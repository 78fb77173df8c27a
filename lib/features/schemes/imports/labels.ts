import { formatCount } from "@/lib/kernel/format";
import {
  type Finding,
  type ImportedField,
  type ImportStatus,
  type Shortfall,
  VERDICTS,
  type Verdict,
} from "./constants";
import type { SourceFault } from "./source/constants";
import type { AidIssue, ImportRun, LabelKind, NoticeText, VerdictCounts } from "./types";

export const SOURCE_NAME = "Aides-territoires";
export const LICENCE = "Licence Ouverte 2.0";

export const STATUS_LABELS: Record<ImportStatus, string> = {
  reading: "Lecture en cours",
  comparing: "Comparaison en cours",
  review: "À examiner",
  applying: "Application en cours",
  done: "Terminé",
  cancelled: "Abandonné",
  failed: "Échoué",
};

export const VERDICT_LABELS: Record<Verdict, string> = {
  new: "Nouvelle",
  changed: "Modifiée",
  back: "Revenue",
  gone: "Disparue",
  kept: "Gardée à la main",
  elsewhere: "Hors des territoires",
  unreadable: "Illisible",
  unchanged: "Identique",
};

/** What applying it does. */
export const VERDICT_EFFECTS: Record<Verdict, string> = {
  new: "À ajouter au catalogue.",
  changed: "À mettre à jour, champ par champ.",
  back: "De nouveau dans la source\u00A0: la marque «\u00A0disparu\u00A0» sera retirée.",
  gone: "Plus dans la source\u00A0: à marquer «\u00A0disparu\u00A0», sans rien supprimer.",
  kept: "La source a changé des champs corrigés à la main\u00A0: ils restent tels quels, sauf si vous les lui rendez.",
  elsewhere:
    "Périmètre hors des territoires du programme\u00A0: rien n’en est pris sans que vous le cochiez.",
  unreadable: "La lecture n’a pas compris\u00A0: rien n’en est pris.",
  unchanged: "La source n’a rien changé.",
};

export const VERDICT_TAGS: Record<Verdict, string> = {
  new: "Nouvelles",
  changed: "Modifiées",
  back: "Revenues",
  gone: "Disparues",
  kept: "Gardées à la main",
  elsewhere: "Hors des territoires",
  unreadable: "Illisibles",
  unchanged: "Identiques",
};
export const FINDING_TAGS: Record<Finding, string> = {
  unknownLabels: "Libellés inconnus",
  likeness: "Déjà décrites par le programme\u00A0?",
};

export const FIELD_LABELS: Record<ImportedField, string> = {
  name: "Nom",
  operator: "Opérateur",
  operatorGroup: "Famille d’opérateurs",
  natures: "Nature de l’aide",
  priorities: "Priorités servies",
  applicants: "Qui peut demander",
  zones: "Zone",
  perimeter: "Périmètre",
  territories: "Territoires concernés",
  purpose: "Objet",
  audience: "Public",
  amount: "Montant",
  highestAmountCents: "Montant maximal",
  opensOn: "Ouverture",
  closesOn: "Clôture",
  situation: "Situation",
  situationNote: "Calendrier",
  warning: "À savoir",
  sourceDate: "Date de la source",
  url: "Adresse",
  sources: "Sources",
};

const LABEL_KINDS: Record<LabelKind, string> = {
  audience: "bénéficiaire",
  type: "type d’aide",
  scale: "échelle du périmètre",
  theme: "thématique",
  recurrence: "récurrence",
};

export function issueInWords(issue: AidIssue): string {
  switch (issue.kind) {
    case "unknownLabel":
      return `Libellé inconnu (${LABEL_KINDS[issue.of]})\u00A0: «\u00A0${issue.label}\u00A0». Il reste lisible sur la fiche, mais aucun filtre ne le connaît.`;
    case "wrongValue":
      return `Valeur laissée de côté (${issue.of})\u00A0: ${issue.found}`;
    case "unreadable":
      return issue.reason;
  }
}

/** Of an aid that could not be understood, by the fields that failed. */
export const unreadableReason = (fields: readonly string[]) =>
  fields.length === 0
    ? "Ce n’est pas une aide."
    : `Sans ${fields.map((field) => ({ id: "identifiant", name: "nom" })[field] ?? field).join(" ni ")} lisible.`;

export const SHORTFALL_LABELS: Record<Shortfall, string> = {
  truncated: "Le fichier s’arrête avant sa fin.",
  hasNext: "Le fichier n’est qu’une page\u00A0: il annonce une suite.",
  fewerThanDeclared: "La source annonce plus d’aides qu’elle n’en a donné.",
  foreignNext: "La source a renvoyé vers une autre adresse que la sienne, qui n’a pas été suivie.",
  loop: "La source a renvoyé vers une page déjà lue.",
  tooManyPages: "La source compte plus de 200\u00A0pages\u00A0: les suivantes n’ont pas été lues.",
  tooManyAids: "Plus de 20\u00A0000\u00A0aides\u00A0: les suivantes n’ont pas été lues.",
  stopped: "La source a cessé de répondre en cours de lecture.",
};

export const FAULT_LABELS: Record<SourceFault, string> = {
  wrongKey: "Aides-territoires refuse la clé\u00A0: vérifiez AIDES_TERRITOIRES_KEY.",
  refused: "Aides-territoires refuse l’accès à ses aides, malgré une clé acceptée.",
  busy: "Aides-territoires demande d’attendre\u00A0: trop de demandes.",
  away: "Aides-territoires ne répond pas.",
  truncated: "Aides-territoires a répondu par une page incomplète.",
  unexpected:
    "Aides-territoires a répondu autre chose qu’une liste d’aides\u00A0: vérifiez AIDES_TERRITOIRES_URL.",
  elsewhere: "Aides-territoires a renvoyé vers une autre adresse que la sienne, qui n’a pas été suivie.",
};

export const GONE_HOLD_LABELS: Record<Exclude<ImportRun["goneHold"], "">, string> = {
  partial: "La lecture est incomplète\u00A0: aucune aide n’est marquée comme disparue.",
  countFell:
    "Le nombre d’aides a baissé de plus de 30\u00A0%\u00A0: on dirait un incident de la source. Aucune aide n’est marquée comme disparue.",
  unreadable:
    "L’identifiant de certaines aides n’a pas pu être lu\u00A0: aucune aide n’est marquée comme disparue.",
};

export const SUPERSEDED = "Remplacé par un import plus récent, avant d’avoir été appliqué.";
export const INTERRUPTED_FILE =
  "L’envoi du fichier s’est interrompu\u00A0: rien n’en a été pris. Envoyez-le à nouveau.";
export const CANCELLED = "Abandonné\u00A0: rien n’en a été pris.";
export const NOTHING_NEW = "Rien de nouveau\u00A0: le catalogue dit déjà ce que dit la source.";
export const NO_LONGER_ADMIN =
  "Le compte qui a demandé l’application n’est plus administrateur\u00A0: la suite attend qu’un administrateur la demande.";
export const APPLY_FAILED =
  "L’application s’est arrêtée sur une erreur\u00A0: ce qui était fait reste fait. Relancez-la.";
export const COMPARE_FAILED = "La comparaison s’est arrêtée sur une erreur. Relancez l’import.";

export type SchemeImportRefusal =
  | "notFound"
  | "busy"
  | "noKey"
  | "noFile"
  | "fileTooLarge"
  | "unreadableForm"
  | "unreadableFile"
  | "noAids"
  | "nothingChosen"
  | "notInReview";

export const IMPORT_REFUSAL_LABELS: Record<SchemeImportRefusal, string> = {
  notFound: "Cet import n’existe pas, ou n’existe plus.",
  busy: "Un import est déjà au travail\u00A0: attendez qu’il ait fini.",
  noKey:
    "Aucune clé d’Aides-territoires n’est configurée (AIDES_TERRITOIRES_KEY)\u00A0: importez un fichier enregistré.",
  noFile: "Choisissez un fichier à importer.",
  fileTooLarge: "Ce fichier dépasse 50\u00A0Mo.",
  unreadableForm: "L’envoi s’est interrompu\u00A0: envoyez le fichier à nouveau.",
  unreadableFile:
    "Ce fichier n’est pas du JSON en UTF-8, ou ne contient pas de liste d’aides\u00A0: enregistrez telle quelle une réponse de l’API d’Aides-territoires, ou une seule liste entre crochets.",
  noAids: "Ce fichier ne contient aucune aide.",
  nothingChosen: "Aucune aide n’est cochée\u00A0: il n’y a rien à appliquer.",
  notInReview: "Cet import n’attend plus de décision\u00A0: il a été appliqué ou abandonné entre-temps.",
};

export const refusalSentence = (name: unknown): string | null =>
  Object.entries(IMPORT_REFUSAL_LABELS).find(([refusal]) => refusal === name)?.[1] ?? null;

/** Headings of what the source says at length. */
export const NOTICE_LABELS: Record<NoticeText, string> = {
  description: "Description",
  eligibility: "Conditions d’éligibilité",
  examples: "Exemples de projets",
  contact: "Contact",
};

/** « Aides-territoires, fichier aides.json ». */
export const runTitle = ({ origin, fileName }: Pick<ImportRun, "origin" | "fileName">) =>
  origin === "file" ? `${SOURCE_NAME}, fichier ${fileName}` : `${SOURCE_NAME}, par son API`;

const VERDICT_WORDS: Record<Verdict, readonly [string, string]> = {
  new: ["nouvelle", "nouvelles"],
  changed: ["modifiée", "modifiées"],
  back: ["revenue", "revenues"],
  gone: ["disparue", "disparues"],
  kept: ["gardée à la main", "gardées à la main"],
  elsewhere: ["hors des territoires", "hors des territoires"],
  unreadable: ["illisible", "illisibles"],
  unchanged: ["identique", "identiques"],
};

/** « 3 nouvelles, 1 modifiée ». */
export const verdictsInWords = (counts: VerdictCounts) =>
  VERDICTS.filter((verdict) => (counts[verdict] ?? 0) > 0)
    .map((verdict) => formatCount(counts[verdict] ?? 0, ...VERDICT_WORDS[verdict]))
    .join(", ") || "–";

export const aidsInWords = (count: number) => formatCount(count, "aide", "aides");
