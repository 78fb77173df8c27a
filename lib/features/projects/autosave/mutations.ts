import "server-only";
import { type Actor, isTerritoryMember } from "@/lib/kernel/actor";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { type Tx, withActor } from "@/lib/platform/db";
import { findOwnStrategy } from "../../strategies/presence/data";
import { leaveStrategyForm, stayInStrategyForm } from "../../strategies/presence/mutations";
import { leaveForm, stayInForm } from "../presence/mutations";
import { DRAFT_DAYS, MAX_BEGUN_PROJECTS, MAX_CONTENT_BYTES } from "./constants";
import { formKeyOf } from "./rules";
import type { AutosaveCall } from "./schema";
import type { FormNews, FormPlace, StrategyFormPlace } from "./types";

type KeepRefusal = "notFound" | "signedOut" | "otherOrganisation" | "tooLarge";
type Typed = Pick<AutosaveCall, "baseVersion" | "content" | "title">;
type Writer = Actor & { readonly userId: string; readonly territoryId: number };
const ALONE: FormNews = { version: null, authorName: null, others: [] };

/**
 * One sign of life of an open form, with what was typed since the last one. The project is looked up among those of the
 * actor's territory, so nothing can be learnt from it about any other. Whoever signed in meanwhile as somebody else
 * gets `signedOut`: the text is not theirs.
 * Whoever acts for another organisation by now is told so.
 */
export async function keepForm(actor: Actor, call: AutosaveCall): Promise<Result<FormNews, KeepRefusal>> {
  if (
    actor.userId === call.userId &&
    call.actingFor !== "" &&
    call.actingFor !== String(actor.organisationId)
  )
    return refuse("otherOrganisation");
  if (!isTerritoryMember(actor) || actor.userId !== call.userId) return refuse("signedOut");
  const { place, content, intent } = call;
  if (content !== null && Buffer.byteLength(content) > MAX_CONTENT_BYTES) return refuse("tooLarge");
  return withActor(actor, async (tx) => {
    if (intent === "forget") {
      await forgetDraft(tx, actor, place);
      return ok(ALONE);
    }
    if (place.kind === "creation") {
      const version = await madeVersion(tx, actor, place.creationKey);
      // A call that was on its way when the form was saved comes too late.
      if (content !== null && version === null)
        await keepNewProject(tx, actor, place.creationKey, { ...call, content });
      return ok({ ...ALONE, version });
    }
    if (place.kind === "strategie") return keepStrategyForm(tx, actor, place, call);
    const project = await findOwnProject(tx, actor, place.reference);
    if (!project) return refuse("notFound");
    if (content !== null)
      await keepDraft(
        tx,
        actor,
        formKeyOf(place),
        { ...NOTHING, projectId: project.id },
        { ...call, content },
      );
    if (intent === "leave") {
      await leaveForm(tx, actor, { projectId: project.id, kind: place.kind });
      return ok(ALONE);
    }
    const others = await stayInForm(tx, actor, { projectId: project.id, kind: place.kind });
    const { version, authorId, authorName } = project;
    return ok({ version, authorName: authorId === actor.userId ? null : authorName, others });
  });
}

type OwnProject = {
  readonly id: number;
  readonly version: number;
  readonly authorId: string | null;
  readonly authorName: string;
};

async function findOwnProject(tx: Tx, actor: Writer, reference: string): Promise<OwnProject | null> {
  const [found] = await tx.$queryRaw<OwnProject[]>`
    SELECT p.id, p.version, v.author_id AS "authorId", coalesce(v.author_name, p.updated_by_name) AS "authorName"
    FROM project p LEFT JOIN project_version v ON v.project_id = p.id AND v.number = p.version
    WHERE p.reference = ${reference} AND p.territory_id = ${actor.territoryId}`;
  return found ?? null;
}

/** The same, for a form of the actor's own territory's strategy. */
async function keepStrategyForm(
  tx: Tx,
  actor: Writer,
  place: StrategyFormPlace,
  call: AutosaveCall,
): Promise<Result<FormNews, KeepRefusal>> {
  const strategy = await findOwnStrategy(tx, actor, place, call.baseVersion);
  if (!strategy) return refuse("notFound");
  const { content } = call;
  const about = { strategyId: strategy.id, section: place.section };
  if (content !== null)
    await keepDraft(
      tx,
      actor,
      formKeyOf(place),
      { ...NOTHING, strategyId: strategy.id },
      { ...call, content },
    );
  if (call.intent === "leave") {
    await leaveStrategyForm(tx, actor, about);
    return ok(ALONE);
  }
  const others = await stayInStrategyForm(tx, actor, about);
  const { version, authorId, authorName } = strategy;
  return ok({ version, authorName: authorId === actor.userId ? null : authorName, others });
}

/** What a draft is about, so that it goes with it. */
type DraftSubject = { readonly projectId: number | null; readonly strategyId: number | null };
const NOTHING: DraftSubject = { projectId: null, strategyId: null };

async function keepDraft(
  tx: Tx,
  actor: Writer,
  formKey: string,
  { projectId, strategyId }: DraftSubject,
  { baseVersion, content, title }: Typed,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO form_draft (user_id, form_key, project_id, strategy_id, base_version, title, content)
    VALUES (${actor.userId}::uuid, ${formKey}, ${projectId}, ${strategyId}, ${baseVersion}, ${title}, ${content})
    ON CONFLICT (user_id, form_key) DO UPDATE
      SET base_version = excluded.base_version, title = excluded.title, content = excluded.content, saved_at = excluded.saved_at
      WHERE form_draft.project_id IS NOT NULL OR form_draft.strategy_id IS NOT NULL
        OR form_draft.organisation_id = ${actor.organisationId}`;
}

/** Of the project that was begun under that key, once it is one. */
async function madeVersion(tx: Tx, actor: Writer, creationKey: string): Promise<number | null> {
  const [made] = await tx.$queryRaw<{ version: number }[]>`
    SELECT version FROM project WHERE creation_key = ${creationKey}::uuid AND created_by_id = ${actor.userId}::uuid`;
  return made?.version ?? null;
}

async function keepNewProject(tx: Tx, actor: Writer, creationKey: string, typed: Typed): Promise<void> {
  await keepDraft(tx, actor, creationKey, NOTHING, typed);
  await tx.$executeRaw`
    DELETE FROM form_draft WHERE user_id = ${actor.userId}::uuid AND form_key IN (
      SELECT form_key FROM form_draft WHERE user_id = ${actor.userId}::uuid AND project_id IS NULL AND strategy_id IS NULL
      ORDER BY saved_at DESC OFFSET ${MAX_BEGUN_PROJECTS}::int)`;
}

/** In the transaction that saves the form: what is saved is no longer to be found again. */
export async function forgetDraft(tx: Tx, actor: Actor, place: FormPlace): Promise<void> {
  await tx.$executeRaw`DELETE FROM form_draft WHERE user_id = ${actor.userId}::uuid AND form_key = ${formKeyOf(place)}`;
}

/** The person's own gesture, without JavaScript. */
export async function discardDraft(actor: Actor, place: FormPlace): Promise<void> {
  await withActor(actor, (tx) => forgetDraft(tx, actor, place));
}

/** Forgets what nobody came back to, and who has gone. @returns how many drafts went. */
export async function sweepDrafts(actor: Actor): Promise<number> {
  return withActor(actor, async (tx) => {
    await tx.$executeRaw`DELETE FROM project_presence WHERE seen_at < now() - interval '1 hour'`;
    await tx.$executeRaw`DELETE FROM strategy_presence WHERE seen_at < now() - interval '1 hour'`;
    return tx.$executeRaw`DELETE FROM form_draft WHERE saved_at < now() - make_interval(days => ${DRAFT_DAYS}::int)`;
  });
}
