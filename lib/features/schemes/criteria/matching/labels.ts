import { formatDate, formatMoney, formatNumber, formatShare } from "@/lib/kernel/format";
import { NEED_KIND_LABELS, PHASE_LABELS } from "../../../projects/labels";
import { APPLICANT_LABELS } from "../../labels";
import type { CriterionAmount } from "../constants";
import type { ProjectFacts } from "../facts/types";
import {
  COMBINATION_LABELS,
  CRITERION_AMOUNT_LABELS,
  CRITERION_RATE_LABELS,
  describeTest,
  oneOf,
  sayNatures,
  TERRITORY_KIND_LABELS,
} from "../labels";
import type { CriterionTest, Ground } from "../types";
import { ownShareOf, publicBaseOf } from "./amounts/rules";
import type { Doubt, GroupAnswer, SchemeVerdict, Verdict } from "./types";

export const VERDICT_LABELS: Record<Verdict, string> = {
  met: "Rempli",
  notMet: "Non rempli",
  toCheck: "À vérifier",
};

export const SCHEME_VERDICT_LABELS: Record<SchemeVerdict, string> = {
  eligible: "Éligible",
  toCheck: "À vérifier",
  ineligible: "Non éligible",
};

const DOUBTS: Record<Exclude<Doubt, "missing" | "unrecorded" | "withdrawn">, string> = {
  otherGeneration:
    "le projet nomme un QPV d’une autre génération\u00A0: le périmètre demandé reste à indiquer.",
  anyAuthority: "le porteur est une collectivité, sans que sa forme soit dite.",
  noPlan: "le plan de financement n’a encore aucune ligne.",
  undecidedLines: "une ligne de financement ne dit pas si c’est une subvention publique.",
  unsaidNature: "une ligne de financement envisagée ou demandée ne dit pas sa nature.",
  fundingNeed: "un besoin de financement n’est pas satisfait, sans que sa nature soit dite.",
  noWhole: "une part de zéro ne se calcule pas.",
  noContour: "aucun contour de QPV n’est chargé pour mesurer la distance.",
  gone: "ce que le critère nomme n’existe plus\u00A0: l’administration doit le revoir.",
  commonWords: "les mots demandés sont trop courants pour être cherchés.",
  emptyGroup: "ce groupe ne contient aucun critère.",
};

const MISSING: Record<CriterionTest["kind"], string> = {
  priority: "la priorité du projet n’est pas indiquée.",
  territory: "",
  territoryKind: "",
  inQpv: "ni QPV ni commune ne sont indiqués.",
  nearQpv: "le projet n’a pas de point sur la carte.",
  applicant: "la nature du porteur n’est pas indiquée.",
  ownerNamed: "le porteur n’est pas nommé.",
  phase: "la phase n’est pas indiquée.",
  amount: "",
  rate: "le coût total n’est pas indiqué.",
  nature: "",
  indicator: "cet indicateur n’a ni mesure ni cible.",
  date: "",
  need: "aucun besoin n’est enregistré.",
  keywords: "le projet n’a ni résumé ni objectifs.",
  unknown: "",
};

function missingOf(test: CriterionTest): string {
  if (test.kind === "date")
    return `la date de ${test.of === "startsOn" ? "début" : "fin"} n’est pas indiquée.`;
  if (test.kind === "amount")
    return test.of === "fundingAsked"
      ? "aucun financement n’est encore demandé."
      : "le coût total n’est pas indiqué.";
  return MISSING[test.kind];
}

function doubtSentence(test: CriterionTest, doubt: Doubt): string {
  if (doubt === "missing") return missingOf(test);
  if (doubt === "unrecorded")
    return `aucun champ ne le dit${test.kind === "unknown" ? `\u00A0: ${test.text}` : "."}`;
  if (doubt === "withdrawn") return "cet indicateur n’est plus proposé par le programme.";
  return DOUBTS[doubt];
}

/** What was asked, and what was found: the sentence beside a criterion. */
export function explain(
  test: CriterionTest,
  verdict: Verdict,
  doubt: Doubt | null,
  fact: string | null,
  ground: Ground,
): string {
  if (doubt !== null) return `À vérifier\u00A0: ${doubtSentence(test, doubt)}`;
  const found = fact ?? "";
  return verdict === "met"
    ? `Oui\u00A0: ${found}.`
    : `Non\u00A0: ${found}\u00A0; il est demandé ${describeTest(test, ground)}.`;
}

export function explainGroup({ group, answers }: Pick<GroupAnswer, "group" | "answers">): string {
  const title = COMBINATION_LABELS[group.combine];
  if (answers.length === 0)
    return group.combine === "any"
      ? `${title}\u00A0: ${DOUBTS.emptyGroup}`
      : `${title}\u00A0: groupe sans critère, il ne demande rien.`;
  const count = (verdict: Verdict) => answers.filter((answer) => answer.verdict === verdict).length;
  const toCheck = count("toCheck");
  const rest = toCheck > 0 ? `, ${toCheck} à vérifier` : "";
  return `${title}\u00A0: ${count("met")} sur ${answers.length} rempli${count("met") > 1 ? "s" : ""}${rest}.`;
}

const moneyFact = (label: string, cents: number | null) =>
  cents === null ? null : `${label} de ${formatMoney(cents)}`;

function amountFact(of: CriterionAmount, facts: ProjectFacts): string | null {
  return moneyFact(
    CRITERION_AMOUNT_LABELS[of].toLowerCase(),
    of === "ownShare" ? ownShareOf(facts) : facts[of],
  );
}

function rateFact(of: "ownShare" | "publicShare", facts: ProjectFacts): string | null {
  const [part, whole] =
    of === "ownShare" ? [ownShareOf(facts), facts.totalCost] : [facts.publicMoney, publicBaseOf(facts)];
  if (part === null || whole === null) return null;
  const share = whole === 0 ? "" : `, soit ${formatShare(part / whole)}`;
  const label = CRITERION_RATE_LABELS[of].toLowerCase();
  return `${label} de ${formatMoney(part)} sur ${formatMoney(whole)}${share}`;
}

function priorityNames(ids: readonly number[], ground: Ground): string {
  const known = Object.values(ground.priorities);
  return ids.map((id) => known.find((one) => one.id === id)?.label ?? "priorité disparue").join(", ");
}

/** What the criterion looks at, as a phrase; null when the project does not say it. */
export function factOf(test: CriterionTest, facts: ProjectFacts, ground: Ground): string | null {
  switch (test.kind) {
    case "priority": {
      const ids =
        test.scope === "any" ? facts.priorityIds : [facts.mainPriorityId].filter((id) => id !== null);
      if (ids.length === 0) return null;
      return `${ids.length > 1 ? "priorités" : "priorité"} ${priorityNames(ids, ground)}`;
    }
    case "territory":
    case "territoryKind": {
      const own = Object.values(ground.territories).find(({ id }) => id === facts.territoryId);
      if (own === undefined) return "territoire inconnu";
      return test.kind === "territory"
        ? `territoire ${own.name}`
        : `territoire de forme ${TERRITORY_KIND_LABELS[own.kind].toLowerCase()}`;
    }
    case "inQpv":
      if (facts.qpvGenerations.length > 0) return `QPV de ${facts.qpvGenerations.join(" et de ")}`;
      return facts.saysPlace ? "une commune, sans QPV" : null;
    case "nearQpv": {
      const known = test.generations.flatMap((generation) => facts.qpvMetres[generation] ?? []);
      if (known.length === 0) return null;
      const metres = Math.min(...known);
      return metres === 0 ? "dans un QPV" : `à ${formatNumber(metres)}\u00A0m du QPV le plus proche`;
    }
    case "applicant":
      return facts.ownerKind === null ? null : `porteur de nature ${APPLICANT_LABELS[facts.ownerKind]}`;
    case "ownerNamed":
      return facts.ownerName === "" ? null : `porteur «\u00A0${facts.ownerName}\u00A0»`;
    case "phase":
      return facts.phase === null ? null : `phase ${PHASE_LABELS[facts.phase]}`;
    case "amount":
      return amountFact(test.of, facts);
    case "rate":
      return rateFact(test.of, facts);
    case "nature":
      if (facts.soughtNatures === null) return null;
      if (facts.soughtNatures.length === 0) return "aucun financement n’est plus recherché";
      return `financement recherché\u00A0: ${sayNatures(facts.soughtNatures).join(", ")}`;
    case "indicator":
      return indicatorFact(test.indicator, facts, ground);
    case "date": {
      const day = facts[test.of];
      return day === null ? null : `${test.of === "startsOn" ? "début" : "fin"} le ${formatDate(day)}`;
    }
    case "need":
      if (facts.openNeeds === null) return null;
      if (facts.openNeeds.length === 0) return "tous les besoins sont satisfaits";
      return `besoin${facts.openNeeds.length > 1 ? "s" : ""} de ${facts.openNeeds.map((kind) => NEED_KIND_LABELS[kind]).join(", ")}`;
    case "keywords":
      return keywordsFact(test.words, facts, ground);
    case "unknown":
      return null;
  }
}

function indicatorFact(slug: string, facts: ProjectFacts, ground: Ground): string | null {
  const indicator = ground.indicators[slug];
  const fact = indicator === undefined ? undefined : facts.indicators[indicator.id];
  if (indicator === undefined || fact === undefined) return null;
  const how = fact.isTarget ? "cible du" : "mesure du";
  const ratio =
    fact.denominator === null || fact.denominator === 0
      ? formatNumber(fact.value / 100)
      : formatShare(fact.value / fact.denominator);
  const value = indicator.isRatio ? ratio : `${formatNumber(fact.value / 100)} ${indicator.unit}`;
  return `${indicator.label}\u00A0: ${value} (${how} ${formatDate(fact.on)})`;
}

function keywordsFact(words: readonly string[], facts: ProjectFacts, ground: Ground): string | null {
  if (!facts.hasText && facts.roots.length === 0) return null;
  const found = words.filter((word) => {
    const roots = ground.roots[word] ?? [];
    return roots.length > 0 && roots.every((root) => facts.roots.includes(root));
  });
  if (found.length === 0) return "ces mots ne sont pas dans les textes du projet";
  return `les textes du projet parlent de ${oneOf(found.map((word) => `«\u00A0${word}\u00A0»`))}`;
}
