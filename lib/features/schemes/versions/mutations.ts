import "server-only";
import type { Tx } from "@/lib/platform/db";
import type { ChangeCause } from "./constants";

/** Says why what is changed next, in this unit of work, is: the version that a trigger writes bears it. */
export async function tellSchemeChange(tx: Tx, cause: ChangeCause, reason: string): Promise<void> {
  await tx.$queryRaw`SELECT scheme_change_told(${cause}, ${reason})::text AS told`;
}
