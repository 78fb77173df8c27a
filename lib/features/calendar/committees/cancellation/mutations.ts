import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { ok, type Result } from "@/lib/kernel/result";
import { withActor } from "@/lib/platform/db";
import { recordCommittee } from "../journal/mutations";
import { heldCommittee } from "../mutations";
import { tellOfCommittee } from "../notice/mutations";
import type { CommitteeRefusal } from "../types";

/** A committee that is cancelled stays in the calendar and says so. Pressed twice, it is cancelled once. */
export async function cancelCommittee(
  actor: Actor,
  id: number,
  reason: string,
): Promise<Result<number, CommitteeRefusal>> {
  return withActor(actor, async (tx) => {
    const held = await heldCommittee(tx, actor, id);
    if (!held.ok) return held;
    if (held.value.isCancelled) return ok(id);
    await tx.$executeRaw`
      UPDATE committee SET cancelled_at = clock_timestamp(), cancel_reason = ${reason}, revision = revision + 1,
        updated_at = clock_timestamp(), updated_by_id = ${actor.userId}::uuid, updated_by_name = ${actor.name}
      WHERE id = ${id}`;
    const changes = reason === "" ? {} : { cancelReason: { before: null, after: reason } };
    await recordCommittee(tx, actor, held.value, { verb: "cancel", changes });
    await tellOfCommittee(tx, held.value, "cancelled");
    return ok(id);
  });
}

/** Cancelled by mistake, or held after all. */
export async function restoreCommittee(actor: Actor, id: number): Promise<Result<number, CommitteeRefusal>> {
  return withActor(actor, async (tx) => {
    const held = await heldCommittee(tx, actor, id);
    if (!held.ok) return held;
    if (!held.value.isCancelled) return ok(id);
    await tx.$executeRaw`
      UPDATE committee SET cancelled_at = NULL, cancel_reason = '', revision = revision + 1,
        updated_at = clock_timestamp(), updated_by_id = ${actor.userId}::uuid, updated_by_name = ${actor.name}
      WHERE id = ${id}`;
    const before = held.value.cancelReason;
    const changes = before === "" ? {} : { cancelReason: { before, after: null } };
    await recordCommittee(tx, actor, held.value, { verb: "restore", changes });
    await tellOfCommittee(tx, held.value, "restored");
    return ok(id);
  });
}
