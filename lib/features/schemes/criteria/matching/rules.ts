import type { ApplicantKind } from "../../constants";
import type { ProjectFacts } from "../facts/types";
import type { CriteriaTree, CriterionNode, CriterionTest, Ground } from "../types";
import { AUTHORITIES, applicantsMeant, isBetween, ownShareOf, publicBaseOf } from "./amounts/rules";
import type { Doubt, SchemeVerdict, Verdict } from "./types";

export type Judgement = { readonly verdict: Verdict; readonly doubt: Doubt | null };

const MET: Judgement = { verdict: "met", doubt: null };
const NOT_MET: Judgement = { verdict: "notMet", doubt: null };
const doubtful = (doubt: Doubt): Judgement => ({ verdict: "toCheck", doubt });
const decided = (isMet: boolean) => (isMet ? MET : NOT_MET);

/** Kleene's logic: all of them. Of nothing, met. */
export function allOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes("notMet")) return "notMet";
  return verdicts.includes("toCheck") ? "toCheck" : "met";
}

/** At least one of them. Of nothing, to be checked: a group that is not filled in yet excludes nobody. */
export function anyOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes("met")) return "met";
  return verdicts.length === 0 || verdicts.includes("toCheck") ? "toCheck" : "notMet";
}

/** None of them. Of nothing, met. */
export function noneOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes("met")) return "notMet";
  return verdicts.includes("toCheck") ? "toCheck" : "met";
}

const COMBINED = { all: allOf, any: anyOf, not: noneOf } as const;

/** The answer of a criterion, or of a group from those of its children (decision 0032). */
export function verdictOf(node: CriterionNode, facts: ProjectFacts, ground: Ground): Verdict {
  if (!("children" in node)) return judge(node.test, facts, ground).verdict;
  return COMBINED[node.combine](node.children.map((child) => verdictOf(child, facts, ground)));
}

const SCHEME_VERDICTS = { met: "eligible", notMet: "ineligible", toCheck: "toCheck" } as const;

/** A tree without criteria says nothing. */
export function verdictOfTree(tree: CriteriaTree, facts: ProjectFacts, ground: Ground): SchemeVerdict {
  if (tree.length === 0) return "toCheck";
  return SCHEME_VERDICTS[allOf(tree.map((node) => verdictOf(node, facts, ground)))];
}

/** One criterion. The same in SQL: ../statement/data.ts. */
export function judge(test: CriterionTest, facts: ProjectFacts, ground: Ground): Judgement {
  switch (test.kind) {
    case "priority":
      return judgePriority(test, facts, ground);
    case "territory": {
      const known = test.territories.flatMap((slug) => ground.territories[slug]?.id ?? []);
      if (known.includes(facts.territoryId)) return MET;
      return known.length < test.territories.length ? doubtful("gone") : NOT_MET;
    }
    case "territoryKind":
      return decided(
        Object.values(ground.territories).some(
          ({ id, kind }) => id === facts.territoryId && test.kinds.includes(kind),
        ),
      );
    case "inQpv":
      if (facts.qpvGenerations.some((generation) => test.generations.includes(generation))) return MET;
      if (facts.qpvGenerations.length > 0) return doubtful("otherGeneration");
      return facts.saysPlace ? NOT_MET : doubtful("missing");
    case "nearQpv": {
      const distances = test.generations.map((generation) => facts.qpvMetres[generation]);
      if (distances.some((metres) => metres !== null && metres <= test.metres)) return MET;
      if (!distances.includes(null)) return NOT_MET;
      return doubtful(facts.hasPoint ? "noContour" : "missing");
    }
    case "applicant":
      return judgeApplicant(test.kinds, facts.ownerKind);
    case "ownerNamed":
      if (facts.ownerName === "") return doubtful("missing");
      return judgeWords(test.words, facts.ownerRoots, ground);
    case "phase":
      return facts.phase === null ? doubtful("missing") : decided(test.phases.includes(facts.phase));
    case "amount":
      return judgeAmount(test, facts);
    case "rate":
      return judgeRate(test, facts);
    case "nature":
      return judgeNature(test, facts);
    case "indicator":
      return judgeIndicator(test, facts, ground);
    case "date": {
      const day = facts[test.of];
      if (day === null) return doubtful("missing");
      return decided((test.from === null || day >= test.from) && (test.to === null || day <= test.to));
    }
    case "need":
      if (facts.openNeeds === null) return doubtful("missing");
      return decided(facts.openNeeds.some((kind) => test.needs.includes(kind)));
    case "keywords": {
      const found = judgeWords(test.words, facts.roots, ground);
      return found.verdict === "notMet" && !facts.hasText ? doubtful("missing") : found;
    }
    case "unknown":
      return doubtful("unrecorded");
  }
}

type Of<Kind extends CriterionTest["kind"]> = Extract<CriterionTest, { kind: Kind }>;

function judgePriority(test: Of<"priority">, facts: ProjectFacts, ground: Ground): Judgement {
  const served =
    test.scope === "any" ? facts.priorityIds : [facts.mainPriorityId].filter((id) => id !== null);
  if (served.length === 0) return doubtful("missing");
  const known = test.priorities.flatMap((slug) => ground.priorities[slug]?.id ?? []);
  if (served.some((id) => known.includes(id))) return MET;
  return known.length < test.priorities.length ? doubtful("gone") : NOT_MET;
}

function judgeApplicant(kinds: readonly ApplicantKind[], kind: ApplicantKind | null): Judgement {
  if (kind === null) return doubtful("missing");
  const meant = applicantsMeant(kinds);
  if (meant.includes(kind)) return MET;
  const isVague = kind === "localAuthority" && AUTHORITIES.some((authority) => meant.includes(authority));
  return isVague ? doubtful("anyAuthority") : NOT_MET;
}

/** One of the words, each with all of its roots. */
function judgeWords(words: readonly string[], roots: readonly string[], ground: Ground): Judgement {
  const wanted = words.map((word) => ground.roots[word] ?? []).filter(({ length }) => length > 0);
  if (wanted.length === 0) return doubtful("commonWords");
  return decided(wanted.some((one) => one.every((root) => roots.includes(root))));
}

function judgeAmount(test: Of<"amount">, facts: ProjectFacts): Judgement {
  const cents = test.of === "ownShare" ? ownShareOf(facts) : facts[test.of];
  if (cents !== null) return decided(isBetween(cents, 1, test));
  if (test.of === "ownShare" || test.of === "publicMoney") return doubtful(planDoubt(test.of, facts));
  return doubtful("missing");
}

/** Thousandths of a whole, compared as products of whole cents: nothing is ever rounded. */
function judgeRate(test: Of<"rate">, facts: ProjectFacts): Judgement {
  const [part, whole] =
    test.of === "ownShare" ? [ownShareOf(facts), facts.totalCost] : [facts.publicMoney, publicBaseOf(facts)];
  if (part === null || whole === null) return doubtful(planDoubt(test.of, facts));
  if (whole === 0) return doubtful("noWhole");
  const scaled = BigInt(part) * 1000n;
  const reaches = (permille: number) => scaled >= BigInt(permille) * BigInt(whole);
  const exceeds = (permille: number) => scaled > BigInt(permille) * BigInt(whole);
  return decided((test.from === null || reaches(test.from)) && (test.to === null || !exceeds(test.to)));
}

function planDoubt(of: "ownShare" | "publicMoney" | "publicShare", facts: ProjectFacts): Doubt {
  if (facts.othersMoney === null) return "noPlan";
  if (of !== "ownShare" && facts.publicMoney === null) return "undecidedLines";
  return "missing";
}

/** Whoever needs funding without saying which may need this one. */
function judgeNature({ natures }: Of<"nature">, facts: ProjectFacts): Judgement {
  const { soughtNatures, isNatureUnsaid, openNeeds } = facts;
  if (soughtNatures === null) return doubtful("noPlan");
  if (soughtNatures.some((nature) => natures.includes(nature))) return MET;
  if (isNatureUnsaid) return doubtful("unsaidNature");
  return openNeeds?.includes("funding") ? doubtful("fundingNeed") : NOT_MET;
}

function judgeIndicator(test: Of<"indicator">, facts: ProjectFacts, ground: Ground): Judgement {
  const indicator = ground.indicators[test.indicator];
  if (indicator === undefined) return doubtful("gone");
  if (!indicator.isActive) return doubtful("withdrawn");
  const fact = facts.indicators[indicator.id];
  if (fact === undefined) return doubtful("missing");
  if (!indicator.isRatio) return decided(isBetween(fact.value, 100, test));
  if (fact.denominator === null) return doubtful("missing");
  if (fact.denominator === 0) return doubtful("noWhole");
  // Per cent of hundredths: value × 100 against bound × denominator, in hundredths of hundredths.
  const scaled = BigInt(fact.value) * 10_000n;
  const against = (bound: number) => BigInt(Math.round(bound * 100)) * BigInt(fact.denominator ?? 0);
  return decided(
    (test.from === null || scaled >= against(test.from)) && (test.to === null || scaled <= against(test.to)),
  );
}
