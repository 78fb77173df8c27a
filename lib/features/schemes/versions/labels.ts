import type { ChangeCause } from "./constants";
import type { SchemeVersionHead } from "./types";

export const CAUSE_LABELS: Record<ChangeCause, string> = {
  reference: "Données de référence du programme",
  edition: "Modification par l’administration",
  proposal: "Proposition de l’opérateur",
  close: "Clôture",
  reopen: "Réouverture",
  restore: "Restauration d’une version",
  import: "Import d’un catalogue",
};

/** « par Claire Vasseur (ANCT) »; what the application did by itself is nobody's. */
export function authorOfVersion({ authorName, organisationName }: SchemeVersionHead): string {
  if (authorName === "") return "par le site";
  return `par ${authorName}${organisationName === "" ? "" : ` (${organisationName})`}`;
}
