import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { findReferenceByKey, getOwnDirectory, getProject } from "../data";
import { restorableState } from "../history/rules";
import { createProject } from "../mutations";
import { stateOfProject } from "../rules";
import type { ProjectDetail, ProjectState } from "../types";
import { getProjectShape } from "./data";
import { copyKindFor, duplicateOf, inspiredBy } from "./rules";
import type { CopyKind, CopyRefusal } from "./types";

export type CopyInput = { readonly reference: string; readonly creationKey: string };

/** Makes a new draft of the actor's territory from a project; the journal says from which. One key makes one draft. */
export async function copyProject(
  actor: Actor,
  { reference, creationKey }: CopyInput,
): Promise<Result<{ readonly reference: string }, CopyRefusal>> {
  const project = await getProject(actor, reference);
  if (!project) return refuse("notFound");
  const kind = copyKindFor(actor, { territoryId: project.territory.id, reviewStatus: project.reviewStatus });
  if (!kind) return refuse("forbidden");
  const made = await findReferenceByKey(actor, creationKey);
  if (made !== null) return ok({ reference: made });
  const state = await copyOf(actor, project, kind);
  if (!state) return refuse("notFound");
  const origin = kind === "duplicate" ? "copiedFrom" : "inspiredBy";
  const told = { otherChanges: { [origin]: { before: null, after: `${reference} – ${project.title}` } } };
  const created = await createProject(actor, { creationKey, state, resolution: null, told });
  if (!created.ok) return refuse("unknownChoice");
  if (created.value.kind === "saved") return ok({ reference: created.value.reference });
  // The other of two requests was first, and somebody has already gone on writing.
  const existing = await findReferenceByKey(actor, creationKey);
  return existing === null ? refuse("unknownChoice") : ok({ reference: existing });
}

async function copyOf(
  actor: Actor,
  project: ProjectDetail,
  kind: CopyKind,
): Promise<Partial<ProjectState> | null> {
  if (kind === "inspire") {
    const shape = await getProjectShape(actor, project.reference);
    const source = {
      title: project.title,
      mainPriority: project.mainPriority?.id ?? null,
      priorities: project.otherPriorities.map(({ id }) => id),
    };
    return shape && inspiredBy(source, shape);
  }
  const directory = await getOwnDirectory(actor);
  if (!directory) return null;
  // Old choices that are no longer offered are left out rather than refused.
  const snapshot = { ...stateOfProject(project), reviewStatus: project.reviewStatus };
  return duplicateOf(restorableState(snapshot, directory).state);
}
