import { formatNumber } from "@/lib/kernel/format";
import { ARCHIVE_REASON_LIMIT } from "./constants";
import type { UnarchiveRefusal } from "./types";

/** Why a project cannot be archived, or brought back, now. */
export const ARCHIVE_REFUSAL_LABELS: Record<UnarchiveRefusal, string> = {
  archiveSubmitted:
    "Le projet est en cours d’instruction\u00A0: retirez d’abord la transmission, sur la page du projet.",
  archiveRejected:
    "Le projet a été refusé\u00A0: il reste consultable, avec la réponse de l’ANCT, et ne peut pas être archivé.",
  archiveCoordinatorOnly:
    "Le projet a été accepté\u00A0: seul le chef de projet du territoire peut l’archiver ou le rétablir.",
  archiveExpired: "Le délai de 90\u00A0jours est passé\u00A0: le projet ne peut plus être rétabli.",
};

export const ARCHIVE_FAILURES = {
  ...ARCHIVE_REFUSAL_LABELS,
  notFound: "Ce projet n’existe pas, n’est plus visible pour vous, ou a déjà été archivé.",
  forbidden: "Seuls les agents du territoire du projet peuvent l’archiver.",
  stale:
    "Le projet a été modifié depuis que cette page a été affichée. Relisez-le, puis confirmez si vous voulez toujours l’archiver.",
} as const;

export const UNARCHIVE_FAILURES = {
  ...ARCHIVE_REFUSAL_LABELS,
  notFound: "Ce projet n’est plus dans les archives\u00A0: il a été rétabli, ou supprimé définitivement.",
} as const;

export const UNREADABLE_ARCHIVE = "La demande est illisible. Rechargez la page et recommencez.";
export const REASON_TOO_LONG = `Le motif est trop long\u00A0: ${formatNumber(ARCHIVE_REASON_LIMIT)}\u00A0caractères au plus.`;
export const ARCHIVE_SIGNED_OUT =
  "Votre session a expiré\u00A0: rien n’a été fait. Connectez-vous, puis recommencez.";
