import { expect, it } from "vitest";
import { countsInWords, ownStandingInWords } from "./labels";

it.each([
  [
    { territories: 14, adopted: 2, shared: 2, elaboration: 3 },
    "2\u00A0territoires sur 14 ont une stratégie adoptée, 2\u00A0partagent leur texte avec le ministère, 3\u00A0écrivent la leur, 7\u00A0ne l’ont pas commencée.",
  ],
  [
    { territories: 3, adopted: 1, shared: 1, elaboration: 1 },
    "1\u00A0territoire sur 3 a une stratégie adoptée, 1\u00A0partage son texte avec le ministère, 1\u00A0écrit la sienne.",
  ],
  [
    { territories: 14, adopted: 0, shared: null, elaboration: null },
    "Aucun territoire n’a encore de stratégie adoptée.",
  ],
])("says where the strategies of the programme stand", (counts, expected) => {
  expect(countsInWords(counts)).toBe(expected);
});

const own = {
  slug: "roubaix",
  state: "elaboration",
  edition: null,
  objectives: 6,
  bareObjectives: 1,
} as const;
it.each([
  [{ ...own, state: null }, "Votre territoire n’a pas encore commencé sa stratégie."],
  [own, "En élaboration\u00A0: 6\u00A0objectifs, dont 1 qu’aucun projet ne sert."],
  [
    { ...own, edition: 2, objectives: 0, bareObjectives: 0 },
    "En élaboration, édition\u00A02 en vigueur\u00A0: aucun objectif n’est encore écrit.",
  ],
  [
    { ...own, state: "adopted", edition: 1, bareObjectives: 0 },
    "Adoptée, édition\u00A01 en vigueur\u00A0: 6\u00A0objectifs, chacun servi par au moins un projet.",
  ],
  [
    { ...own, objectives: 1, bareObjectives: 1 },
    "En élaboration\u00A0: 1\u00A0objectif, qu’aucun projet ne sert encore.",
  ],
] as const)("says where one’s own strategy stands", (standing, expected) => {
  expect(ownStandingInWords(standing)).toBe(expected);
});
