import type { ProjectFacts } from "@/lib/features/schemes/criteria/facts/types";
import { judge, verdictOfTree } from "@/lib/features/schemes/criteria/matching/rules";
import { leavesOf } from "@/lib/features/schemes/criteria/rules";
import type { MatchedScheme } from "@/lib/features/schemes/criteria/schemes/types";
import type { CriterionLeaf, Ground } from "@/lib/features/schemes/criteria/types";
import { schemeState } from "@/lib/features/schemes/rules";
import { withoutAccents } from "@/lib/kernel/text";
import { SUGGESTIONS_SHOWN } from "./constants";
import type {
  Candidate,
  ComparedObjective,
  ProjectReason,
  SchemeReason,
  SuggestedProject,
  SuggestedScheme,
} from "./types";

/** What an objective says of a project that would serve it; all the rest is not said, so never a no. */
export function factsOfObjective(
  { priorities, needs, qpvs }: ComparedObjective,
  territoryId: number,
  ground: Ground,
): ProjectFacts {
  const priorityIds = priorities.flatMap((slug) => ground.priorities[slug]?.id ?? []).sort((a, b) => a - b);
  const generations = [
    ...(qpvs.some((code) => !code.startsWith("QN")) ? ([2015] as const) : []),
    ...(qpvs.some((code) => code.startsWith("QN")) ? ([2024] as const) : []),
  ];
  return {
    territoryId,
    mainPriorityId: priorityIds.length === 1 ? (priorityIds[0] ?? null) : null,
    priorityIds,
    qpvGenerations: generations,
    saysPlace: qpvs.length > 0,
    hasPoint: false,
    qpvMetres: { 2015: null, 2024: null },
    ownerKind: null,
    ownerName: "",
    ownerRoots: [],
    phase: null,
    totalCost: null,
    fundingAsked: null,
    othersMoney: null,
    publicMoney: null,
    privateGifts: null,
    granted: 0,
    gap: null,
    startsOn: null,
    endsOn: null,
    openNeeds: needs.length === 0 ? null : needs,
    soughtNatures: null,
    isNatureUnsaid: false,
    indicators: {},
    hasText: false,
    roots: [],
  };
}

function reasonOf({ test }: CriterionLeaf, facts: ProjectFacts, ground: Ground): SchemeReason | null {
  switch (test.kind) {
    case "priority":
      return {
        kind: "priority",
        labels: test.priorities.flatMap((slug) => {
          const priority = ground.priorities[slug];
          return priority !== undefined && facts.priorityIds.includes(priority.id) ? [priority.label] : [];
        }),
      };
    case "need":
      return { kind: "need", needs: (facts.openNeeds ?? []).filter((need) => test.needs.includes(need)) };
    case "territory":
      return { kind: "territory" };
    case "territoryKind": {
      const own = Object.values(ground.territories).find(({ id }) => id === facts.territoryId);
      return own === undefined ? null : { kind: "territoryKind", territoryKind: own.kind };
    }
    case "inQpv":
      return { kind: "qpv" };
    default:
      return null;
  }
}

const SCHEME_WEIGHTS: Record<SchemeReason["kind"], number> = {
  need: 4,
  priority: 3,
  territory: 2,
  territoryKind: 1,
  qpv: 1,
};
const weigh = <Kind extends string>(
  reasons: readonly { readonly kind: Kind }[],
  weights: Record<Kind, number>,
) => reasons.reduce((sum, { kind }) => sum + weights[kind], 0);

/** Nothing can be asked for any more: told, and shown last. */
function isOver(scheme: SuggestedScheme, today: string): boolean {
  const state = schemeState(scheme, today);
  return state === "closed" || state === "gone";
}

/**
 * The schemes of the catalogue that fit an objective: none of their criteria says no, and what the objective wants – one of its
 * priorities or needs – is one of the reasons. By the same criteria as a project's.
 */
export function suggestSchemes(
  objective: ComparedObjective,
  territoryId: number,
  schemes: readonly MatchedScheme[],
  ground: Ground,
): { readonly fitting: readonly SuggestedScheme[]; readonly excluded: number } {
  const facts = factsOfObjective(objective, territoryId, ground);
  const open = schemes.filter(({ tree }) => verdictOfTree(tree, facts, ground) !== "ineligible");
  const fitting = open
    .map((scheme): SuggestedScheme => {
      const leaves = leavesOf(scheme.tree).map((leaf) => ({ leaf, ...judge(leaf.test, facts, ground) }));
      const met = leaves.filter(({ verdict }) => verdict === "met");
      return {
        slug: scheme.slug,
        name: scheme.name,
        operator: scheme.operator,
        situation: scheme.situation,
        closesOn: scheme.closesOn,
        goneOn: scheme.goneOn,
        reasons: met.flatMap(({ leaf }) => reasonOf(leaf, facts, ground) ?? []),
        toCheck: leaves.filter(({ verdict }) => verdict === "toCheck").map(({ leaf }) => leaf.sentence),
      };
    })
    .filter(({ reasons }) => reasons.some(({ kind }) => kind === "priority" || kind === "need"))
    .sort(
      (one, other) =>
        Number(isOver(one, ground.today)) - Number(isOver(other, ground.today)) ||
        weigh(other.reasons, SCHEME_WEIGHTS) - weigh(one.reasons, SCHEME_WEIGHTS) ||
        one.name.localeCompare(other.name, "fr") ||
        one.slug.localeCompare(other.slug),
    );
  return { fitting, excluded: schemes.length - open.length };
}

/** Said of any project: having them in common says nothing. */
const COMMON_WORDS = new Set(
  "quartier territoire projet developper developpement economique activite soutenir renforcer accompagner entreprise ville".split(
    " ",
  ),
);

/** The words of a title that may be in common with another's, without accents and plurals. */
export function tellingWords(title: string): ReadonlyMap<string, string> {
  const words = title.match(/[\p{L}]{5,}/gu) ?? [];
  return new Map(
    words.flatMap((word) => {
      const plain = withoutAccents(word).toLowerCase().replace(/[sx]$/, "");
      return COMMON_WORDS.has(plain) ? [] : [[plain, word.toLowerCase()] as const];
    }),
  );
}

const PROJECT_WEIGHTS: Record<ProjectReason["kind"], number> = {
  need: 4,
  words: 3,
  priority: 2,
  territoryKind: 1,
  advanced: 1,
};

function projectReasons(
  objective: ComparedObjective,
  project: Candidate,
  ownKind: Candidate["territoryKind"] | null,
  labelOf: (slug: string) => string,
): ProjectReason[] {
  const shared =
    objective.priorities.find((slug) => slug === project.mainPriority) ??
    objective.priorities.find((slug) => project.priorities.includes(slug));
  const needs = objective.needs.filter((need) => project.needs?.includes(need));
  const own = tellingWords(objective.title);
  const words = [...tellingWords(project.title)].filter(([plain]) => own.has(plain)).map(([, word]) => word);
  return [
    ...(shared === undefined
      ? []
      : [{ kind: "priority", label: labelOf(shared), isMain: shared === project.mainPriority } as const]),
    ...(needs.length > 0 ? [{ kind: "need", needs } as const] : []),
    ...(words.length > 0 ? [{ kind: "words", words } as const] : []),
    ...(project.territoryKind === ownKind
      ? [{ kind: "territoryKind", territoryKind: project.territoryKind } as const]
      : []),
    ...(project.isCompleted || project.phase === "operation"
      ? [{ kind: "advanced", isCompleted: project.isCompleted } as const]
      : []),
  ];
}

/** Accepted projects of other territories under a priority of the objective; what they have most in common first, then the latest. */
export function suggestProjects(
  objective: ComparedObjective,
  candidates: readonly Candidate[],
  ownKind: Candidate["territoryKind"] | null,
  labelOf: (slug: string) => string,
): readonly SuggestedProject[] {
  return candidates
    .map((project) => ({ ...project, reasons: projectReasons(objective, project, ownKind, labelOf) }))
    .filter(({ reasons }) => reasons.some(({ kind }) => kind === "priority"))
    .sort(
      (one, other) =>
        weigh(other.reasons, PROJECT_WEIGHTS) - weigh(one.reasons, PROJECT_WEIGHTS) ||
        (one.updatedOn < other.updatedOn ? 1 : one.updatedOn > other.updatedOn ? -1 : 0) ||
        one.reference.localeCompare(other.reference),
    )
    .slice(0, SUGGESTIONS_SHOWN);
}
