import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { keyOfContent } from "@/lib/platform/creation-key";
import { type Tx, withActor } from "@/lib/platform/db";
import { selectCommittee, selectCommitteeForUpdate } from "./data";
import { recordCommittee } from "./journal/mutations";
import { tellOfCommittee } from "./notice/mutations";
import { mayPlanCommittee, mayReadCommittee, organiserOf } from "./policy";
import { committeeChanges } from "./rules";
import type { ChangeOutcome, Committee, CommitteeContent, CommitteeRefusal } from "./types";

type Written = { readonly content: CommitteeContent; readonly scope: string | null };
type Known =
  | { readonly ok: true; readonly territoryId: number | null }
  | { readonly ok: false; readonly refusal: CommitteeRefusal };

/** What only the database knows: that the territory and the photographie are there for the actor to choose. */
async function knownChoices(tx: Tx, { content, scope }: Written, kept: number | null): Promise<Known> {
  const [territory] =
    scope === null
      ? []
      : await tx.$queryRaw<{ id: number }[]>`SELECT id FROM territory WHERE slug = ${scope}`;
  if (scope !== null && territory === undefined) return refuse("unknownScope");
  const { photographId } = content;
  if (photographId !== null && photographId !== kept) {
    const seen = await tx.$queryRaw<{ id: number }[]>`SELECT id FROM photograph WHERE id = ${photographId}`;
    if (seen.length === 0) return refuse("unknownPhotograph");
  }
  return { ok: true, territoryId: territory?.id ?? null };
}

/** Plans a committee. The same form sent twice plans one. @returns its number. */
export async function planCommittee(
  actor: Actor,
  input: Written & { readonly creationKey: string },
): Promise<Result<number, CommitteeRefusal>> {
  const organiser = organiserOf(actor);
  if (organiser === null) return refuse("forbidden");
  return withActor(actor, async (tx) => {
    const known = await knownChoices(tx, input, null);
    if (!known.ok) return known;
    const { territoryId } = known;
    if (!mayPlanCommittee(actor, { organiser, territoryId })) return refuse("forbidden");
    const { content } = input;
    const creationKey = keyOfContent(input.creationKey, [territoryId, content]);
    const [made] = await tx.$queryRaw<{ id: number }[]>`
      INSERT INTO committee (creation_key, organiser, territory_id, for_partners, title, "day", starts_at, ends_at, place, link, agenda,
        photograph_id, created_by_id, created_by_name, updated_by_id, updated_by_name)
      VALUES (${creationKey}::uuid, ${organiser}, ${territoryId}::smallint, ${content.forPartners}, ${content.title}, ${content.day}::date,
        ${content.startsAt}::time, ${content.endsAt}::time, ${content.place}, ${content.link}, ${content.agenda},
        ${content.photographId}::integer, ${actor.userId}::uuid, ${actor.name}, ${actor.userId}::uuid, ${actor.name})
      ON CONFLICT (creation_key) DO NOTHING RETURNING id`;
    if (!made) {
      const [first] = await tx.$queryRaw<{ id: number }[]>`
        SELECT id FROM committee WHERE creation_key = ${creationKey}::uuid AND created_by_id = ${actor.userId}::uuid`;
      return first ? ok(first.id) : refuse("keyUsed");
    }
    const committee = await writtenCommittee(tx, made.id);
    await recordCommittee(tx, actor, committee, { verb: "plan", changes: committeeChanges(null, committee) });
    await tellOfCommittee(tx, committee, "added");
    return ok(made.id);
  });
}

/**
 * Changes what its form says. Over a revision that is no longer the present one nothing is written: what stands is given
 * back, and the same form sent again over it is a choice. Saying what already stands changes nothing.
 */
export async function changeCommittee(
  actor: Actor,
  input: Written & { readonly id: number; readonly revision: number },
): Promise<ChangeOutcome> {
  return withActor(actor, async (tx): Promise<ChangeOutcome> => {
    const held = await heldCommittee(tx, actor, input.id);
    if (!held.ok) return held;
    const current = held.value;
    const known = await knownChoices(tx, input, current.photographId);
    if (!known.ok) return known;
    const { territoryId } = known;
    if (!mayPlanCommittee(actor, { organiser: current.organiser, territoryId })) return refuse("forbidden");
    const { content } = input;
    const isSame =
      territoryId === current.territoryId &&
      Object.entries(content).every(([field, value]) => current[field as keyof CommitteeContent] === value);
    if (isSame) return ok(current.id);
    if (current.contentRevision !== input.revision) return { ok: "conflict", current };
    await tx.$executeRaw`
      UPDATE committee SET territory_id = ${territoryId}::smallint, for_partners = ${content.forPartners}, title = ${content.title},
        "day" = ${content.day}::date, starts_at = ${content.startsAt}::time, ends_at = ${content.endsAt}::time, place = ${content.place},
        link = ${content.link}, agenda = ${content.agenda}, photograph_id = ${content.photographId}::integer, revision = revision + 1,
        content_revision = content_revision + 1, updated_at = clock_timestamp(), updated_by_id = ${actor.userId}::uuid, updated_by_name = ${actor.name}
      WHERE id = ${current.id}`;
    const changed = await writtenCommittee(tx, current.id);
    await recordCommittee(tx, actor, changed, {
      verb: "change",
      changes: committeeChanges(current, changed),
    });
    await tellOfCommittee(tx, changed, "changed");
    return ok(current.id);
  });
}

/** A committee of which the actor answers; what they may not see is not found. */
export async function heldCommittee(
  tx: Tx,
  actor: Actor,
  id: number,
): Promise<Result<Committee, CommitteeRefusal>> {
  // Who may not change it cannot hold it either: the policies of UPDATE decide which rows FOR UPDATE finds.
  const seen = await selectCommittee(tx, id);
  if (!seen || !mayReadCommittee(actor, seen)) return refuse("notFound");
  if (!mayPlanCommittee(actor, seen)) return refuse("forbidden");
  const held = await selectCommitteeForUpdate(tx, id);
  return held ? ok(held) : refuse("notFound");
}

/** The committee as the writes of this transaction have left it. */
export async function writtenCommittee(tx: Tx, id: number): Promise<Committee> {
  const written = await selectCommittee(tx, id);
  if (!written) throw new Error("a committee that was just written is its author's to read");
  return written;
}
