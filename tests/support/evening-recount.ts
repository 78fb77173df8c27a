import type { ProjectFilters } from "@/lib/features/projects/search/types";
import type { FundingLineState, ProjectSnapshot } from "@/lib/features/projects/types";
import type { Actor } from "@/lib/kernel/actor";
import { parisDay } from "@/lib/kernel/dates";

/** What a test did to one project, kept beside the database: every version, and what changed without one. */
export type Life = {
  readonly id: number;
  readonly bornIn: number;
  readonly versions: {
    readonly at: Date;
    readonly state: Partial<ProjectSnapshot>;
    readonly isOwn: boolean;
  }[];
  readonly moves: { readonly on: string; readonly to: number }[];
  readonly confirmations: string[];
  /** Gone for good; `since` its last evening. */
  removed: boolean;
};

/** One project on one evening. */
export type Standing = {
  readonly id: number;
  readonly territory: number;
  readonly status: string;
  readonly main: number | null;
  readonly priorities: readonly number[];
  readonly phase: string | null;
  readonly progress: string | null;
  readonly qpvs: readonly string[];
  readonly startsOn: string | null;
  readonly cost: number | null;
  readonly lines: readonly FundingLineState[];
  readonly asked: number;
  readonly granted: number;
  readonly paid: number;
  readonly gap: number | null;
  readonly submittedOn: string | null;
  readonly statusOn: string;
  readonly touchedOn: string | null;
  readonly state: Partial<ProjectSnapshot>;
};

const latest = (one: string | null, other: string) => (one !== null && one > other ? one : other);
const content = ({ reviewStatus, isArchived, ...fields }: Partial<ProjectSnapshot>) => JSON.stringify(fields);

/** By the rules of the glossary, version after version; null when nothing is counted of it that evening. */
export function standingOn(life: Life, evening: string): Standing | null {
  let day: string | null = null;
  let found: Partial<ProjectSnapshot> | null = null;
  let status: string | null = null;
  let submittedOn: string | null = null;
  let statusOn: string | null = null;
  let touchedOn: string | null = null;
  for (const { at, state, isOwn } of life.versions) {
    // Clocks that go back do not bring an evening back.
    day = latest(day, parisDay(at));
    if (day > evening) break;
    const next = state.reviewStatus ?? "draft";
    if (next === "submitted" || (status === null && next !== "draft")) {
      if (next !== status) submittedOn = day;
    } else if (next === "draft") submittedOn = null;
    if (next !== status) statusOn = day;
    if (isOwn && (found === null || content(found) !== content(state))) touchedOn = day;
    [found, status] = [state, next];
  }
  if (found === null || status === null || statusOn === null || found.isArchived) return null;
  for (const on of life.confirmations) if (on <= evening) touchedOn = latest(touchedOn, on);
  const lines = found.fundingLines ?? [];
  const [asked, granted, paid] = [sumOf(lines, askedOf), sumOf(lines, grantedOf), sumOf(lines, paidOf)];
  const cost = found.totalCost ?? null;
  const main = found.mainPriority ?? null;
  return {
    id: life.id,
    territory: life.moves.filter(({ on }) => on <= evening).at(-1)?.to ?? life.bornIn,
    status,
    main,
    priorities: [...new Set([...(main === null ? [] : [main]), ...(found.priorities ?? [])])],
    phase: found.phase ?? null,
    progress: found.progressStatus ?? null,
    qpvs: found.qpvCodes ?? [],
    startsOn: found.startsOn ?? null,
    cost,
    lines,
    asked,
    granted,
    paid,
    gap: cost === null ? null : Math.max(0, cost - granted),
    submittedOn,
    statusOn,
    touchedOn,
    state: found,
  };
}

export const sumOf = (
  lines: readonly FundingLineState[],
  amount: (line: FundingLineState) => number | null | undefined,
) => lines.filter(({ nature }) => nature !== "guarantee").reduce((sum, line) => sum + (amount(line) ?? 0), 0);
const isIn = (line: FundingLineState, ...states: readonly string[]) => states.includes(line.state);
export const askedOf = (l: FundingLineState) =>
  isIn(l, "requested", "granted", "paid") ? (l.amountCents ?? l.grantedCents ?? l.paidCents) : null;
export const grantedOf = (l: FundingLineState) =>
  isIn(l, "granted", "paid") ? (l.grantedCents ?? l.amountCents) : null;
export const paidOf = (l: FundingLineState) => {
  if (l.state === "paid") return l.paidCents ?? l.grantedCents ?? l.amountCents;
  return l.state === "granted" ? l.paidCents : null;
};

/** The visibility table of the design, of what it was that evening. */
export function wasShown(
  { role, territoryId }: Actor,
  { territory, status }: Standing,
  what: "summary" | "funding",
): boolean {
  if (territoryId === territory) return true;
  if (role === "reviewer" || role === "admin") return status !== "draft";
  if (role === "partner") return status === "accepted";
  return (role === "contributor" || role === "coordinator") && what === "summary" && status === "accepted";
}

/** Ids of what filters name by slugs. */
export type Names = ReadonlyMap<string, number>;

/** Whether the filters keep it, its review status left aside. Who is not told its funders does not find it by them. */
export function isKept(actor: Actor, filters: ProjectFilters, names: Names, one: Standing): boolean {
  const funders = wasShown(actor, one, "funding") ? one.lines.map(({ funderId }) => funderId) : [];
  const known = (kind: string, slugs: readonly string[]) =>
    slugs.map((slug) => names.get(`${kind}/${slug}`)).filter((id) => id !== undefined);
  const any = <Value>(wanted: readonly Value[], has: (value: Value) => boolean) =>
    wanted.length === 0 || wanted.some(has);
  const stated = (values: readonly string[], value: string | null) =>
    any(values, (wanted) => wanted === (value ?? "notStated"));
  const atLeast = (value: number | string | null, bound: number | string | null) =>
    bound === null || (value !== null && value >= bound);
  const atMost = (value: number | string | null, bound: number | string | null) =>
    bound === null || (value !== null && value <= bound);
  const mains = filters.mainPriorities.map((slug) =>
    slug === "non-renseigne" ? null : names.get(`priority/${slug}`),
  );
  return (
    any(known("territory", filters.territories), (id) => id === one.territory) &&
    any(known("priority", filters.priorities), (id) => one.priorities.includes(id)) &&
    any(mains, (id) => id === one.main) &&
    stated(filters.phases, one.phase) &&
    stated(filters.progressStatuses, one.progress) &&
    any(filters.qpvCodes, (code) => one.qpvs.includes(code)) &&
    any(known("funder", filters.funders), (id) => funders.includes(id)) &&
    atLeast(one.cost, filters.costFromCents) &&
    atMost(one.cost, filters.costToCents) &&
    atLeast(one.gap, filters.gapFromCents) &&
    atMost(one.gap, filters.gapToCents) &&
    atLeast(one.startsOn, filters.startsFrom) &&
    atMost(one.startsOn, filters.startsTo) &&
    atLeast(one.touchedOn, filters.updatedFrom)
  );
}

const amounts = (ones: readonly Standing[]) => ({
  projects: ones.length,
  costCents: ones.reduce((sum, { cost }) => sum + (cost ?? 0), 0),
  askedCents: ones.reduce((sum, { asked }) => sum + asked, 0),
  grantedCents: ones.reduce((sum, { granted }) => sum + granted, 0),
  gapCents: ones.reduce((sum, { gap }) => sum + (gap ?? 0), 0),
});

export function groups<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const found = new Map<string, Item[]>();
  for (const item of items) found.set(keyOf(item), [...(found.get(keyOf(item)) ?? []), item]);
  return found;
}

/** Every figure of the dashboard of one evening, project by project; groups by ids. */
export function recountDashboard(
  lives: readonly Life[],
  actor: Actor,
  filters: ProjectFilters,
  names: Names,
  evening: string,
) {
  const all = lives.flatMap((life) => standingOn(life, evening) ?? []);
  const kept = all.filter((one) => isKept(actor, filters, names, one));
  const shown = kept.filter((one) => wasShown(actor, one, "summary"));
  const statuses = filters.reviewStatuses.length > 0 ? filters.reviewStatuses : ["accepted"];
  const counted = shown.filter(({ status }) => statuses.includes(status as "accepted"));
  const wanted = filters.funders.map((slug) => names.get(`funder/${slug}`)).filter((id) => id !== undefined);
  const shares = counted
    .filter((one) => wasShown(actor, one, "funding"))
    .flatMap((one) =>
      [...groups(one.lines, ({ funderId }) => String(funderId))]
        .filter(([funder]) => funder !== "null" && (wanted.length === 0 || wanted.includes(Number(funder))))
        .map(([funder, lines]) => ({
          funder,
          asked: sumOf(lines, askedOf),
          granted: sumOf(lines, grantedOf),
        })),
    );
  const sums = (by: Map<string, Standing[]>) =>
    [...by].map(([key, ones]) => ({ key, ...amounts(ones) })).sort(byKey);
  return {
    total: amounts(counted),
    matrix: sums(groups(counted, ({ territory, main }) => `${territory}/${main}`)),
    phases: sums(groups(counted, ({ phase, progress }) => `${phase}/${progress}`)),
    funnel: ["draft", "submitted", "changesRequested", "accepted", "rejected"].map(
      (status) => shown.filter((one) => one.status === status).length,
    ),
    funders: [...groups(shares, ({ funder }) => funder)]
      .map(([key, ones]) => ({
        key,
        projects: ones.length,
        askedCents: ones.reduce((sum, { asked }) => sum + asked, 0),
        grantedCents: ones.reduce((sum, { granted }) => sum + granted, 0),
      }))
      .sort(byKey),
    drafts: kept.filter(({ status }) => status === "draft").length,
    // Whoever waited is named only while they may be.
    oldestWaitingOn:
      shown
        .filter(({ status }) => status === "submitted")
        .filter((one) => isShownNow(lives, actor, one))
        .map(({ submittedOn }) => submittedOn ?? "")
        .sort()[0] ?? null,
  };
}

function isShownNow(lives: readonly Life[], actor: Actor, { id, territory }: Standing): boolean {
  const life = lives.find((one) => one.id === id);
  const now = life && !life.removed ? standingOn(life, "9999-12-31") : null;
  // Of a territory, the queue is its own.
  const isOwn = actor.territoryId === null || actor.territoryId === territory;
  return isOwn && now !== null && wasShown(actor, now, "summary");
}

const byKey = (one: { key: string }, other: { key: string }) => (one.key < other.key ? -1 : 1);

/** Two evenings, project by project: what each step of the bridge and each movement holds. */
export function recountComparison(
  lives: readonly Life[],
  actor: Actor,
  filters: ProjectFilters,
  names: Names,
  { from, to }: { from: string; to: string },
) {
  const statuses = filters.reviewStatuses.length > 0 ? filters.reviewStatuses : ["accepted"];
  const seen = (life: Life, evening: string) => {
    const one = standingOn(life, evening);
    if (one === null || !wasShown(actor, one, "summary")) return null;
    const viewed = isKept(actor, filters, names, one);
    return { ...one, viewed, counted: viewed && statuses.includes(one.status as "accepted") };
  };
  const members = new Map<string, number[]>();
  const add = (step: string, id: number) => members.set(step, [...(members.get(step) ?? []), id]);
  for (const life of lives) {
    const [before, after] = [seen(life, from), seen(life, to)];
    if (before?.counted) add("start", life.id);
    if (after?.counted) add("end", life.id);
    if (before?.counted && !after?.counted) add("gone", life.id);
    if (after?.counted && !before?.counted) add("arrived", life.id);
    if (before?.counted && after?.counted) {
      for (const measure of ["cost", "asked", "granted", "paid"] as const) {
        const [was, is] = [before[measure] ?? 0, after[measure] ?? 0];
        if (is > was) add(`up/${measure}`, life.id);
        if (is < was) add(`down/${measure}`, life.id);
      }
    }
    if (before?.viewed && after === null) add("movement/gone", life.id);
    if (before && after?.viewed && (before.phase !== after.phase || before.progress !== after.progress))
      add("movement/progressed", life.id);
    for (const status of ["submitted", "accepted", "rejected", "changesRequested"]) {
      const reached = eveningsBetween(life, from, to).some((evening) => {
        const one = seen(life, evening);
        return one?.viewed && one.status === status && one.statusOn > from;
      });
      if (reached) add(`movement/${status}`, life.id);
    }
  }
  return members;
}

/** Each day on which something happened to it, and the last. */
function eveningsBetween(life: Life, from: string, to: string): string[] {
  let day = "";
  const days = life.versions.map(({ at }) => {
    day = latest(day, parisDay(at));
    return day;
  });
  const others = [...life.moves.map(({ on }) => on), ...life.confirmations];
  return [...new Set([...days, ...others, to])].filter((on) => on > from && on <= to);
}
