import { isInside, metresTo } from "@/lib/features/contours/location/service";
import type { CriterionDraft, CriterionTest } from "@/lib/features/schemes/criteria/types";
import { FUNDERS, outlineOf, pointOf, SQUARES, TERRITORIES, type TypedProject } from "./criteria-projects";

/** true: met; false: not; undefined: nobody can tell. Written from the glossary, without a look at the application's rules. */
export type Naive = boolean | undefined;

const KNOWN_PRIORITIES = /^(entrepreneuriat|commerce-artisanat|activites-productives|transition-numerique)$/;
const KINDS: Record<string, string> = { roubaix: "COM", laval: "CA", "orly-choisy": "COM" };

function expectedOf(line: TypedProject["lines"][number]): bigint {
  const amounts = { a: line.amountCents, g: line.grantedCents, p: line.paidCents };
  if (line.state === "refused" || line.nature === "guarantee") return 0n;
  if (line.state === "envisaged") return BigInt(amounts.a ?? 0);
  if (line.state === "requested") return BigInt(amounts.a ?? amounts.g ?? amounts.p ?? 0);
  return BigInt(amounts.g ?? amounts.a ?? 0);
}
const total = (lines: readonly TypedProject["lines"][number][]) =>
  lines.reduce((sum, line) => sum + expectedOf(line), 0n);
const atLeastZero = (cents: bigint) => (cents < 0n ? 0n : cents);

function money(project: TypedProject): Record<string, bigint | undefined> {
  const { lines } = project;
  const cost = project.totalCost === null ? undefined : BigInt(project.totalCost);
  const isPublic = (funder: string | null) => (funder === null ? undefined : FUNDERS[funder]);
  const live = lines.filter(({ state }) => state !== "refused");
  const isClear =
    lines.length > 0 &&
    live.every(({ nature, funder }) =>
      nature === null ? isPublic(funder) === false : nature !== "grant" || isPublic(funder) !== undefined,
    );
  const of = (test: (line: TypedProject["lines"][number]) => boolean) => total(lines.filter(test));
  const asked = lines
    .filter(({ state, nature }) => ["requested", "granted", "paid"].includes(state) && nature !== "guarantee")
    .reduce(
      (sum, { amountCents, grantedCents, paidCents }) =>
        sum + BigInt(amountCents ?? grantedCents ?? paidCents ?? 0),
      0n,
    );
  const granted = of(({ state }) => state === "granted" || state === "paid");
  const gifts = of(
    ({ nature, funder }) => (nature === "grant" || nature === "other") && isPublic(funder) === false,
  );
  const others = of(({ nature }) => nature !== "ownFunds");
  return {
    totalCost: cost,
    fundingAsked: asked === 0n ? undefined : asked,
    ownShare: cost === undefined || lines.length === 0 ? undefined : atLeastZero(cost - others),
    publicMoney: isClear
      ? of(({ nature, funder }) => nature === "grant" && isPublic(funder) === true)
      : undefined,
    publicBase: cost === undefined || !isClear ? undefined : atLeastZero(cost - gifts),
    gap: cost === undefined ? undefined : atLeastZero(cost - granted),
  };
}

const within = <Value extends bigint | string | number>(value: Value, from: Value | null, to: Value | null) =>
  (from === null || value >= from) && (to === null || value <= to);

/** Distances agree to a thousandth and a metre: nearer to the limit than that, this one does not say. */
export function isTooNear(test: CriterionTest, project: TypedProject): boolean {
  if (test.kind !== "nearQpv") return false;
  return distances(project).some(
    ({ metres }) => Math.abs(metres - test.metres) <= 2 + Math.max(metres, test.metres) / 500,
  );
}

function distances(project: TypedProject): { generation: number; metres: number }[] {
  const point = pointOf(project);
  if (point === null) return [];
  return SQUARES.map((square) => {
    const outline = outlineOf(square);
    return {
      generation: square.generation,
      metres: isInside(outline, point) ? 0 : metresTo(outline, point),
    };
  });
}

function says(words: readonly string[], texts: readonly string[]): boolean {
  return words.some((phrase) => {
    const wanted = phrase.split(" ").filter((word) => word !== "de");
    return wanted.length > 0 && wanted.every((word) => texts.includes(word));
  });
}
const isCommon = (words: readonly string[]) => words.every((word) => word === "de");

export function naiveTest(test: CriterionTest, project: TypedProject): Naive {
  switch (test.kind) {
    case "priority": {
      const served: readonly string[] =
        test.scope === "any"
          ? project.priorities
          : project.mainPriority === null
            ? []
            : [project.mainPriority];
      if (served.length === 0) return undefined;
      if (served.some((slug) => test.priorities.includes(slug))) return true;
      return test.priorities.every((slug) => KNOWN_PRIORITIES.test(slug)) ? false : undefined;
    }
    case "territory": {
      if (test.territories.includes(project.territory)) return true;
      return test.territories.every((slug) => (TERRITORIES as readonly string[]).includes(slug))
        ? false
        : undefined;
    }
    case "territoryKind":
      return test.kinds.some((kind) => kind === KINDS[project.territory]);
    case "inQpv":
      if (project.qpvGenerations.some((one) => test.generations.some((other) => other === one))) return true;
      return project.qpvGenerations.length === 0 && project.hasCommune ? false : undefined;
    case "nearQpv": {
      const found = distances(project).filter(({ generation }) =>
        test.generations.some((one) => one === generation),
      );
      if (found.length === 0) return undefined;
      return found.some(({ metres }) => metres <= test.metres);
    }
    case "applicant": {
      if (project.ownerKind === null) return undefined;
      if (test.kinds.includes(project.ownerKind)) return true;
      const local = ["commune", "epci", "ept"];
      if (test.kinds.includes("localAuthority")) return local.includes(project.ownerKind);
      const isVague =
        project.ownerKind === "localAuthority" && test.kinds.some((kind) => local.includes(kind));
      return isVague ? undefined : false;
    }
    case "ownerNamed":
      if (project.owner.length === 0 || isCommon(test.words)) return undefined;
      return says(test.words, project.owner);
    case "phase":
      return project.phase === null ? undefined : test.phases.includes(project.phase);
    case "amount": {
      const cents = money(project)[test.of];
      const [from, to] = [test.from, test.to].map((bound) => (bound === null ? null : BigInt(bound)));
      return cents === undefined ? undefined : within(cents, from ?? null, to ?? null);
    }
    case "rate": {
      const all = money(project);
      const [part, whole] =
        test.of === "ownShare" ? [all.ownShare, all.totalCost] : [all.publicMoney, all.publicBase];
      if (part === undefined || whole === undefined || whole === 0n) return undefined;
      const [from, to] = [test.from, test.to].map((bound) => (bound === null ? null : BigInt(bound) * whole));
      return within(part * 1000n, from ?? null, to ?? null);
    }
    case "indicator": {
      if (test.indicator !== "emplois-crees" && test.indicator !== "vacance-commerciale") return undefined;
      const figures = project.figures[test.indicator];
      const last = (kind: string) =>
        figures
          .filter((one) => one.kind === kind)
          .sort((one, other) => one.on.localeCompare(other.on))
          .at(-1);
      const figure = last("measure") ?? last("target");
      if (figure === undefined) return undefined;
      const [from, to] = [test.from, test.to].map((bound) =>
        bound === null ? null : BigInt(bound.toFixed(2).replace(".", "")),
      );
      if (test.indicator === "emplois-crees")
        return within(BigInt(figure.hundredths), from ?? null, to ?? null);
      const whole = BigInt(figure.wholeHundredths);
      const times = (bound: bigint | null | undefined) => (bound == null ? null : bound * whole);
      return within(BigInt(figure.hundredths) * 10_000n, times(from), times(to));
    }
    case "date": {
      const day: string | null = project[test.of];
      return day === null ? undefined : within(day, test.from, test.to);
    }
    case "nature": {
      if (project.lines.length === 0) return undefined;
      const open = project.lines.filter(({ state }) => !/^(granted|paid|refused)$/.test(state));
      if (open.some(({ nature }) => nature !== null && test.natures.some((one) => one === nature)))
        return true;
      const needsMoney = project.needs.some(({ kind, isMet }) => kind === "funding" && !isMet);
      return needsMoney || open.some(({ nature }) => nature === null) ? undefined : false;
    }
    case "need": {
      if (project.needs.length === 0) return undefined;
      return project.needs.some(({ kind, isMet }) => !isMet && test.needs.includes(kind));
    }
    case "keywords": {
      if (isCommon(test.words)) return undefined;
      const { title, summary, objectives, owner } = project;
      if (says(test.words, [...title, ...summary, ...objectives, ...owner])) return true;
      return summary.length + objectives.length > 0 ? false : undefined;
    }
    case "unknown":
      return undefined;
  }
}

export function naiveNode(node: CriterionDraft, project: TypedProject): Naive {
  if (!("children" in node)) return naiveTest(node.test, project);
  const answers = node.children.map((child) => naiveNode(child, project));
  const has = (answer: Naive) => answers.some((one) => one === answer);
  if (node.combine === "all") return has(false) ? false : has(undefined) ? undefined : true;
  // A group « au moins un » that is not filled in yet says nothing.
  const any =
    answers.length === 0
      ? node.combine === "any"
        ? undefined
        : false
      : has(true)
        ? true
        : has(undefined)
          ? undefined
          : false;
  if (node.combine === "any") return any;
  return any === undefined ? undefined : !any;
}

export function naiveTree(tree: readonly CriterionDraft[], project: TypedProject): Naive {
  return tree.length === 0 ? undefined : naiveNode({ combine: "all", children: tree }, project);
}
