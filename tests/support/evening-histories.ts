import fc from "fast-check";
import type pg from "pg";
import {
  FUNDING_NATURES,
  FUNDING_STATES,
  MILESTONE_STATES,
  NEED_KINDS,
  PHASES,
  PROGRESS_STATUSES,
  type ReviewStatus,
} from "@/lib/features/projects/constants";
import type { FundingLineState, ProjectSnapshot } from "@/lib/features/projects/types";
import { parisDay } from "@/lib/kernel/dates";
import type { Life } from "./evening-recount";

/** Three territories, and an author of each; the reviewer is of none. */
export const TERRITORIES = [1, 2, 3] as const;
export const AUTHORS = TERRITORIES.map((id) => `00000000-0000-4000-9000-00000000000${id}`);
export const REVIEWER = "00000000-0000-4000-9000-000000000009";

type Content = Partial<Omit<ProjectSnapshot, "reviewStatus" | "isArchived">>;
/** What may happen to a project. Numbers are choices, taken modulo what exists at that moment. */
export type EveningStep =
  | { readonly kind: "create"; readonly territory: number; readonly content: Content }
  | { readonly kind: "edit"; readonly project: number; readonly content: Content; readonly byOther: boolean }
  | { readonly kind: "review"; readonly project: number; readonly to: ReviewStatus }
  | {
      readonly kind: "archive" | "unarchive" | "remove" | "move" | "confirm";
      readonly project: number;
      readonly territory: number;
    }
  | { readonly kind: "fold" };

const choice = fc.nat(1_000);
const cents = fc.option(fc.oneof(fc.nat(5_000_000), fc.constantFrom(0, 99_999_999_999_999)));
const day = fc
  .integer({ min: 0, max: 900 })
  .map((n) => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10));
const line: fc.Arbitrary<FundingLineState> = fc.record({
  funderId: fc.option(fc.integer({ min: 0, max: 4 })),
  funderName: fc.constantFrom("", "Mécène"),
  detail: fc.constant(""),
  nature: fc.option(fc.constantFrom(...FUNDING_NATURES)),
  amountCents: cents,
  grantedCents: cents,
  paidCents: cents,
  state: fc.constantFrom(...FUNDING_STATES),
  requestedOn: fc.constant(null),
  grantedOn: fc.constant(null),
  paidOn: fc.constant(null),
  refusedOn: fc.constant(null),
  refusalReason: fc.constant(""),
});
const figure = fc.record({
  on: day,
  value: fc.integer({ min: 0, max: 100_000 }).map((n) => n / 100),
  denominator: fc.option(fc.integer({ min: 1, max: 500 })),
  source: fc.constant(""),
  comment: fc.constant(""),
});
/** Versions of other times lack fields that came later. */
const content: fc.Arbitrary<Content> = fc.record(
  {
    title: fc.constantFrom("Halle", "Fablab"),
    mainPriority: fc.option(fc.integer({ min: 1, max: 4 })),
    priorities: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 3 }),
    qpvCodes: fc.subarray(["QN05912M", "QN05301M"]),
    phase: fc.option(fc.constantFrom(...PHASES)),
    progressStatus: fc.option(fc.constantFrom(...PROGRESS_STATUSES)),
    startsOn: fc.option(day),
    endsOn: fc.constant(null),
    totalCost: cents,
    fundingLines: fc.array(line, { maxLength: 3 }),
    milestones: fc.array(
      fc.record({
        label: fc.constant("Jalon"),
        plannedOn: fc.option(day),
        actualOn: fc.constant(null),
        state: fc.constantFrom(...MILESTONE_STATES),
      }),
      { maxLength: 3 },
    ),
    needs: fc.array(
      fc.record({ kind: fc.constantFrom(...NEED_KINDS), text: fc.constant(""), isMet: fc.boolean() }),
      { maxLength: 2 },
    ),
    indicators: fc.uniqueArray(
      fc.record({
        indicatorId: fc.integer({ min: 1, max: 3 }),
        baseline: fc.constant(null),
        targets: fc.array(figure, { maxLength: 2 }),
        measures: fc.array(figure, { maxLength: 3 }),
      }),
      { maxLength: 2, selector: ({ indicatorId }) => indicatorId },
    ),
  },
  { requiredKeys: ["title"] },
);
const on = <Kind extends string>(...kinds: readonly Kind[]) => ({
  kind: fc.constantFrom(...kinds),
  project: choice,
  territory: choice,
});

const step: fc.Arbitrary<EveningStep> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("create"), territory: choice, content }) },
  {
    weight: 7,
    arbitrary: fc.record({
      kind: fc.constant("edit"),
      project: choice,
      content,
      byOther: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant("review"),
      project: choice,
      to: fc.constantFrom<ReviewStatus>(
        "submitted",
        "submitted",
        "draft",
        "changesRequested",
        "accepted",
        "accepted",
        "rejected",
      ),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record(on("archive", "unarchive", "unarchive", "move", "confirm", "confirm", "remove")),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("fold") }) },
);

/** One transaction, some hours after the one before; now and then the clock has gone back. */
export type Episode = {
  readonly hoursLater: number;
  readonly steps: readonly EveningStep[];
  readonly undone: readonly EveningStep[];
  readonly aborted: boolean;
};
export const episode: fc.Arbitrary<Episode> = fc.record({
  hoursLater: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 5 }) },
    { weight: 4, arbitrary: fc.integer({ min: 6, max: 24 * 20 }) },
    { weight: 1, arbitrary: fc.integer({ min: -40, max: 0 }) },
  ),
  steps: fc.array(step, { minLength: 1, maxLength: 4 }),
  undone: fc.oneof(
    { weight: 4, arbitrary: fc.constant<EveningStep[]>([]) },
    { weight: 1, arbitrary: fc.array(step, { maxLength: 2 }) },
  ),
  aborted: fc.integer({ min: 0, max: 11 }).map((n) => n === 0),
});

export type World = {
  lives: Life[];
  now: Date;
  funderIds: readonly number[];
  indicatorIds: readonly number[];
};

/** A copy, so that what is rolled back in the database is rolled back here. */
export const copyOf = (world: World): World => ({
  ...world,
  lives: world.lives.map((life) => ({
    ...life,
    versions: [...life.versions],
    moves: [...life.moves],
    confirmations: [...life.confirmations],
  })),
});

export async function liveThrough(client: pg.ClientBase, world: World, one: Episode): Promise<World> {
  let next = copyOf(world);
  next.now = new Date(Math.min(world.now.getTime() + one.hoursLater * 3_600_000, Date.now()));
  await client.query("BEGIN");
  for (const taken of one.steps) await takeStep(client, next, taken);
  if (one.undone.length > 0) {
    const kept = copyOf(next);
    await client.query("SAVEPOINT undone");
    for (const taken of one.undone) await takeStep(client, next, taken);
    await client.query("ROLLBACK TO undone");
    next = kept;
  }
  await client.query(one.aborted ? "ROLLBACK" : "COMMIT");
  return one.aborted ? { ...world, now: next.now } : next;
}

const territoryAt = (position: number) => TERRITORIES[position % TERRITORIES.length] ?? 1;
const territoryOf = (life: Life) => life.moves.at(-1)?.to ?? life.bornIn;
const stateOf = (life: Life) => life.versions.at(-1)?.state ?? {};
/** The last evening that anything is known of it. */
const lastDayOf = (life: Life, now: Date) =>
  [
    parisDay(now),
    ...life.versions.map(({ at }) => parisDay(at)),
    ...life.moves.map(({ on: moved }) => moved),
    ...life.confirmations,
  ]
    .sort()
    .at(-1) ?? "";

async function takeStep(client: pg.ClientBase, world: World, taken: EveningStep): Promise<void> {
  if (taken.kind === "fold") {
    // With checkpoints of months that the history has still to live through: what comes is late for them.
    await client.query("SELECT project_day_fold(3)");
    return;
  }
  if (taken.kind === "create") {
    const territory = territoryAt(taken.territory);
    const { rows } = await client.query(
      "INSERT INTO project (territory_id, creation_key, priority_ids, qpv_codes) VALUES ($1, gen_random_uuid(), '{}', '{}') RETURNING id",
      [territory],
    );
    const life: Life = {
      id: rows[0].id,
      bornIn: territory,
      versions: [],
      moves: [],
      confirmations: [],
      removed: false,
    };
    world.lives.push(life);
    await save(client, world, life, { ...withIds(world, taken.content), reviewStatus: "draft" }, true);
    return;
  }
  const alive = world.lives.filter(({ removed }) => !removed);
  const life = alive[taken.project % Math.max(1, alive.length)];
  if (!life) return;
  const state = stateOf(life);
  const status = state.reviewStatus ?? "draft";
  if (taken.kind === "unarchive") {
    if (!state.isArchived) return;
    const { isArchived, ...back } = state;
    await save(client, world, life, back, true);
    return;
  }
  if (state.isArchived && taken.kind !== "move" && taken.kind !== "remove") return;
  if (taken.kind === "edit")
    await save(
      client,
      world,
      life,
      { ...withIds(world, taken.content), reviewStatus: status },
      !taken.byOther,
    );
  else if (taken.kind === "review")
    await save(
      client,
      world,
      life,
      { ...state, reviewStatus: taken.to },
      taken.to === "submitted" || taken.to === "draft",
    );
  else if (taken.kind === "archive") await save(client, world, life, { ...state, isArchived: true }, true);
  else if (taken.kind === "confirm") {
    const today = lastDayOf(life, world.now);
    await client.query("INSERT INTO project_day_event (project_id, on_day) VALUES ($1, $2)", [
      life.id,
      today,
    ]);
    life.confirmations.push(today);
  } else if (taken.kind === "move") await move(client, world, life, territoryAt(taken.territory));
  else {
    await client.query("DELETE FROM project WHERE id = $1", [life.id]);
    life.removed = true;
  }
}

/** Generated ids are positions in the reference data. */
function withIds(
  { funderIds, indicatorIds }: World,
  { fundingLines, indicators, ...rest }: Content,
): Content {
  return {
    ...rest,
    ...(fundingLines && {
      fundingLines: fundingLines.map((one) => ({
        ...one,
        funderId: one.funderId === null ? null : (funderIds[one.funderId] ?? null),
      })),
    }),
    ...(indicators && {
      indicators: indicators.map((one) => ({ ...one, indicatorId: indicatorIds[one.indicatorId] ?? 0 })),
    }),
  };
}

async function save(
  client: pg.ClientBase,
  world: World,
  life: Life,
  state: Partial<ProjectSnapshot>,
  isOwn: boolean,
): Promise<void> {
  // Two saves are never at the same instant, nor one of a project before another.
  world.now = new Date(world.now.getTime() + 1);
  const at = new Date(Math.max(world.now.getTime(), (life.versions.at(-1)?.at.getTime() ?? 0) + 1));
  const author = isOwn ? AUTHORS[TERRITORIES.indexOf(territoryOf(life) as 1)] : REVIEWER;
  await client.query(
    "UPDATE project SET review_status = $2, version = $3 WHERE id = $1 AND (review_status, version) IS DISTINCT FROM ($2, $3)",
    [life.id, state.isArchived ? "archived" : state.reviewStatus, life.versions.length + 1],
  );
  await client.query(
    "INSERT INTO project_version (project_id, number, valid_from, author_id, author_name, state) VALUES ($1, $2, $3, $4, 'x', $5)",
    [life.id, life.versions.length + 1, at, author, JSON.stringify(state)],
  );
  life.versions.push({ at, state, isOwn });
}

/** The system moves it now; the test says that now was then. */
async function move(client: pg.ClientBase, world: World, life: Life, to: number): Promise<void> {
  if (territoryOf(life) === to) return;
  const moved = lastDayOf(life, world.now);
  await client.query("UPDATE project SET territory_id = $2 WHERE id = $1", [life.id, to]);
  await client.query(
    "UPDATE project_day_event SET on_day = $2 WHERE id = (SELECT max(id) FROM project_day_event WHERE project_id = $1)",
    [life.id, moved],
  );
  life.moves.push({ on: moved, to });
}
