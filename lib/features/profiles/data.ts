import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { mayKeepProfiles, maySeeProfile } from "./policy";
import type { ListedProfile, Profile } from "./types";

const { sql } = Prisma;
const PROFILE = sql`i.id, i.name, i.organisation_id AS "organisationId", i.created_by_name AS "createdByName"`;

/** Those of the reader's organisation, by name. */
export async function listProfiles(actor: Actor): Promise<ListedProfile[]> {
  if (!mayKeepProfiles(actor)) return [];
  return readAs<ListedProfile>(
    actor,
    sql`SELECT ${PROFILE}, f.frequency,
          (SELECT count(*) FROM following_entry e JOIN project p ON p.id = e.project_id
           WHERE e.following_id = f.id AND e.entered_at > coalesce(f.visited_at, f.followed_at)) AS "newCount"
        FROM intervention_profile i LEFT JOIN following f ON f.profile_id = i.id AND f.user_id = ${actor.userId}::uuid
        WHERE i.organisation_id = ${actor.organisationId} ORDER BY i.name COLLATE "fr-x-icu", i.id`,
  );
}

/** Null when there is none, or it is another organisation's. */
export async function getProfile(actor: Actor, id: number): Promise<Profile | null> {
  if (!mayKeepProfiles(actor)) return null;
  const [found] = await readAs<Profile>(
    actor,
    sql`SELECT ${PROFILE} FROM intervention_profile i WHERE i.id = ${id}`,
  );
  return found && maySeeProfile(actor, found) ? found : null;
}
