import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { ok } from "@/lib/kernel/result";
import { withActor } from "@/lib/platform/db";
import { recordCommittee } from "../journal/mutations";
import { heldCommittee } from "../mutations";
import { tellOfCommittee } from "../notice/mutations";
import type { ChangeOutcome } from "../types";

/** Writes what a committee decided. Over somebody else's words nothing is written: they are given back. */
export async function recordMinutes(
  actor: Actor,
  input: { readonly id: number; readonly revision: number; readonly text: string },
): Promise<ChangeOutcome> {
  return withActor(actor, async (tx): Promise<ChangeOutcome> => {
    const held = await heldCommittee(tx, actor, input.id);
    if (!held.ok) return held;
    const current = held.value;
    if (current.minutes === input.text) return ok(current.id);
    if (current.minutesRevision !== input.revision) return { ok: "conflict", current };
    await tx.$executeRaw`
      UPDATE committee SET minutes = ${input.text}, revision = revision + 1, minutes_revision = minutes_revision + 1,
        updated_at = clock_timestamp(), updated_by_id = ${actor.userId}::uuid, updated_by_name = ${actor.name}
      WHERE id = ${current.id}`;
    const changes = { minutes: { before: current.minutes, after: input.text } };
    await recordCommittee(tx, actor, current, { verb: "record", changes });
    await tellOfCommittee(tx, current, "recorded");
    return ok(current.id);
  });
}
