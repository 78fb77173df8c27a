import { formatNumber } from "@/lib/kernel/format";
import type { ContourKind } from "./constants";
import type { ContourImportView, FeatureRefusal, FileRefusal, GeometryRefusal, ImportReport } from "./types";

export const CONTOUR_KIND_LABELS: Readonly<Record<ContourKind, string>> = {
  qpv: "Quartiers prioritaires (QPV)",
  commune: "Communes",
  territory: "Territoires du programme",
  departement: "Départements",
};

/** What the code of each kind is, for whoever prepares a file. */
export const CONTOUR_CODE_LABELS: Readonly<Record<ContourKind, string>> = {
  qpv: "code du quartier, QN… ou QP…",
  commune: "code INSEE de la commune",
  territory: "numéro SIREN ou nom court du territoire",
  departement: "code du département",
};

export const IMPORT_STATE_LABELS: Readonly<Record<ContourImportView["state"], string>> = {
  reading: "Lecture en cours",
  done: "Chargé",
  refused: "Refusé",
  failed: "Non abouti",
  interrupted: "Interrompu",
};

export const PROBLEM_LABELS: Readonly<Record<GeometryRefusal | FeatureRefusal, string>> = {
  noGeometry: "l’entité n’a pas de géométrie",
  wrongType: "la géométrie n’est ni un polygone ni un multipolygone",
  malformed: "les coordonnées ne sont pas écrites comme en GeoJSON",
  tooFewPoints: "un contour compte moins de quatre points",
  notClosed: "un contour n’est pas fermé\u00A0: son dernier point doit répéter le premier",
  flat: "un contour est plat\u00A0: il n’entoure aucune surface",
  lambert93: "les coordonnées sont en Lambert 93 (mètres)\u00A0; il faut des degrés (WGS 84)",
  swapped:
    "la latitude est écrite avant la longitude\u00A0; en GeoJSON, la longitude vient d’abord\u00A0: inversez les axes à l’export",
  outsideWgs84: "les coordonnées ne sont pas des degrés de longitude et de latitude (WGS 84)",
  antimeridian: "un contour traverse le 180e méridien\u00A0: il doit être coupé en deux",
  tooLarge: "la géométrie compte plus de 400\u202F000\u00A0points",
  notAFeature: "ce n’est pas une entité GeoJSON («\u00A0Feature\u00A0»)",
  noCode: "le code est absent",
  codeTwice: "ce code figure déjà plus haut dans le fichier",
};

const LAMBERT_93 = /(2154|Lambert.?93)/i;

/** Why nothing was taken, and what to do about it. */
export function fileRefusalSentence({ refusal, crs, properties }: ImportReport): string | null {
  if (refusal === null) return null;
  if (refusal === "wrongCrs" && crs !== null && LAMBERT_93.test(crs))
    return "Ce fichier est en Lambert 93 (EPSG:2154). Convertissez-le en WGS 84 (EPSG:4326) avant de l’importer, par exemple avec QGIS\u00A0: «\u00A0Exporter, sauvegarder les entités sous\u00A0».";
  if (refusal === "wrongCrs")
    return `Ce fichier annonce le système de coordonnées «\u00A0${crs}\u00A0». Convertissez-le en WGS 84 (EPSG:4326) avant de l’importer.`;
  if (refusal === "codeNotFound" || refusal === "nameNotFound") {
    const what = refusal === "codeNotFound" ? "le code" : "le nom";
    const found =
      properties.length === 0
        ? "La première entité n’a aucune propriété."
        : `Propriétés de la première entité\u00A0: ${properties.join(", ")}.`;
    return `La propriété qui contient ${what} n’a pas été trouvée. ${found} Indiquez-la dans le formulaire, puis renvoyez le fichier.`;
  }
  return FILE_REFUSAL_LABELS[refusal];
}

const FILE_REFUSAL_LABELS: Readonly<
  Record<Exclude<FileRefusal, "wrongCrs" | "codeNotFound" | "nameNotFound">, string>
> = {
  notJson: "Ce fichier n’est pas du GeoJSON\u00A0: il n’a pas pu être lu jusqu’au bout.",
  truncated: "Ce fichier est tronqué\u00A0: il s’arrête avant la fin. Téléchargez-le de nouveau.",
  notUtf8: "Ce fichier n’est pas encodé en UTF-8. Enregistrez-le en UTF-8, l’encodage du GeoJSON.",
  notACollection:
    "Ce fichier n’est pas une collection GeoJSON\u00A0: il doit être de type «\u00A0FeatureCollection\u00A0», avec une seule liste «\u00A0features\u00A0».",
  noFeature: "Ce fichier ne contient aucune entité.",
  featureTooLarge:
    "Une entité de ce fichier dépasse 10\u00A0Mo. Simplifiez les contours avant de l’importer.",
  envelopeTooLarge:
    "Ce fichier contient trop de données en dehors de ses entités. Exportez-le sans elles avant de l’importer.",
  fileTooLarge: "Ce fichier dépasse 50\u00A0Mo. Simplifiez les contours ou découpez-le.",
  nothingKnown:
    "Aucun code de ce fichier n’est suivi par le programme. Vérifiez le type de contours et la propriété qui contient le code.",
  badFeatures:
    "Des entités de ce fichier ne peuvent pas être utilisées\u00A0: elles sont listées ci-dessous.",
  cutOff:
    "La lecture ne s’est pas achevée\u00A0: l’envoi a été coupé, ou le service n’a pas répondu. Recommencez.",
  noFile: "Choisissez un fichier.",
};

export const NOTHING_REPLACED = "Rien n’a été remplacé.";
export const INTERRUPTED =
  "La lecture s’est arrêtée sans finir, sans doute parce que le service a redémarré. Rien n’a été remplacé\u00A0: renvoyez le fichier.";

/** `49,9 Mo`, `401 ko`. */
export function formatBytes(bytes: number): string {
  return bytes < 1_000_000
    ? `${formatNumber(Math.ceil(bytes / 1000))}\u00A0ko`
    : `${formatNumber(Math.round(bytes / 100_000) / 10)}\u00A0Mo`;
}
