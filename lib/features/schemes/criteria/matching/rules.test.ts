import { describe, expect, it } from "vitest";
import type { ProjectFacts } from "../facts/types";
import { CRITERION_KIND_LABELS } from "../labels";
import { listNearMisses } from "../near/rules";
import { numberTree } from "../rules";
import type { CriterionDraft, CriterionTest, Ground } from "../types";
import { matchCriteria } from "./answers/rules";
import { SCHEME_VERDICT_LABELS, VERDICT_LABELS } from "./labels";
import { verdictOfTree } from "./rules";

const FACTS: ProjectFacts = {
  territoryId: 1,
  mainPriorityId: 1,
  priorityIds: [1],
  qpvGenerations: [],
  saysPlace: true,
  hasPoint: false,
  qpvMetres: { 2015: null, 2024: null },
  ownerKind: "association",
  ownerName: "Atelier",
  ownerRoots: ["ateli"],
  phase: "idea",
  totalCost: 10_000_000,
  fundingAsked: 8_420_000,
  othersMoney: 8_420_000,
  publicMoney: 8_420_000,
  privateGifts: 0,
  granted: 0,
  gap: 10_000_000,
  soughtNatures: ["grant"],
  isNatureUnsaid: false,
  startsOn: "2027-01-15",
  endsOn: null,
  openNeeds: ["land"],
  indicators: { 7: { value: 450, denominator: null, on: "2026-06-30", isTarget: false } },
  hasText: true,
  roots: ["hall"],
};

const GROUND: Ground = {
  today: "2026-11-28",
  priorities: {
    entrepreneuriat: { id: 1, label: "Soutien à l’entrepreneuriat" },
    commerce: { id: 2, label: "Commerce et artisanat" },
  },
  territories: { roubaix: { id: 1, name: "Roubaix", kind: "COM" } },
  indicators: {
    emplois: { id: 7, label: "Emplois créés", unit: "emplois", isRatio: false, isActive: true },
    retire: { id: 8, label: "Retiré", unit: "x", isRatio: false, isActive: false },
  },
  roots: { friche: ["frich"], de: [] },
};

const leaf = (test: CriterionTest): CriterionDraft => ({ test, sentence: "", source: "" });
const tree = (...drafts: CriterionDraft[]) => numberTree(drafts);
const missesOf = (...drafts: CriterionDraft[]) =>
  listNearMisses(tree(...drafts), FACTS, GROUND).map(({ sentence, becomes, field }) => ({
    sentence: sentence.replace(/[\u00A0\u202F]/g, " "),
    becomes,
    field,
  }));

describe("a single change that is enough", () => {
  it.each<[CriterionTest, string, string]>([
    [
      { kind: "rate", of: "ownShare", from: 200, to: null },
      "Part du porteur + 4 200 €, soit 20 000 €",
      "fundingLines",
    ],
    [
      { kind: "rate", of: "publicShare", from: null, to: 800 },
      "Subventions publiques attendues − 4 200 €, soit 80 000 €",
      "fundingLines",
    ],
    [
      { kind: "amount", of: "totalCost", from: 12_345_678, to: null },
      "Coût total + 23 456,78 €, soit 123 456,78 €",
      "totalCost",
    ],
    [
      { kind: "amount", of: "gap", from: null, to: 4_000_000 },
      "Financements obtenus + 60 000 €, soit 60 000 €",
      "fundingLines",
    ],
    [{ kind: "phase", phases: ["study", "operation"] }, "Phase Étude ou Opération", "phase"],
    [{ kind: "inQpv", generations: [2024] }, "Choisir un QPV de 2024", "qpvCodes"],
    [{ kind: "priority", priorities: ["commerce", "disparue"], scope: "main" }, "", ""],
    [
      { kind: "priority", priorities: ["commerce"], scope: "any" },
      "Ajouter la priorité Commerce et artisanat",
      "priorities",
    ],
    [
      { kind: "date", of: "startsOn", from: "2027-03-01", to: null },
      "Date de début repoussée au 1er mars 2027",
      "startsOn",
    ],
    [
      { kind: "date", of: "startsOn", from: null, to: "2026-12-31" },
      "Date de début avancée au 31 décembre 2026",
      "startsOn",
    ],
    [{ kind: "date", of: "startsOn", from: null, to: "2026-10-31" }, "", ""],
    [
      { kind: "indicator", indicator: "emplois", from: 5, to: null },
      "Emplois créés : 5 emplois",
      "indicators",
    ],
    [
      { kind: "nature", natures: ["loan", "guarantee"] },
      "Une ligne de financement à rechercher : prêt ou garantie",
      "fundingLines",
    ],
    [{ kind: "need", needs: ["funding"] }, "Un besoin non satisfait : Financement", "needs"],
    [
      { kind: "applicant", kinds: ["chamber"] },
      "Un porteur de nature Chambre consulaire",
      "projectOwnerKind",
    ],
    [{ kind: "territoryKind", kinds: ["METRO"] }, "", ""],
  ])("for %j", (test, sentence, field) => {
    const expected = sentence === "" ? [] : [{ sentence, becomes: "eligible", field }];
    expect(missesOf(leaf(test))).toEqual(expected);
  });

  it("is told when a doubt is left, and not when something else stands in the way", () => {
    const study = leaf({ kind: "phase", phases: ["study"] });
    expect(missesOf(study, leaf({ kind: "unknown", text: "Avis du comité" }))).toEqual([
      { sentence: "Phase Étude", becomes: "toCheck", field: "phase" },
    ]);
    expect(missesOf(study, leaf({ kind: "territoryKind", kinds: ["METRO"] }))).toEqual([]);
    expect(missesOf({ combine: "not", children: [leaf({ kind: "phase", phases: ["idea"] })] })).toEqual([
      { sentence: "Phase Étude ou Opération", becomes: "eligible", field: "phase" },
    ]);
  });

  it("is never one that hurts elsewhere", () => {
    const share = leaf({ kind: "rate", of: "ownShare", from: 200, to: null });
    const asks = leaf({ kind: "rate", of: "ownShare", from: null, to: 199 });
    expect(missesOf(share, asks)).toEqual([]);
  });
});

describe("what a project answers", () => {
  it.each<[CriterionTest, string]>([
    [{ kind: "phase", phases: ["study"] }, "Non : phase Idée ; il est demandé la phase Étude."],
    [
      { kind: "rate", of: "ownShare", from: 100, to: null },
      "Oui : part du porteur de 15 800 € sur 100 000 €, soit 15,8 %.",
    ],
    [
      { kind: "nature", natures: ["loan"] },
      "Non : financement recherché : subvention ; il est demandé un financement recherché de nature prêt.",
    ],
    [
      { kind: "nearQpv", generations: [2024], metres: 500 },
      "À vérifier : le projet n’a pas de point sur la carte.",
    ],
    [
      { kind: "indicator", indicator: "retire", from: 1, to: null },
      "À vérifier : cet indicateur n’est plus proposé par le programme.",
    ],
    [
      { kind: "territory", territories: ["disparu"] },
      "À vérifier : ce que le critère nomme n’existe plus : l’administration doit le revoir.",
    ],
    [
      { kind: "keywords", words: ["friche"] },
      "Non : ces mots ne sont pas dans les textes du projet ; il est demandé un texte qui parle de « friche ».",
    ],
    [
      { kind: "keywords", words: ["de"] },
      "À vérifier : les mots demandés sont trop courants pour être cherchés.",
    ],
    [{ kind: "unknown", text: "Avis du comité" }, "À vérifier : aucun champ ne le dit : Avis du comité"],
  ])("to %j", (test, explanation) => {
    const [answer] = matchCriteria(tree(leaf(test)), FACTS, GROUND).answers;
    expect(answer?.explanation.replace(/[\u00A0\u202F]/g, " ")).toBe(explanation);
  });

  it("says nothing of a scheme without criteria, and excludes nobody by a group that is empty", () => {
    expect(verdictOfTree([], FACTS, GROUND)).toBe("toCheck");
    expect(verdictOfTree(tree({ combine: "any", children: [] }), FACTS, GROUND)).toBe("toCheck");
    expect(verdictOfTree(tree({ combine: "all", children: [] }), FACTS, GROUND)).toBe("eligible");
    expect(verdictOfTree(tree({ combine: "not", children: [] }), FACTS, GROUND)).toBe("eligible");
  });

  it("has a word for each", () => {
    const words = [VERDICT_LABELS, SCHEME_VERDICT_LABELS, CRITERION_KIND_LABELS].flatMap(
      Object.values<string>,
    );
    expect(words.every((word) => /^\p{Lu}/u.test(word))).toBe(true);
  });
});
