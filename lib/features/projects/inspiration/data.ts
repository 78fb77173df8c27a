import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { withActor } from "@/lib/platform/db";
import { mayCreateProject } from "../policy";
import { isReference } from "../rules";
import type { ProjectShape } from "./types";

/** Of an accepted project, whoever's it is; null for whoever writes no project. */
export async function getProjectShape(actor: Actor, reference: string): Promise<ProjectShape | null> {
  if (!mayCreateProject(actor) || !isReference(reference)) return null;
  const [found] = await withActor(
    actor,
    (tx) => tx.$queryRaw<{ shape: ProjectShape | null }[]>`SELECT project_shape(${reference}) AS shape`,
  );
  return found?.shape ?? null;
}
