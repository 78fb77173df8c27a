import type { Combination } from "../../constants";

const EMPTY_GROUP: Record<Combination, string> = {
  all: "Ce groupe est vide\u00A0: il ne demande rien.",
  any: "Ce groupe est vide\u00A0: aucun de ses critères ne peut être rempli, et tout projet sera «\u00A0à vérifier\u00A0».",
  not: "Ce groupe est vide\u00A0: il n’écarte rien.",
};

export const WARNINGS = {
  noCriterion: "Aucun critère\u00A0: tout projet sera «\u00A0à vérifier\u00A0».",
  emptyGroup: EMPTY_GROUP,
  crossedBounds: "Le minimum dépasse le maximum\u00A0: aucun projet ne peut remplir ce critère.",
  priorityGone: (slug: string) => `La priorité «\u00A0${slug}\u00A0» n’existe plus.`,
  territoryGone: (slug: string) => `Le territoire «\u00A0${slug}\u00A0» n’existe plus.`,
  indicatorGone: (slug: string) =>
    slug === "" ? "Aucun indicateur n’est choisi." : `L’indicateur «\u00A0${slug}\u00A0» n’existe plus.`,
  indicatorWithdrawn: (label: string) =>
    `L’indicateur «\u00A0${label}\u00A0» n’est plus proposé\u00A0: ce critère restera «\u00A0à vérifier\u00A0».`,
  repeated: (number: string) => `Ce critère répète le critère ${number}.`,
  disjoint: (number: string) => `Aucun projet ne peut remplir ce critère et le critère ${number} à la fois.`,
} as const;
