import "server-only";
import { createHash } from "node:crypto";
import type { Actor } from "@/lib/kernel/actor";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { withActor } from "@/lib/platform/db";
import type { AttemptLimit } from "./constants";
import { attemptWindow } from "./rules";

export type Attempt = { readonly limit: AttemptLimit; readonly of: string };

/** Addresses and e-mails are personal data: counting needs to tell them apart, not to know them. */
const keyOf = ({ limit, of }: Attempt) =>
  `${limit.name}:${createHash("sha256").update(of).digest("base64url").slice(0, 22)}`;

/**
 * Counts one attempt under each key, for all processes at once (`actor` is the application itself).
 * @returns refused as soon as one of the keys is over its limit; `retryAt` is when its window ends.
 */
export async function countAttempt(
  actor: Actor,
  attempts: readonly Attempt[],
  now: Date,
): Promise<Result<null, "tooMany"> & { readonly retryAt: Date }> {
  return withActor(actor, async (tx) => {
    let retryAt = now;
    for (const attempt of attempts) {
      const { start, end } = attemptWindow(attempt.limit, now);
      const [row] = await tx.$queryRaw<{ hits: number }[]>`
        INSERT INTO rate_limit AS r (key, window_start, hits) VALUES (${keyOf(attempt)}, ${start}, 1)
        ON CONFLICT (key, window_start) DO UPDATE SET hits = r.hits + 1 RETURNING hits`;
      if ((row?.hits ?? 0) > attempt.limit.hits && end > retryAt) retryAt = end;
    }
    return retryAt > now ? { ...refuse("tooMany"), retryAt } : { ...ok(null), retryAt };
  });
}
