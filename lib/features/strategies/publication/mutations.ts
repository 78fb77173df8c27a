import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { ok, refuse } from "@/lib/kernel/result";
import { type Tx, withActor } from "@/lib/platform/db";
import { recordStrategyWork } from "../journal/mutations";
import { type HeldStrategy, holdStrategy } from "../life/data";
import { stepSideOf } from "../life/policy";
import type { PublishablePart, StrategyPublicationCommand } from "./constants";
import { shownInWords } from "./labels";
import { decidePublication } from "./rules";
import type { StrategyPublicationOutcome } from "./types";

export type PublicationChoice = {
  readonly slug: string;
  readonly edition: number;
  readonly parts: readonly PublishablePart[];
  /** When what its author had before their eyes was published; empty when nothing was. */
  readonly seen: string;
};

type Shown = { readonly number: number; readonly parts: readonly PublishablePart[] };
type Standing = Shown & { readonly seen: string };

/** Publishes the chosen parts of the edition in force, and only them, or changes the choice. The database copies the words. */
export function publishStrategy(
  actor: Actor,
  choice: PublicationChoice,
): Promise<StrategyPublicationOutcome> {
  return changePublication(actor, choice, "publish");
}

/** Takes everything back from the public and the other territories. */
export function unpublishStrategy(
  actor: Actor,
  choice: PublicationChoice,
): Promise<StrategyPublicationOutcome> {
  return changePublication(actor, { ...choice, parts: [] }, "unpublish");
}

function changePublication(
  actor: Actor,
  { slug, edition, parts, seen }: PublicationChoice,
  command: StrategyPublicationCommand,
): Promise<StrategyPublicationOutcome> {
  return withActor(actor, async (tx): Promise<StrategyPublicationOutcome> => {
    const held = await holdStrategy(tx, slug);
    if (!held) return refuse("notFound");
    if (stepSideOf(actor, held.territory.id) !== "coordinator") return refuse("forbidden");
    const standing = await selectStanding(tx, held.id);
    const isThere =
      command === "publish"
        ? standing?.number === edition && standing.parts.join() === parts.join()
        : standing === null;
    // Sent twice, or nothing to change.
    if (isThere) return ok(true);
    if ((standing?.seen ?? "") !== seen) return refuse("changedMeanwhile");
    if (command === "publish") {
      const decision = decidePublication(await selectInForce(tx, held.id), { edition, parts });
      if (!decision.ok) return decision;
      await tx.$executeRaw`
        INSERT INTO published_strategy (strategy_id, number, parts) VALUES (${held.id}, ${edition}, ${parts}::text[])
        ON CONFLICT (strategy_id) DO UPDATE SET number = excluded.number, parts = excluded.parts`;
    } else await tx.$executeRaw`DELETE FROM published_strategy WHERE strategy_id = ${held.id}`;
    await record(
      tx,
      actor,
      held,
      command,
      standing,
      command === "publish" ? { number: edition, parts } : null,
    );
    return ok(true);
  });
}

async function selectStanding(tx: Tx, strategyId: number): Promise<Standing | null> {
  const [found] = await tx.$queryRaw<(Shown & { publishedAt: Date })[]>`
    SELECT number, parts, published_at AS "publishedAt" FROM published_strategy WHERE strategy_id = ${strategyId}`;
  return found ? { ...found, seen: found.publishedAt.toISOString() } : null;
}

async function selectInForce(tx: Tx, strategyId: number): Promise<number | null> {
  const [found] = await tx.$queryRaw<{ number: number }[]>`
    SELECT number FROM strategy_edition WHERE strategy_id = ${strategyId} AND superseded_at IS NULL`;
  return found?.number ?? null;
}

async function record(
  tx: Tx,
  actor: Actor,
  { territory, at }: HeldStrategy,
  command: StrategyPublicationCommand,
  before: Shown | null,
  after: Shown | null,
): Promise<void> {
  const changes = { "Ce qui est publié": { before: shownInWords(before), after: shownInWords(after) } };
  const { id: territoryId, slug } = territory;
  await recordStrategyWork(tx, actor, { territoryId, slug, verb: command, changes, at });
}
