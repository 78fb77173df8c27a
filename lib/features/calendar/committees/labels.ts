import { withoutArticle } from "@/lib/features/territories/rules";
import { formatDate, formatInstant } from "@/lib/kernel/format";
import { COMMITTEE_LIMITS, type CommitteeField, type Readers } from "./constants";
import type { CommitteeNotice } from "./routes";
import type { Committee, CommitteeContent, CommitteeRefusal, CommitteeStep, CommitteeVerb } from "./types";

export const PROGRAMME_SCOPE = "Tout le programme";
/** « Communauté urbaine d’Arras », « Tout le programme ». */
export const scopeLabel = (territory: string | null) =>
  territory === null ? PROGRAMME_SCOPE : withoutArticle(territory);

export const COMMITTEE_FIELD_LABELS: Record<CommitteeField, string> = {
  title: "Titre",
  scope: "Périmètre",
  day: "Jour",
  startsAt: "Heure de début",
  endsAt: "Heure de fin",
  place: "Lieu",
  link: "Lien de visioconférence",
  readers: "Qui le lit",
  agenda: "Ordre du jour",
  photograph: "Photographie jointe",
};

/** `14:00` → « 14 h », `09:30` → « 9 h 30 ». */
export function formatTime(time: string): string {
  const [hours = "", minutes = ""] = time.split(":");
  return `${Number(hours)}\u00A0h${minutes === "00" ? "" : `\u00A0${minutes}`}`;
}

type Hours = Pick<CommitteeContent, "startsAt" | "endsAt">;
/** « de 14 h à 16 h 30 », « toute la journée ». */
export const hoursLabel = ({ startsAt, endsAt }: Hours) =>
  startsAt === null || endsAt === null
    ? "toute la journée"
    : `de ${formatTime(startsAt)} à ${formatTime(endsAt)}`;

/** Where it is held, in a word; empty when nobody said. */
export const placeLabel = ({ place, link }: Pick<CommitteeContent, "place" | "link">) =>
  place || (link === "" ? "" : "En visioconférence");

/** « 4 décembre 2026, de 14 h à 16 h ». */
export const committeeTime = (committee: Hours & { readonly day: string }) =>
  `${formatDate(committee.day)}, ${hoursLabel(committee)}`;

export const READERS_LABELS: Record<Readers, string> = {
  programme: "Les territoires concernés et le ministère",
  partenaires: "Les partenaires aussi",
};

/** Who reads a committee, in words. */
export function readersOf({
  territory,
  forPartners,
}: {
  readonly territory: string | null;
  readonly forPartners: boolean;
}): string {
  const inside =
    territory === null
      ? "tous les territoires, le ministère et l’ANCT"
      : `${territory}, le ministère et l’ANCT`;
  return forPartners ? `${inside}, les partenaires` : inside;
}

export const COMMITTEE_VERB_LABELS: Record<CommitteeVerb, string> = {
  plan: "a prévu ce comité",
  change: "l’a modifié",
  cancel: "l’a annulé",
  restore: "l’a rétabli",
  record: "a écrit le relevé de décisions",
};

const CHANGED_LABELS: Readonly<Record<string, string>> = {
  title: "titre",
  scope: "périmètre",
  readers: "lecteurs",
  day: "jour",
  hours: "heures",
  place: "lieu",
  link: "lien",
  agenda: "ordre du jour",
  photograph: "photographie",
};

/** «  : jour, du 4 décembre 2026 au 11 décembre 2026 ; lieu ». */
export function changedFieldsLabel(changes: CommitteeStep["changes"]): string {
  const told = Object.entries(changes).flatMap(([field, { before, after }]) => {
    const label = CHANGED_LABELS[field];
    if (label === undefined) return [];
    return field === "day" && before && after
      ? [`${label}, du ${formatDate(before)} au ${formatDate(after)}`]
      : [label];
  });
  return told.length === 0 ? "" : `\u00A0: ${told.join("\u00A0; ")}`;
}

export const COMMITTEE_NOTICE_LABELS: Record<CommitteeNotice, string> = {
  prevu: "Le comité est prévu\u00A0: il est dans le calendrier de celles et ceux qui le lisent.",
  modifie: "Les changements sont enregistrés\u00A0: les agendas qui suivent le calendrier les reçoivent.",
  annule: "Le comité est annulé. Il reste dans le calendrier, où il est marqué comme annulé.",
  retabli: "Le comité est rétabli.",
  releve: "Le relevé de décisions est enregistré.",
};

export const COMMITTEE_REFUSALS: Record<CommitteeRefusal, string> = {
  signedOut:
    "Votre session a expiré\u00A0: rien n’est enregistré. Connectez-vous dans un autre onglet, puis renvoyez ce formulaire.",
  notFound: "Ce comité n’existe pas, ou vous n’y avez pas accès.",
  forbidden: "Votre compte ne peut pas modifier ce comité.",
  unknownScope: "Choisissez un périmètre de la liste.",
  unknownPhotograph: "Choisissez une photographie de la liste.",
  keyUsed: "Ce formulaire a déjà servi. Rechargez la page pour en ouvrir un autre.",
};

export const COMMITTEE_PROBLEMS = {
  titleMissing: "Donnez un titre, par exemple «\u00A0Comité de pilotage de décembre\u00A0»",
  dateMalformed: "Écrivez la date ainsi\u00A0: 04/12/2026",
  dateImpossible: "Cette date n’existe pas",
  dateOutOfRange: "Cette date est hors du programme",
  timeMalformed: "Écrivez l’heure ainsi\u00A0: 14:30",
  startMissing: "Indiquez l’heure de début, ou effacez celle de fin",
  endMissing: "Indiquez l’heure de fin, ou effacez celle de début",
  endFirst: "La fin doit venir après le début",
  linkMalformed: "Écrivez l’adresse complète, qui commence par https://",
  readersMissing: "Choisissez qui lit ce comité",
} as const;

export const tooLong = (field: keyof typeof COMMITTEE_LIMITS, length: number) =>
  `${COMMITTEE_LIMITS[field]}\u00A0caractères au plus\u00A0; il y en a ${length}`;

export const minutesConflictTitle = "Le relevé a changé pendant que vous l’écriviez";
export const conflictTitle = "Ce comité a changé pendant que vous le modifiiez";
export const changedBy = (byName: string, at: Date) => `${byName}, le ${formatInstant(at)}`;

/** « Prévu par Awa Diallo le 2 novembre 2026 à 10:12 ». */
export function committeeSignature({
  createdByName,
  createdAt,
  updatedByName,
  updatedAt,
  revision,
}: Committee): string {
  const planned = `Prévu par ${createdByName} le ${formatInstant(createdAt)}`;
  return revision === 1
    ? `${planned}.`
    : `${planned}. Dernier changement\u00A0: ${changedBy(updatedByName, updatedAt)}.`;
}
