import "server-only";
import type { ReceivedFile } from "@/lib/features/documents/types";
import type { Actor } from "@/lib/kernel/actor";
import { ok, refuse } from "@/lib/kernel/result";
import { type Tx, withActor } from "@/lib/platform/db";
import { copyBytes, storeBytes } from "@/lib/platform/storage";
import { contentOf } from "../content/schema";
import { selectKeptFile } from "../deliberation/mutations";
import { recordStrategyWork } from "../journal/mutations";
import { tellOfStep } from "../notices/mutations";
import { type HeldStrategy, holdStrategy, selectLastStep } from "./data";
import { stepChanges } from "./labels";
import { mayTakeStep } from "./policy";
import {
  decideAdoptionDay,
  decideStep,
  STRATEGY_TRANSITIONS,
  type StrategyCommand,
  subjectOf,
} from "./rules";
import type { AdoptionInput, StepInput } from "./schema";
import type { AdoptionOutcome, StepOutcome } from "./types";

type Taken = Extract<StepOutcome, { ok: false }> | { readonly ok: true; readonly held: HeldStrategy | null };

/** Shares, takes back, asks for changes, revises: the step, the state that follows it and the journal, or nothing. */
export function applyStrategyCommand(actor: Actor, input: StepInput): Promise<StepOutcome> {
  return withActor(actor, async (tx): Promise<StepOutcome> => {
    const { command, message } = input;
    const found = await findTurn(tx, actor, input);
    if (!found.ok) return found;
    const { held } = found;
    if (held === null) return ok(STRATEGY_TRANSITIONS[command].to);
    const decision = decideStep(subjectOf(held.state, contentOf(held.content)), command, message !== "");
    if (!decision.ok) return decision;
    await takeStep(tx, actor, held, { command, message, edition: null });
    return decision;
  });
}

/**
 * Freezes the text as an edition, with its deliberation and the projects attached now. The database copies what it freezes. `given`:
 * the file, or which one of those that were sent before.
 */
export function adoptStrategy(
  actor: Actor,
  input: AdoptionInput,
  given: ReceivedFile | { readonly keptSha256: string },
  today: string,
): Promise<AdoptionOutcome> {
  return withActor(actor, async (tx): Promise<AdoptionOutcome> => {
    const found = await findTurn(tx, actor, { ...input, command: "adopt" });
    if (!found.ok) return found;
    const { held } = found;
    if (held === null) return ok("adopted");
    const decision = decideStep(subjectOf(held.state, contentOf(held.content)), "adopt", false);
    if (!decision.ok) return decision;
    const day = decideAdoptionDay({
      adoptedOn: input.adoptedOn,
      today,
      lastAdoptedOn: await selectLastDay(tx, held.id),
    });
    if (!day.ok) return day;
    const file =
      "keptSha256" in given
        ? await selectKeptFile(tx, actor, { strategyId: held.id, sha256: given.keptSha256 })
        : given;
    if (file === null) return refuse("keptGone");
    const { fileName, mediaType, byteCount, sha256 } = file;
    const [edition] = await tx.$queryRaw<{ number: number }[]>`
      INSERT INTO strategy_edition (strategy_id, adopted_on, adopted_by_id, adopted_by_name, file_name, media_type, byte_count, sha256)
      VALUES (${held.id}, ${day.value}::date, ${actor.userId}::uuid, ${actor.name}, ${fileName}, ${mediaType}, ${byteCount}, ${sha256})
      RETURNING number`;
    if (!edition) throw new Error("INSERT … RETURNING gives its row");
    const place = { strategyId: held.id, edition: edition.number };
    if ("keptSha256" in given)
      await copyBytes(tx, { strategyId: held.id, keptFor: actor.userId ?? "" }, place);
    else await storeBytes(tx, place, given.bytes());
    await takeStep(tx, actor, held, { command: "adopt", message: "", edition: edition.number });
    return decision;
  });
}

/**
 * Whether it is this step's turn. `held` is null when the same person has taken it already, of the same text: a double click,
 * or a page that was sent again.
 */
async function findTurn(
  tx: Tx,
  actor: Actor,
  {
    slug,
    version,
    command,
  }: { readonly slug: string; readonly version: number; readonly command: StrategyCommand },
): Promise<Taken> {
  const held = await holdStrategy(tx, slug);
  const last = await selectLastStep(tx, slug);
  if (last?.actorId === actor.userId && last?.command === command && last.version === version)
    return { ok: true, held: null };
  if (!held) return refuse("notFound");
  if (!mayTakeStep(actor, held.territory.id, command)) return refuse("forbidden");
  if (held.version === version) return { ok: true, held };
  if (last !== null && last.version >= version) return { ok: false, refusal: "overtaken", by: last };
  return { ok: false, refusal: "stale", byName: held.updatedByName, at: held.updatedAt };
}

async function selectLastDay(tx: Tx, strategyId: number): Promise<string | null> {
  const [last] = await tx.$queryRaw<{ day: string }[]>`
    SELECT to_char(adopted_on, 'YYYY-MM-DD') AS day FROM strategy_edition WHERE strategy_id = ${strategyId} ORDER BY number DESC LIMIT 1`;
  return last?.day ?? null;
}

async function takeStep(
  tx: Tx,
  actor: Actor,
  held: HeldStrategy,
  step: { readonly command: StrategyCommand; readonly message: string; readonly edition: number | null },
): Promise<void> {
  const { command, message, edition } = step;
  const { from, to } = STRATEGY_TRANSITIONS[command];
  // The strategy follows by a trigger, with its version.
  const [taken] = await tx.$queryRaw<{ at: Date }[]>`
    INSERT INTO strategy_event (strategy_id, territory_id, command, from_state, to_state, message, version, edition_number,
                                actor_id, actor_name, organisation_name)
    VALUES (${held.id}, ${held.territory.id}::smallint, ${command}, ${from}, ${to}, ${message}, ${held.version}, ${edition},
            ${actor.userId}::uuid, ${actor.name}, ${actor.organisationName})
    RETURNING at`;
  if (!taken) throw new Error("INSERT … RETURNING gives its row");
  await recordStrategyWork(tx, actor, {
    territoryId: held.territory.id,
    slug: held.territory.slug,
    verb: command,
    changes: stepChanges({ from, to, message, edition }),
    at: taken.at,
  });
  await tellOfStep(tx, held.territory, { command, edition });
}
