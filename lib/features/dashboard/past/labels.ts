import { formatDate } from "@/lib/kernel/format";
import type { QuickDate } from "./rules";
import type { DateNotice, DateParameter, DateTold } from "./types";

export const DATE_LABELS: Record<DateParameter, string> = {
  au: "Situation au soir du",
  depuis: "Comparer depuis le soir du",
};

const TOLD_LABELS: Record<Exclude<DateTold, "beforeProgramme">, string> = {
  dateMalformed: "ce n’est pas une date, par exemple 31/03/2026",
  dateImpossible: "ce jour n’existe pas",
  dateOutOfRange: "l’année doit être comprise entre 1990 et 2100",
  repeated: "une seule date est possible",
  future: "ce jour n’est pas encore passé",
  swapped: "les deux dates étaient dans le désordre\u00A0; elles ont été échangées",
  sameDay: "les deux dates sont les mêmes\u00A0: il n’y a rien à comparer",
};

/** Why a date is not applied as it was written. */
export function dateTold({ reason }: DateNotice, launchedOn: string): string {
  return reason === "beforeProgramme"
    ? `le programme a été lancé le ${formatDate(launchedOn)}\u00A0: il n’y a rien avant`
    : TOLD_LABELS[reason];
}

/** « Situation au soir du : « 2099-01-01 » – ce jour n’est pas encore passé. » */
export const noticeText = (notice: DateNotice, launchedOn: string) =>
  `${DATE_LABELS[notice.parameter]}\u00A0: «\u00A0${notice.value}\u00A0» – ${dateTold(notice, launchedOn)}.`;

/** « 30 juin 2026 au soir ». */
export const eveningOf = (day: string) => `${formatDate(day)} au soir`;

export const QUICK_DATE_LABELS: Record<QuickDate["kind"], string> = {
  committee: "Dernier comité photographié",
  quarter: "Fin du trimestre précédent",
  month: "Fin du mois précédent",
  year: "Il y a un an",
  committeeCompared: "Depuis le dernier comité photographié",
  quarterCompared: "Le trimestre précédent, comparé à celui d’avant",
  yearCompared: "Aujourd’hui, comparé à il y a un an",
};
