import type { PointLocation, QpvSuccession } from "@/lib/features/contours/location/types";
import { formatNumber, formatShare } from "@/lib/kernel/format";
import { PROJECT_FIELD_LABELS } from "../labels";
import { type Arrow, FAR_METRES } from "./constants";
import type { PointRefusal } from "./rules";

export const POINT_ERRORS: Readonly<Record<PointRefusal, string>> = {
  pointMalformed:
    "Écrivez la latitude puis la longitude, par exemple 50,6891\u00A0; 3,1746 ou 50°41′20″ N 3°10′28″ E",
  pointIncomplete: "Il manque la longitude\u00A0: écrivez deux nombres, par exemple 50,6891\u00A0; 3,1746",
  pointOutOfRange:
    "La latitude va de -90 à 90 et la longitude de -180 à 180\u00A0; la latitude s’écrit en premier",
};

export const ARROW_LABELS: Readonly<Record<Arrow, string>> = {
  north: "Vers le nord",
  west: "Vers l’ouest",
  east: "Vers l’est",
  south: "Vers le sud",
};

/** `350 m`, `2,4 km`, `38 km`. */
export function formatDistance(metres: number): string {
  if (metres < 1) return "moins d’un mètre";
  if (metres < 950)
    return `${formatNumber(metres < 100 ? Math.round(metres) : Math.round(metres / 10) * 10)}\u00A0m`;
  const kilometres = metres < 9_950 ? Math.round(metres / 100) / 10 : Math.round(metres / 1000);
  return `${formatNumber(kilometres)}\u00A0km`;
}

const qpvName = ({ name, code }: { readonly name: string; readonly code: string }) =>
  `«\u00A0${name}\u00A0» (${code})`;

/** Where the point is, in a sentence for each thing that is known of it. */
export function locationSentences(location: PointLocation): readonly string[] {
  const { knowsCommunes, commune, qpvs, nearest, metresFromCentre } = location;
  const sentences: string[] = [];
  if (metresFromCentre > FAR_METRES) sentences.push(farSentence(metresFromCentre));
  if (commune !== null) sentences.push(`Le point est dans la commune de ${commune.nom}.`);
  else if (knowsCommunes) sentences.push("Le point n’est dans aucune commune du territoire.");
  if (qpvs.length > 0) {
    const names = qpvs.map((qpv) => `${qpvName(qpv)}, périmètre de ${qpv.generation}`).join(" et ");
    sentences.push(`Il est dans le quartier prioritaire ${names}.`);
  }
  if (nearest !== null)
    sentences.push(
      `${qpvs.length > 0 ? "Le plus proche des quartiers de" : "Hors des quartiers prioritaires\u00A0: le plus proche, de"} ${nearest.generation}, est ${qpvName(nearest)}, à ${formatDistance(nearest.metres)}.`,
    );
  return sentences;
}

export const NO_CONTOURS =
  "Les contours officiels ne sont pas chargés\u00A0: la commune et le quartier se choisissent dans les listes ci-dessous.";

function farSentence(metres: number): string {
  return `Ce point est à ${formatDistance(metres)} du centre du territoire. Vérifiez que la latitude est écrite en premier.`;
}

export function successionSentence({ from, to, share }: QpvSuccession): string {
  const how =
    share === null
      ? "même nom, même commune"
      : share > 0.98
        ? "repris en entier"
        : `${formatShare(Math.round(share * 100) / 100)} de sa surface`;
  return `${from.name} (${from.code}) → ${to.name} (${to.code})\u00A0: ${how}`;
}

export function nameOfPlaceInput(name: string): string {
  const field = name.replace(/^choice-/, "");
  if (field === "qpvCodes" || field === "codeInsee" || field === "point") return PROJECT_FIELD_LABELS[field];
  return field;
}
