import "server-only";
import type { MediaType } from "@/lib/features/documents/constants";
import type { ReceivedFile } from "@/lib/features/documents/types";
import type { Actor } from "@/lib/kernel/actor";
import { type Tx, withActor } from "@/lib/platform/db";
import { storeBytes } from "@/lib/platform/storage";
import { holdStrategy } from "../life/data";
import { mayTakeStep } from "../life/policy";
import { KEPT_HOURS } from "./constants";

/**
 * Keeps the file of an adoption that was refused, in the place of the one before. Only for whoever may adopt, and only while there
 * is something to adopt. @returns whether it is kept.
 */
export async function keepDeliberation(actor: Actor, slug: string, file: ReceivedFile): Promise<boolean> {
  return withActor(actor, async (tx) => {
    // Held, so that a form that was sent twice keeps one file.
    const held = await holdStrategy(tx, slug);
    if (!held || actor.userId === null || !mayTakeStep(actor, held.territory.id, "adopt")) return false;
    if (held.state === "adopted") return false;
    await forgetIn(tx, actor, slug);
    const { fileName, mediaType, byteCount, sha256 } = file;
    await tx.$executeRaw`
      INSERT INTO kept_deliberation (strategy_id, user_id, file_name, media_type, byte_count, sha256)
      VALUES (${held.id}, ${actor.userId}::uuid, ${fileName}, ${mediaType}, ${byteCount}, ${sha256})`;
    await storeBytes(tx, { strategyId: held.id, keptFor: actor.userId }, file.bytes());
    return true;
  });
}

/** The person's own gesture: nothing of the file stays. */
export async function forgetDeliberation(actor: Actor, slug: string): Promise<void> {
  await withActor(actor, (tx) => forgetIn(tx, actor, slug));
}

async function forgetIn(tx: Tx, actor: Actor, slug: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM kept_deliberation k USING strategy s JOIN territory t ON t.id = s.territory_id
    WHERE s.id = k.strategy_id AND t.slug = ${slug} AND k.user_id = ${actor.userId}::uuid`;
}

export type KeptFile = Pick<ReceivedFile, "fileName" | "byteCount" | "sha256"> & {
  readonly mediaType: MediaType;
};

/** The file that the form showed, if it is still kept: in the transaction that adopts. */
export async function selectKeptFile(
  tx: Tx,
  actor: Actor,
  kept: { readonly strategyId: number; readonly sha256: string },
): Promise<KeptFile | null> {
  const [found] = await tx.$queryRaw<KeptFile[]>`
    SELECT file_name AS "fileName", media_type AS "mediaType", byte_count AS "byteCount", sha256 FROM kept_deliberation
    WHERE strategy_id = ${kept.strategyId} AND user_id = ${actor.userId}::uuid AND sha256 = ${kept.sha256}
      AND kept_at > now() - make_interval(hours => ${KEPT_HOURS}::int)`;
  return found ?? null;
}

/** Forgets what nobody came back to. @returns how many files went. */
export async function sweepDeliberations(actor: Actor): Promise<number> {
  return withActor(
    actor,
    (tx) =>
      tx.$executeRaw`DELETE FROM kept_deliberation WHERE kept_at <= now() - make_interval(hours => ${KEPT_HOURS}::int)`,
  );
}
