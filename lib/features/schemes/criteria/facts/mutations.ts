import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { withActor } from "@/lib/platform/db";

/** Small enough that whoever saves one of these projects does not wait long. */
const BATCH = 50;

/** Measures again how far from a QPV projects are, once contours have changed. @returns how many there were. */
export async function sweepDistances(actor: Actor): Promise<number> {
  let total = 0;
  for (;;) {
    const [found] = await withActor(
      actor,
      (tx) =>
        tx.$queryRaw<{ measured: number }[]>`SELECT project_fact_measure(${BATCH}::integer) AS measured`,
    );
    const measured = found?.measured ?? 0;
    total += measured;
    if (measured < BATCH) return total;
  }
}
