import { formatCount, formatDate, formatShare } from "@/lib/kernel/format";
import { type Perimeter, RANKED_FROM } from "./constants";
import type { ComparedLine } from "./types";

export const PERIMETER_LABELS: Record<Perimeter, string> = {
  sameKind: "Territoires de même forme",
  all: "Tous les territoires",
};

export const RANKING_RULE = `Un territoire n’est classé que si au moins ${formatShare(RANKED_FROM)} de ses projets acceptés ont mesuré l’indicateur, et s’il y en a au moins deux\u00A0: en dessous, un écart dirait la façon de mesurer plutôt que ce qui a été fait.`;

/** « 12 mesurés sur 20 acceptés (60 %) ». */
export function comparedCoverage({ figures, accepted, coverage }: ComparedLine): string {
  const of = accepted === 0 ? "aucun accepté" : formatCount(accepted, "accepté", "acceptés");
  if (figures === null) return of;
  const share = coverage === null ? "" : ` (${formatShare(coverage)})`;
  return `${formatCount(figures.covered, "mesuré", "mesurés")} sur ${of}${share}`;
}

export function comparedDays({ figures }: ComparedLine): string | null {
  if (figures === null || figures.oldest === null || figures.newest === null) return null;
  return figures.oldest === figures.newest
    ? formatDate(figures.oldest)
    : `du ${formatDate(figures.oldest)} au ${formatDate(figures.newest)}`;
}

export const NOT_YOURS = "Non communiqué";
