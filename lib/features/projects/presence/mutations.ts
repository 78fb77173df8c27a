import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import type { Tx } from "@/lib/platform/db";
import type { SaveKind } from "../routes";
import { selectPresence } from "./data";
import type { Presence } from "./types";

type Place = { readonly projectId: number; readonly kind: SaveKind };

/** Says that the actor has the form open. @returns who else is there. */
export async function stayInForm(
  tx: Tx,
  actor: Actor & { readonly userId: string },
  { projectId, kind }: Place,
): Promise<readonly Presence[]> {
  const { userId, name, organisationName } = actor;
  await tx.$executeRaw`
    INSERT INTO project_presence (project_id, user_id, kind, user_name, organisation_name)
    VALUES (${projectId}, ${userId}::uuid, ${kind}, ${name}, ${organisationName})
    ON CONFLICT (project_id, user_id, kind) DO UPDATE SET seen_at = excluded.seen_at`;
  return selectPresence(tx, userId, projectId);
}

/** The form was closed: nobody is told any more that its author is there. */
export async function leaveForm(tx: Tx, actor: Actor, { projectId, kind }: Place): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM project_presence WHERE project_id = ${projectId} AND user_id = ${actor.userId}::uuid AND kind = ${kind}`;
}
