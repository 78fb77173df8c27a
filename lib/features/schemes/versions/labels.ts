import type { ChangeCause } from "./constants";
import type { SchemeVersionHead } from "./types";

const CAUSE_LABELS: Record<ChangeCause, string> = {
  reference: "Données de référence du programme",
  edition: "Modification par l’administration",
  proposal: "Proposition de l’opérateur",
  close: "Clôture",
  reopen: "Réouverture",
  restore: "Restauration d’une version",
  import: "Import d’un catalogue",
};

/** « Clôture par Claire Vasseur (ANCT) »; what the application did by itself is nobody's. */
export function originOfVersion({
  cause,
  authorName,
  organisationName,
}: Pick<SchemeVersionHead, "cause" | "authorName" | "organisationName">): string {
  const author = authorName === "" ? "" : ` par ${authorName}`;
  return `${CAUSE_LABELS[cause]}${author}${organisationName === "" ? "" : ` (${organisationName})`}`;
}
