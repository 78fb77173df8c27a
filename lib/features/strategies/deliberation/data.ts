import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { isSlug } from "@/lib/kernel/slug";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { mayTakeStep } from "../life/policy";
import { KEPT_HOURS } from "./constants";
import type { KeptDeliberation } from "./types";

/** What its reader sent with an adoption that was refused; null where there is nothing, or nothing any more. */
export async function getKeptDeliberation(actor: Actor, slug: string): Promise<KeptDeliberation | null> {
  if (!isSlug(slug)) return null;
  const [found] = await readAs<KeptDeliberation & { territoryId: number }>(
    actor,
    Prisma.sql`SELECT k.file_name AS "fileName", k.byte_count AS "byteCount", k.sha256, t.id AS "territoryId",
        k.kept_at + make_interval(hours => ${KEPT_HOURS}::int) AS "keptUntil"
      FROM kept_deliberation k JOIN strategy s ON s.id = k.strategy_id JOIN territory t ON t.id = s.territory_id
      WHERE t.slug = ${slug} AND k.user_id = ${actor.userId}::uuid AND k.kept_at > now() - make_interval(hours => ${KEPT_HOURS}::int)`,
  );
  if (!found || !mayTakeStep(actor, found.territoryId, "adopt")) return null;
  const { territoryId, ...kept } = found;
  return kept;
}
