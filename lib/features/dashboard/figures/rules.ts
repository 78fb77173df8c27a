import {
  type Phase,
  type ProgressStatus,
  REVIEW_STATUSES,
  type ReviewStatus,
} from "@/lib/features/projects/constants";
import type { ProjectFilters, ResolvedFilters } from "@/lib/features/projects/search/types";
import { type Actor, isTerritoryMember } from "@/lib/kernel/actor";
import { addUp, countedStatuses, mayCountDrafts, stated, statedPriority } from "../rules";
import type { Dashboard, FunderFigures, Sums, Waiting } from "../types";

type SumsRow = readonly [projects: number, cost: number, asked: number, granted: number, gap: number];
/** What the one statement of the dashboard answers. */
export type FigureRow = {
  matrix: (readonly [territoryId: number, priorityId: number | null, ...SumsRow])[];
  phases: (readonly [phase: Phase | null, progress: ProgressStatus | null, ...SumsRow])[];
  statuses: (readonly [territoryId: number, status: ReviewStatus, projects: number])[];
  funders: FunderFigures[];
  drafts: { territoryId: number; projects: number }[];
  oldest: Waiting | null;
};

const namedSums = ([projects, costCents, askedCents, grantedCents, gapCents]: SumsRow): Sums => ({
  projects,
  costCents,
  askedCents,
  grantedCents,
  gapCents,
});

type Scope = Pick<Dashboard, "choices" | "ignored" | "sources" | "on"> & {
  readonly filters: ResolvedFilters;
};

export function toDashboard(actor: Actor, scope: Scope, row: FigureRow): Dashboard {
  const { choices, filters } = scope;
  const territories = new Map(choices.territories.map(({ id, slug }) => [id, slug]));
  const priorities = new Map(choices.priorities.map(({ id, slug }) => [id, slug]));
  const matrix = row.matrix.flatMap(([territoryId, priorityId, ...sums]) => {
    const territory = territories.get(territoryId);
    const priority = statedPriority(priorityId === null ? undefined : priorities.get(priorityId));
    return territory === undefined ? [] : [{ territory, priority, ...namedSums(sums) }];
  });
  const ofView = choices.territories.filter(
    ({ slug }) => filters.territories.length === 0 || filters.territories.includes(slug),
  );
  const counted = new Set(matrix.map(({ territory }) => territory));
  const alive = new Set([
    ...row.statuses.map(([territoryId]) => territoryId),
    ...row.drafts.map(({ territoryId }) => territoryId),
  ]);
  const knowsDrafts = mayCountDrafts(actor, filters);
  return {
    ...scope,
    filters: withoutIds(filters),
    statuses: countedStatuses(filters),
    total: addUp(matrix),
    matrix,
    phases: row.phases.map(([phase, progress, ...sums]) => ({
      phase: stated(phase),
      progress: stated(progress),
      ...namedSums(sums),
    })),
    funnel: REVIEW_STATUSES.map((status) => ({
      status,
      projects: row.statuses.reduce(
        (sum, [, standing, projects]) => sum + (standing === status ? projects : 0),
        0,
      ),
    })),
    hiddenDrafts: knowsDrafts ? row.drafts.reduce((sum, { projects }) => sum + projects, 0) : null,
    funders: row.funders,
    fundersOfOwnTerritory: isTerritoryMember(actor),
    oldestWaiting: row.oldest,
    territoriesWithout: ofView.filter(({ slug }) => !counted.has(slug)).map(({ slug }) => slug),
    territoriesWithoutAny: knowsDrafts
      ? ofView.filter(({ id }) => !alive.has(id)).map(({ slug }) => slug)
      : null,
  };
}

/** The filters as the address says them. */
export function withoutIds(filters: ResolvedFilters): ProjectFilters {
  const {
    territoryIds,
    priorityIds,
    mainPriorityIds,
    mainPriorityNotStated,
    funderIds,
    searchMode,
    ...words
  } = filters;
  return words;
}
