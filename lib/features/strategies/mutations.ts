import "server-only";
import { isSameValue } from "@/lib/features/projects/rules";
import type { Actor } from "@/lib/kernel/actor";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { isSlug } from "@/lib/kernel/slug";
import { type Tx, withActor } from "@/lib/platform/db";
import { forgetDraft } from "../projects/autosave/mutations";
import type { StrategyFormPlace } from "../projects/autosave/types";
import { getDirectory } from "../projects/data";
import type { StrategyState } from "./constants";
import type { ContentNames } from "./content/labels";
import { mergeContents } from "./content/merge/rules";
import type { Choices } from "./content/merge/types";
import { EMPTY_CONTENT, objectivesOf } from "./content/rules";
import { contentOf } from "./content/schema";
import type { StrategyContent } from "./content/types";
import { compareContents } from "./content/words/rules";
import type { ContentChange } from "./form/types";
import type { StrategyVerb } from "./journal/constants";
import { recordStrategyWork } from "./journal/mutations";
import type { StrategyChanges } from "./journal/types";
import { mayWriteStrategy } from "./policy";
import { decideSize, decideStrategyEdit } from "./rules";
import type { AttachedRemoval, SaveStrategyOutcome, SaveStrategyRefusal } from "./types";

export type SaveStrategyInput = {
  readonly territory: string;
  /** The version that the author had before their eyes. */
  readonly baseVersion: number;
  readonly change: ContentChange;
  /** What its author chose when shown what somebody else had saved meanwhile, as `version`. */
  readonly resolution: { readonly version: number; readonly choices: Choices } | null;
  /** Keys of the objectives that may go although projects are attached to them. */
  readonly confirmed: readonly string[];
  /** The form that it comes from: what was kept of it while it was typed is forgotten once it is saved. */
  readonly place?: StrategyFormPlace;
  /** What the journal says besides the text. */
  readonly told?: { readonly verb: StrategyVerb; readonly changes: StrategyChanges };
};
export type SaveStrategyResult = Result<SaveStrategyOutcome, SaveStrategyRefusal>;

/**
 * Saves one part of a strategy's text. What others saved meanwhile stays: both are put together, and only where two people
 * wrote differently in one place is the author asked.
 */
export async function saveStrategy(actor: Actor, input: SaveStrategyInput): Promise<SaveStrategyResult> {
  const { territoryId } = actor;
  if (territoryId === null || !mayWriteStrategy(actor, territoryId)) return refuse("notFound");
  const names = await getDirectory(actor, territoryId);
  if (!names || !isSlug(input.territory)) return refuse("notFound");
  const saved = await withKnownChoices(() =>
    withActor(actor, async (tx) => {
      const result = await saveIn(tx, actor, input, names);
      if (input.place && result.ok && result.value.kind === "saved")
        await forgetDraft(tx, actor, input.place);
      return result;
    }),
  );
  return saved ?? refuse("unknownChoice");
}

async function saveIn(
  tx: Tx,
  actor: Actor,
  input: SaveStrategyInput,
  names: ContentNames,
): Promise<SaveStrategyResult> {
  const { territory, baseVersion, resolution } = input;
  const locked = await lockStrategy(tx, territory);
  if (!locked || !mayWriteStrategy(actor, locked.territoryId)) return refuse("notFound");
  const decision = decideStrategyEdit(locked);
  if (!decision.ok) return decision;
  const theirs = locked.content;
  const base = baseVersion === locked.version ? theirs : await getVersion(tx, locked.id, baseVersion);
  const mine = input.change(base);
  if (mine === null) return refuse("unknownChoice");
  const choices = resolution?.version === locked.version ? resolution.choices : {};
  const { content, disputes: open } = mergeContents({ base, theirs, mine }, choices);
  if (open.length > 0) {
    // Those that have been settled are shown again beside those that have not.
    const { disputes } = mergeContents({ base, theirs, mine });
    const { version, updatedByName: authorName, updatedAt: at } = locked;
    return ok({ kind: "conflict", conflict: { version, authorName, at, base, theirs, mine, disputes } });
  }
  if (isSameValue(content, theirs)) return ok({ kind: "saved", isMerged: false });
  const size = decideSize(content);
  if (!size.ok) return size;
  const objectives = await listAttachedRemovals(tx, theirs, content, input.confirmed);
  if (objectives.length > 0) return ok({ kind: "removal", objectives });
  const at = await writeContent(tx, actor, locked.id, content);
  const compared = compareContents(theirs, content, names).filter(({ parts }) => parts !== null);
  const changes = Object.fromEntries(compared.map(({ label, before, after }) => [label, { before, after }]));
  await recordStrategyWork(tx, actor, {
    territoryId: locked.territoryId,
    slug: territory,
    verb: input.told?.verb ?? "update",
    changes: { ...changes, ...input.told?.changes },
    at,
  });
  return ok({ kind: "saved", isMerged: !isSameValue(base, theirs) });
}

export type LockedStrategy = {
  readonly id: number;
  readonly territoryId: number;
  readonly state: StrategyState;
  readonly version: number;
  readonly content: StrategyContent;
  readonly updatedAt: Date;
  readonly updatedByName: string;
};

/** Holds the strategy until the end of the transaction. Null where the actor may not write it, visible or not. */
export async function lockStrategy(tx: Tx, slug: string): Promise<LockedStrategy | null> {
  const [locked] = await tx.$queryRaw<(Omit<LockedStrategy, "content"> & { content: unknown })[]>`
    SELECT s.id, s.territory_id AS "territoryId", s.state, s.version, s.content, s.updated_at AS "updatedAt",
      s.updated_by_name AS "updatedByName"
    FROM strategy s JOIN territory t ON t.id = s.territory_id WHERE t.slug = ${slug} FOR UPDATE OF s`;
  return locked ? { ...locked, content: contentOf(locked.content) } : null;
}

/** Somebody who names a version that never was is shown every difference. */
async function getVersion(tx: Tx, strategyId: number, number: number): Promise<StrategyContent> {
  const [found] = await tx.$queryRaw<{ content: unknown }[]>`
    SELECT content FROM strategy_version WHERE strategy_id = ${strategyId} AND number = ${number}`;
  return found ? contentOf(found.content) : EMPTY_CONTENT;
}

async function writeContent(
  tx: Tx,
  actor: Actor,
  strategyId: number,
  content: StrategyContent,
): Promise<Date> {
  const [written] = await tx.$queryRaw<{ at: Date }[]>`
    UPDATE strategy SET content = ${JSON.stringify(content)}::jsonb, version = version + 1, updated_by_id = ${actor.userId}::uuid,
      updated_by_name = ${actor.name}, updated_by_organisation = ${actor.organisationName}
    WHERE id = ${strategyId} RETURNING updated_at AS at`;
  if (!written) throw new Error("a locked strategy was not written");
  return written.at;
}

/** Objectives that go, have projects, and whose removal nobody has confirmed. */
async function listAttachedRemovals(
  tx: Tx,
  before: StrategyContent,
  after: StrategyContent,
  confirmed: readonly string[],
): Promise<AttachedRemoval[]> {
  const left = new Set(objectivesOf(after).map(({ key }) => key));
  const gone = objectivesOf(before).filter(({ key }) => !left.has(key) && !confirmed.includes(key));
  if (gone.length === 0) return [];
  const attached = await tx.$queryRaw<{ key: string; reference: string; title: string }[]>`
    SELECT a.objective_key AS key, p.reference, p.title FROM objective_project a JOIN project p ON p.id = a.project_id
    WHERE a.objective_key = ANY (${gone.map(({ key }) => key)}::uuid[]) ORDER BY p.reference`;
  return gone.flatMap(({ key, title }) => {
    const projects = attached.filter((one) => one.key === key);
    return projects.length === 0 ? [] : [{ key, title, projects }];
  });
}

const FOREIGN_KEY_VIOLATION = /\b23503\b/;

/** Null when the database does not know what the text names. */
async function withKnownChoices<Value>(work: () => Promise<Value>): Promise<Value | null> {
  try {
    return await work();
  } catch (error) {
    const isUnknown =
      error instanceof Error && "meta" in error && FOREIGN_KEY_VIOLATION.test(JSON.stringify(error.meta));
    if (isUnknown) return null;
    throw error;
  }
}
