import { UNTITLED_OBJECTIVE } from "../labels";
import type { StrategySection } from "../routes";
import { objectiveKeyOf } from "../rules";

const SECTION_SUBJECTS: Record<StrategySection, string> = {
  texte: "le titre et le résumé de la stratégie",
  diagnostic: "le diagnostic de la stratégie",
  chiffres: "les chiffres clés de la stratégie",
  axes: "les axes de la stratégie",
};

/** What somebody has open, as a sentence says it. `title`: of the objective, null while it is new. */
export function sectionInWords(section: string, title: string | null): string {
  if (objectiveKeyOf(section) === null)
    return Object.entries(SECTION_SUBJECTS).find(([known]) => known === section)?.[1] ?? "la stratégie";
  return title === null ? "un nouvel objectif" : `l’objectif «\u00A0${title || UNTITLED_OBJECTIVE}\u00A0»`;
}
