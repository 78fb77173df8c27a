import { formatCount, formatDate } from "@/lib/kernel/format";
import type { Aggregation } from "../constants";
import type { IndicatorSums } from "./types";

/** How the figure was made, said beside it. */
export const TOTAL_RULES: Record<Aggregation, string> = {
  sum: "Somme des dernières mesures.",
  ratio: "Somme des premiers nombres sur somme des seconds\u00A0: chaque projet pèse ce qu’il compte.",
  never: "Pas de total\u00A0: d’un projet à l’autre, les mêmes peuvent être comptés deux fois.",
};

/** « 4 projets mesurés sur 6 qui le suivent ». */
export function coverageInWords({ covered, following }: IndicatorSums): string {
  if (following === 0) return "Aucun projet de cette vue ne le suit.";
  return `${formatCount(covered, "projet mesuré", "projets mesurés")} sur ${formatCount(following, "qui le suit", "qui le suivent")}`;
}

/** « mesures du 3 mars 2026 au 1er juin 2026 ». */
export function spanInWords({ oldest, newest }: IndicatorSums): string | null {
  if (oldest === null || newest === null) return null;
  return oldest === newest
    ? `mesure du ${formatDate(oldest)}`
    : `mesures du ${formatDate(oldest)} au ${formatDate(newest)}`;
}
