import { normaliseHeader } from "../columns/rules";
import type { PrioritySuggestion } from "../types";

/**
 * Words that speak for a priority, by its slug: stems of normalised words. They propose, and say which word did;
 * the person confirms.
 */
export const PRIORITY_WORDS: Readonly<Record<string, readonly string[]>> = {
  entrepreneuriat: [
    "entrepren",
    "createur d entreprise",
    "creation d entreprise",
    "pepiniere",
    "incubateur",
    "couveuse",
    "coworking",
    "tiers lieu",
    "economie sociale",
  ],
  "commerce-artisanat": [
    "commerc",
    "artisan",
    "halle",
    "marche couvert",
    "boutique",
    "epicerie",
    "boulangerie",
    "boucherie",
    "restaurant",
    "centre ville",
    "centre bourg",
    "metiers d art",
  ],
  "activites-productives": [
    "zone d activite",
    "zone industrielle",
    "parc d activite",
    "industri",
    "friche",
    "immobilier d entreprise",
    "hotel d entreprises",
    "usine",
    "logisti",
    "atelier relais",
    "ateliers relais",
    "pepiniere industrielle",
  ],
  "transition-numerique": [
    "numeri",
    "informati",
    "ordinateur",
    "internet",
    "fibre",
    "fablab",
    "digital",
    "smart",
    "haut debit",
    "logiciel",
  ],
};

/** What the title and the summary of a line make us think of, the most often named first. */
export function suggestPriorities(
  text: string,
  priorities: readonly { readonly id: number; readonly slug: string }[],
): PrioritySuggestion[] {
  const searched = ` ${normaliseHeader(text)}`;
  return priorities
    .map(({ id, slug }) => ({
      priorityId: id,
      words: (PRIORITY_WORDS[slug] ?? []).filter((word) => searched.includes(` ${word}`)),
    }))
    .filter(({ words }) => words.length > 0)
    .sort((one, other) => other.words.length - one.words.length || one.priorityId - other.priorityId)
    .map(({ priorityId, words }) => ({ priorityId, word: wordInText(text, words[0] ?? "") }));
}

/** The word as the file writes it, so that the person finds it again. */
function wordInText(text: string, stem: string): string {
  const length = stem.split(" ").length;
  const words = text.split(/[\s,;:.()«»"]+/).flatMap((word) => word.split(/[’'](?=\p{L}{2})/u));
  for (let start = 0; start < words.length; start++)
    for (let size = 1; size <= length; size++) {
      const shown = words.slice(start, start + size).join(" ");
      if (normaliseHeader(shown).startsWith(stem)) return shown;
    }
  return stem;
}
