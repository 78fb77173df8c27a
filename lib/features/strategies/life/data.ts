import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { isSlug } from "@/lib/kernel/slug";
import { readAs, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import type { StrategyState } from "../constants";
import { contentOf } from "../content/schema";
import { EDITIONS } from "../editions/data";
import type { EditionSummary } from "../editions/types";
import { PUBLICATION } from "../publication/data";
import type { Publication } from "../publication/types";
import type { StrategyTerritory } from "../types";
import { mayReadLife, stepSideOf } from "./policy";
import { stepChoices, subjectOf } from "./rules";
import type { StrategyLife, StrategyStep } from "./types";

type StepRow = Omit<StrategyStep, "at"> & { readonly at: string };
type LifeRow = {
  readonly territory: StrategyTerritory;
  readonly strategyId: number | null;
  /** Of a strategy that the ministry does not read now, all that it learns. */
  readonly state: StrategyState | null;
  readonly text: {
    readonly version: number;
    readonly updatedAt: string;
    readonly updatedByName: string;
    readonly content: unknown;
  } | null;
  readonly steps: readonly StepRow[];
  readonly editions: readonly EditionSummary[];
  readonly published: (Omit<Publication, "publishedAt"> & { readonly publishedAt: string }) | null;
};

/** Of a row that is called `e`. */
const STEP = Prisma.sql`json_build_object('id', e.id, 'command', e.command, 'message', e.message, 'version', e.version,
  'edition', e.edition_number, 'at', e.at, 'actorId', e.actor_id, 'actorName', e.actor_name, 'organisationName', e.organisation_name)`;

const stepOf = (row: StepRow): StrategyStep => ({ ...row, at: new Date(row.at) });

/** Of territory `t`: what stands, as far as its reader sees it. */
const LIFE = Prisma.sql`json_build_object(
  'territory', json_build_object('id', t.id, 'slug', t.slug, 'programmeName', t.programme_name),
  'strategyId', coalesce((SELECT s.id FROM strategy s WHERE s.territory_id = t.id),
                         (SELECT e.strategy_id FROM strategy_event e WHERE e.territory_id = t.id LIMIT 1)),
  'state', coalesce((SELECT s.state FROM strategy s WHERE s.territory_id = t.id),
                    (SELECT e.to_state FROM strategy_event e WHERE e.territory_id = t.id ORDER BY e.id DESC LIMIT 1)),
  'text', (SELECT json_build_object('version', s.version, 'updatedAt', s.updated_at, 'updatedByName', s.updated_by_name, 'content', s.content)
           FROM strategy s WHERE s.territory_id = t.id),
  'steps', (SELECT coalesce(json_agg(${STEP} ORDER BY e.id DESC), '[]') FROM strategy_event e WHERE e.territory_id = t.id),
  'editions', ${EDITIONS},
  'published', ${PUBLICATION})`;

/**
 * Where a territory's strategy stands, the way it came and what there is of it; null where there is none, or none for this
 * reader. Of a strategy in elaboration that was shared before, the ministry reads this, and not the text.
 */
export async function getStrategyLife(actor: Actor, slug: string): Promise<StrategyLife | null> {
  if (!isSlug(slug)) return null;
  const [found] = await readAs<{ life: LifeRow }>(
    actor,
    Prisma.sql`SELECT ${LIFE} AS life FROM territory t WHERE t.slug = ${slug}`,
  );
  return found ? lifeOf(actor, found.life) : null;
}

function lifeOf(actor: Actor, row: LifeRow): StrategyLife | null {
  const { territory, strategyId, state, text, published } = row;
  if (strategyId === null || state === null || !mayReadLife(actor, territory.id)) return null;
  const side = stepSideOf(actor, territory.id);
  return {
    strategyId,
    territory,
    state,
    text: text && {
      version: text.version,
      updatedAt: new Date(text.updatedAt),
      updatedByName: text.updatedByName,
    },
    side,
    choices:
      side === null || text === null ? [] : stepChoices(subjectOf(state, contentOf(text.content)), side),
    steps: row.steps.map(stepOf),
    ownStepId: row.steps.find(({ actorId }) => actorId !== null && actorId === actor.userId)?.id ?? null,
    editions: row.editions,
    published: published && { ...published, publishedAt: new Date(published.publishedAt) },
  };
}

/** What a step is decided upon, read in its transaction, after the lock. */
export type HeldStrategy = {
  readonly id: number;
  readonly territory: StrategyTerritory;
  readonly state: StrategyState;
  readonly version: number;
  readonly content: unknown;
  readonly updatedAt: Date;
  readonly updatedByName: string;
  /** Now, by the database's clock: later than whatever the lock waited for. */
  readonly at: Date;
};

/** Waits for whoever changes the strategy now, and keeps others waiting. Null where the actor does not read the text. */
export async function holdStrategy(tx: Tx, slug: string): Promise<HeldStrategy | null> {
  if (!isSlug(slug)) return null;
  const [strategy] = await tx.$queryRaw<{ id: number }[]>`
    SELECT s.id FROM strategy s JOIN territory t ON t.id = s.territory_id WHERE t.slug = ${slug}`;
  if (!strategy) return null;
  await tx.$executeRaw`SELECT strategy_hold(${strategy.id}::int)`;
  const [held] = await tx.$queryRaw<HeldStrategy[]>`
    SELECT s.id, json_build_object('id', t.id, 'slug', t.slug, 'programmeName', t.programme_name) AS territory, s.state, s.version,
      s.content, s.updated_at AS "updatedAt", s.updated_by_name AS "updatedByName", clock_timestamp() AS at
    FROM strategy s JOIN territory t ON t.id = s.territory_id WHERE s.id = ${strategy.id}`;
  return held ?? null;
}

/** The last step, for whoever reads them. */
export async function selectLastStep(tx: Tx, slug: string): Promise<StrategyStep | null> {
  const [found] = await tx.$queryRaw<{ step: StepRow }[]>`
    SELECT ${STEP} AS step FROM strategy_event e JOIN territory t ON t.id = e.territory_id WHERE t.slug = ${slug}
    ORDER BY e.id DESC LIMIT 1`;
  return found ? stepOf(found.step) : null;
}

/** Whose strategy it is and where it stands, without waiting for anybody. */
export type StandingStrategy = Pick<HeldStrategy, "id" | "territory" | "state" | "at">;
/** A territory’s strategy with the database’s clock, not held; null when nobody has begun one, or not for this reader. */
export async function selectStrategyOf(tx: Tx, slug: string): Promise<StandingStrategy | null> {
  if (!isSlug(slug)) return null;
  const [found] = await tx.$queryRaw<StandingStrategy[]>`
    SELECT s.id, json_build_object('id', t.id, 'slug', t.slug, 'programmeName', t.programme_name) AS territory, s.state,
      clock_timestamp() AS at
    FROM strategy s JOIN territory t ON t.id = s.territory_id WHERE t.slug = ${slug}`;
  return found ?? null;
}
