import "server-only";
import type { Report } from "@/lib/features/dashboard/report/types";
import type { Actor } from "@/lib/kernel/actor";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { keyOfContent } from "@/lib/platform/creation-key";
import { withActor } from "@/lib/platform/db";
import type { PhotographRefusal } from "./labels";
import { mayFreeze } from "./policy";
import type { PhotographRequest } from "./types";

export type Frozen = PhotographRequest & { readonly territoryId: number | null; readonly report: Report };

/** Keeps a report for good. The same form sent twice leads to the one photographie. @returns its number. */
export async function freezeReport(actor: Actor, frozen: Frozen): Promise<Result<number, PhotographRefusal>> {
  const { territoryId, title, comment, at, since } = frozen;
  const creationKey = keyOfContent(frozen.creationKey, [territoryId, title, comment, at, since]);
  if (!mayFreeze(actor, territoryId)) return refuse("forbidden");
  return withActor(actor, async (tx) => {
    const [created] = await tx.$queryRaw<{ id: number }[]>`
      INSERT INTO photograph (creation_key, territory_id, at_on, since_on, title, comment, report, created_by_id, created_by_name, organisation_name)
      VALUES (${creationKey}::uuid, ${territoryId}, ${at}::date, ${since}::date, ${title}, ${comment}, ${JSON.stringify(frozen.report)}::jsonb,
        ${actor.userId}::uuid, ${actor.name}, ${actor.organisationName})
      ON CONFLICT (creation_key) DO NOTHING RETURNING id`;
    if (!created) {
      const [first] = await tx.$queryRaw<{ id: number }[]>`
        SELECT id FROM photograph WHERE creation_key = ${creationKey}::uuid AND created_by_id = ${actor.userId}::uuid`;
      return first ? ok(first.id) : refuse("keyUsed");
    }
    const changes = Object.entries({ title, at, since }).map(([field, after]) => [
      field,
      { before: null, after },
    ]);
    await tx.$executeRaw`
      INSERT INTO journal_entry (actor_id, actor_name, organisation_name, verb, subject_kind, subject_key, territory_id, changes)
      VALUES (${actor.userId}::uuid, ${actor.name}, ${actor.organisationName}, 'freeze', 'photograph', ${String(created.id)}, ${territoryId},
        ${JSON.stringify(Object.fromEntries(changes))}::jsonb)`;
    return ok(created.id);
  });
}
