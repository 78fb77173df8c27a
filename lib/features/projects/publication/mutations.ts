import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { ok, refuse } from "@/lib/kernel/result";
import { type Tx, withActor } from "@/lib/platform/db";
import { selectProject } from "../data";
import { type LockedProject, lockProject, recordChange } from "../journal/mutations";
import { mayPublishProject } from "../policy";
import { stateOfProject } from "../rules";
import type { ProjectDetail } from "../types";
import type { PublicationCommand } from "./constants";
import { decidePublication } from "./rules";
import type { PublicationInput } from "./schema";
import type { PublicationOutcome } from "./types";

/** Publishes the chosen fields, and only them, or changes the choice. The public copy follows by a trigger. */
export function publishProject(actor: Actor, input: PublicationInput): Promise<PublicationOutcome> {
  return changePublication(actor, input, "publish");
}

/** Takes everything back from the public. */
export function unpublishProject(actor: Actor, input: PublicationInput): Promise<PublicationOutcome> {
  return changePublication(actor, { ...input, fields: [] }, "unpublish");
}

function changePublication(
  actor: Actor,
  { reference, version, fields }: PublicationInput,
  command: PublicationCommand,
): Promise<PublicationOutcome> {
  return withActor(actor, async (tx): Promise<PublicationOutcome> => {
    const locked = await lockProject(tx, reference);
    const project = await selectProject(tx, actor, reference);
    if (!project) return refuse("notFound");
    const { id: territoryId } = project.territory;
    if (!locked || !mayPublishProject(actor, { ...project, territoryId })) return refuse("forbidden");
    const isPublished = project.publishedAt !== null;
    const isThere = command === "publish" ? isPublished && sameFields(project, fields) : !isPublished;
    // Sent twice, or nothing to change.
    if (isThere && project.reviewStatus === "accepted") return ok(true);
    if (project.version !== version) return refuse("stale");
    const decision = decidePublication(project, command);
    if (!decision.ok) return decision;
    await writePublication(tx, actor, { locked, project, command, fields });
    return ok(true);
  });
}

const sameFields = (project: ProjectDetail, fields: readonly string[]) =>
  JSON.stringify(project.publishedFields) === JSON.stringify(fields);

async function writePublication(
  tx: Tx,
  actor: Actor,
  change: {
    readonly locked: LockedProject;
    readonly project: ProjectDetail;
    readonly command: PublicationCommand;
    readonly fields: readonly string[];
  },
): Promise<void> {
  const { locked, project, command, fields } = change;
  const { at, id: projectId, territoryId, reviewStatus } = locked;
  const publishedAt = command === "publish" ? (project.publishedAt ?? at) : null;
  const version = locked.version + 1;
  await tx.$executeRaw`
    UPDATE project SET published_at = ${publishedAt}, published_fields = ${fields}, version = ${version} WHERE id = ${projectId}`;
  const snapshot = { ...stateOfProject(project), reviewStatus };
  await recordChange(tx, actor, {
    projectId,
    reference: project.reference,
    territoryId,
    verb: command,
    version,
    before: snapshot,
    after: snapshot,
    otherChanges: { publishedFields: { before: project.publishedFields, after: fields } },
    at,
  });
}
