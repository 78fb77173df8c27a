import "server-only";
import { getDirectory } from "@/lib/features/projects/data";
import type { Actor } from "@/lib/kernel/actor";
import { type Result, refuse } from "@/lib/kernel/result";
import { getStrategy } from "../data";
import { saveStrategy } from "../mutations";
import type { SaveStrategyOutcome, SaveStrategyRefusal } from "../types";
import { getStrategyVersions } from "./data";
import { LEFT_OUT_RECORDED, RESTORED_RECORDED } from "./labels";
import { restorableContent } from "./rules";

export type RestoreStrategyInput = {
  readonly territory: string;
  readonly number: number;
  /** The present version that its author had before their eyes. */
  readonly baseVersion: number;
  readonly confirmed: readonly string[];
};

/**
 * Makes an old text the present one again, as a new version: nothing that was written since is lost. Saved as any edit is, so
 * that the same refusals and the same conflicts apply. The state stays as it is.
 */
export async function restoreStrategyVersion(
  actor: Actor,
  { territory, number, baseVersion, confirmed }: RestoreStrategyInput,
): Promise<Result<SaveStrategyOutcome, SaveStrategyRefusal | "noSuchVersion">> {
  const strategy = await getStrategy(actor, territory);
  if (!strategy?.isOwn) return refuse("notFound");
  const scope = { id: strategy.id, territoryId: strategy.territory.id, state: strategy.state };
  const [[version], names] = await Promise.all([
    getStrategyVersions(actor, scope, [number]),
    getDirectory(actor, scope.territoryId),
  ]);
  if (!version || !names) return refuse("noSuchVersion");
  const { content, leftOut } = restorableContent(version.content, names);
  return saveStrategy(actor, {
    territory,
    baseVersion,
    change: () => content,
    resolution: null,
    confirmed,
    told: {
      verb: "restore",
      changes: {
        [RESTORED_RECORDED]: { before: "", after: String(number) },
        ...(leftOut.length > 0 && { [LEFT_OUT_RECORDED]: { before: "", after: leftOut.join(", ") } }),
      },
    },
  });
}
