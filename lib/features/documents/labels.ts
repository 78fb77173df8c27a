import { DOCUMENT_VISIBILITIES, type DocumentVisibility, type MediaType } from "./constants";
import type { AddRefusal, ChangeRefusal, DocumentEvent, FileRefusal } from "./types";

export const DOCUMENT_VISIBILITY_LABELS: Record<DocumentVisibility, string> = {
  territory: "le territoire seulement",
  ministry: "le territoire et le ministère",
  partners: "le territoire, le ministère et les partenaires",
  public: "tout le monde",
};

/** From when on: the choice may be made before its readers see the project at all. */
export const DOCUMENT_VISIBILITY_HINTS: Record<DocumentVisibility, string> = {
  territory: "Les agents de votre collectivité, personne d’autre.",
  ministry: "Le ministère et l’ANCT, une fois le projet transmis.",
  partners: "Les partenaires aussi, une fois le projet accepté.",
  public:
    "Les partenaires une fois le projet accepté\u00A0; le public, sur la page du projet, une fois qu’il est publié.",
};

export const MEDIA_TYPE_LABELS: Record<MediaType, string> = {
  "application/pdf": "PDF",
  "image/png": "image PNG",
  "image/jpeg": "image JPEG",
  "image/webp": "image WebP",
  "image/gif": "image GIF",
  "application/vnd.oasis.opendocument.text": "texte ODT",
  "application/vnd.oasis.opendocument.spreadsheet": "classeur ODS",
  "application/vnd.oasis.opendocument.presentation": "présentation ODP",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "texte Word",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "classeur Excel",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "présentation PowerPoint",
};

export const ACCEPTED_SENTENCE =
  "PDF, image (PNG, JPEG, WebP, GIF) ou document bureautique (ODT, ODS, ODP, DOCX, XLSX, PPTX)";

export const DOCUMENT_REFUSALS: Record<FileRefusal | AddRefusal | ChangeRefusal, string> = {
  noFile: "Choisissez un fichier à joindre.",
  emptyFile: "Ce fichier est vide\u00A0: il n’a pas été joint.",
  tooLarge:
    "Ce fichier dépasse 20\u00A0Mo\u00A0: il n’a pas été joint. Allégez-le, ou partagez-le en plusieurs fichiers.",
  unknownType: `Ce fichier n’est pas accepté, quel que soit son nom\u00A0: son contenu n’est pas celui d’un des formats attendus. Formats acceptés\u00A0: ${ACCEPTED_SENTENCE}.`,
  interrupted: "L’envoi a été interrompu\u00A0: rien n’a été enregistré. Recommencez.",
  notFound: "Ce document n’existe plus\u00A0: un collègue l’a peut-être retiré.",
  forbidden: "Seuls les agents du territoire joignent, modifient ou retirent les documents de ce projet.",
  notEditable:
    "Le projet est transmis ou refusé\u00A0: ses documents ne changent pas. Retirez-le de l’instruction pour les modifier.",
  tooMany: "Ce projet a déjà 50\u00A0documents. Retirez-en un avant d’en joindre un autre.",
  alreadyThere:
    "Ce fichier est déjà joint à ce projet\u00A0: c’est le même contenu, sous ce nom ou un autre.",
  titleMissing: "Donnez un titre au document.",
  titleTooLong: "Le titre dépasse 200\u00A0caractères\u00A0: raccourcissez-le.",
  visibilityMissing: "Choisissez qui peut voir ce document.",
};

export const isDocumentRefusal = (code: unknown): code is keyof typeof DOCUMENT_REFUSALS =>
  typeof code === "string" && Object.hasOwn(DOCUMENT_REFUSALS, code);

export const DOCUMENT_EVENT_LABELS: Record<DocumentEvent, string> = {
  ajout: "Le document est joint.",
  modification: "Le document est modifié.",
  retrait: "Le document est retiré. Le journal en garde la trace\u00A0; le fichier n’existe plus.",
};

export const SIGNED_OUT_DOCUMENT =
  "Votre session a expiré. Connectez-vous dans un nouvel onglet, puis recommencez\u00A0: rien n’a été enregistré.";

const KILO = 1024;
const size = new Intl.NumberFormat("fr-FR", { maximumSignificantDigits: 2 });

/** `12 ko`, `1,4 Mo`: by 1024, as the limit of 20 Mo is meant and most file managers count. */
export function formatBytes(count: number): string {
  if (count < KILO) return `${count}\u00A0octet${count < 2 ? "" : "s"}`;
  const isKilo = count < KILO * KILO;
  return `${size.format(count / (isKilo ? KILO : KILO * KILO))}\u00A0${isKilo ? "ko" : "Mo"}`;
}

export const visibilityOf = (value: unknown): DocumentVisibility | null =>
  DOCUMENT_VISIBILITIES.find((known) => known === value) ?? null;
