import { expect, it } from "vitest";
import { readDocument } from "@/tests/support/office-reader";
import { SAMPLE_CONTENT } from "@/tests/support/strategy-fixture";
import type { StrategyView } from "../types";
import { writeStrategyDocument } from "./service";

const STRATEGY: StrategyView = {
  id: 1,
  territory: { id: 1, slug: "roubaix", programmeName: "Roubaix" },
  state: "elaboration",
  version: 3,
  content: SAMPLE_CONTENT,
  edition: null,
  names: null,
  published: null,
  readsWorkingText: true,
  readsLife: true,
  isOwn: true,
  demo: true,
  updatedAt: new Date("2026-11-23T10:00:00Z"),
  updatedByName: "Awa",
};
const NAMES = {
  priorities: [{ id: 2, slug: "commerce-artisanat", label: "Commerce et artisanat" }],
  qpvs: [{ code: "QN05969M", name: "Hautchamps", generation: 2024, communeNames: "Roubaix" }],
  indicators: [],
};

it("holds the whole text, with headings and tables", () => {
  const { headings, tables, text } = readDocument(writeStrategyDocument(STRATEGY, NAMES));
  expect(headings).toEqual([
    "Stratégie confidentielle",
    "Diagnostic",
    "Forces",
    "Faiblesses",
    "Chiffres clés",
    "Axe 1\u00A0: Rouvrir les rez-de-chaussée",
    "1.1 Vingt locaux remis en activité",
    "1.2 Une halle de fabrication",
  ]);
  expect(tables).toHaveLength(2);
  for (const words of [
    "Texte de travail, version\u00A03 du 23\u00A0novembre 2026 à 11:00",
    "Donnée de démonstration",
    "Des locaux vides (Hautchamps)",
    "Priorités servies\u00A0: Commerce et artisanat",
    "Qui en répond\u00A0: Direction du commerce",
  ])
    expect(text).toContain(words);
});

it("says which edition it is", () => {
  const edition = { number: 2, adoptedOn: "2026-06-30" };
  const { text } = readDocument(writeStrategyDocument({ ...STRATEGY, edition, demo: false }, NAMES));
  expect(text).toContain("Édition\u00A02, adoptée le 30\u00A0juin 2026.");
});
