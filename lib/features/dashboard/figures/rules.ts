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

type CellRow = Sums & { territoryId: number; priorityId: number | null };
type PhaseRow = Sums & { phase: Phase | null; progress: ProgressStatus | null };
/** What the one statement of the dashboard answers. */
export type FigureRow = {
  matrix: CellRow[];
  phases: PhaseRow[];
  statuses: { territoryId: number; status: ReviewStatus; projects: number }[];
  funders: FunderFigures[];
  drafts: { territoryId: number; projects: number }[];
  oldest: Waiting | null;
};

type Scope = Pick<Dashboard, "choices" | "ignored" | "sources" | "on"> & {
  readonly filters: ResolvedFilters;
};

export function toDashboard(actor: Actor, scope: Scope, row: FigureRow): Dashboard {
  const { choices, filters } = scope;
  const territories = new Map(choices.territories.map(({ id, slug }) => [id, slug]));
  const priorities = new Map(choices.priorities.map(({ id, slug }) => [id, slug]));
  const matrix = row.matrix.flatMap(({ territoryId, priorityId, ...sums }) => {
    const territory = territories.get(territoryId);
    const priority = statedPriority(priorityId === null ? undefined : priorities.get(priorityId));
    return territory === undefined ? [] : [{ territory, priority, ...sums }];
  });
  const ofView = choices.territories.filter(
    ({ slug }) => filters.territories.length === 0 || filters.territories.includes(slug),
  );
  const counted = new Set(matrix.map(({ territory }) => territory));
  const alive = new Set([...row.statuses, ...row.drafts].map(({ territoryId }) => territoryId));
  const knowsDrafts = mayCountDrafts(actor, filters);
  return {
    ...scope,
    filters: withoutIds(filters),
    statuses: countedStatuses(filters),
    total: addUp(matrix),
    matrix,
    phases: row.phases.map(({ phase, progress, ...sums }) => ({
      phase: stated(phase),
      progress: stated(progress),
      ...sums,
    })),
    funnel: REVIEW_STATUSES.map((status) => ({
      status,
      projects: row.statuses.reduce((sum, one) => sum + (one.status === status ? one.projects : 0), 0),
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
