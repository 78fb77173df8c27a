import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { getDirectory, getProject } from "../data";
import { type SaveProjectRefusal, updateProject } from "../mutations";
import { mayEditProject } from "../policy";
import { stateOfProject } from "../rules";
import type { EditConflict } from "../types";
import { getVersions } from "./data";
import { restorableState } from "./rules";

export type RestoreInput = {
  readonly reference: string;
  readonly number: number;
  /** The present version that its author had before their eyes. */
  readonly baseVersion: number;
};
export type RestoreOutcome = Result<
  { readonly kind: "restored" } | { readonly kind: "conflict"; readonly conflict: EditConflict },
  SaveProjectRefusal | "noSuchVersion"
>;

/**
 * Makes an old version the present one again, as a new version: nothing that was written since is lost. Saved as any edit
 * is, so that the same refusals and the same conflicts apply.
 */
export async function restoreVersion(
  actor: Actor,
  { reference, number, baseVersion }: RestoreInput,
): Promise<RestoreOutcome> {
  const project = await getProject(actor, reference);
  if (!project) return refuse("notFound");
  const scope = { id: project.id, territoryId: project.territory.id, reviewStatus: project.reviewStatus };
  if (!mayEditProject(actor, scope)) return refuse("notFound");
  const [[version], directory] = await Promise.all([
    getVersions(actor, scope, [number]),
    getDirectory(actor, scope.territoryId),
  ]);
  if (!version || !directory) return refuse("noSuchVersion");
  const { state, leftOut } = restorableState(version.state, directory, stateOfProject(project).fundingLines);
  const saved = await updateProject(actor, {
    reference,
    baseVersion,
    state,
    resolution: null,
    told: {
      verb: "restore",
      otherChanges: {
        restoredVersion: { before: null, after: String(number) },
        ...(leftOut.length > 0 && {
          leftOut: { before: null, after: leftOut.map(({ words }) => words).join("\u00A0; ") },
        }),
      },
    },
  });
  if (!saved.ok) return saved;
  return saved.value.kind === "conflict" ? ok(saved.value) : ok({ kind: "restored" });
}
