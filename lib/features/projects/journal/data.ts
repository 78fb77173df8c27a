import "server-only";
import { type Actor, readsForMinistry } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { mayEditProject, maySeeInternals, type ProjectScope } from "../policy";
import { PROJECT_VERBS } from "./constants";
import type { JournalEntryView, RecordedChanges } from "./types";

type JournalRow = Omit<JournalEntryView, "verb"> & {
  readonly verb: string;
  readonly changes: RecordedChanges;
};

/** The last `limit` entries about a project, newest first; nothing for whoever may not read it. */
export async function listJournal(
  actor: Actor,
  project: ProjectScope & { readonly id: number },
  limit: number,
): Promise<JournalEntryView[]> {
  if (!maySeeInternals(actor, project)) return [];
  const isTerritory = mayEditProject(actor, project);
  const rows = await readAs<JournalRow>(
    actor,
    Prisma.sql`
      SELECT id, at, actor_name AS "actorName", organisation_name AS "organisationName", verb, changes
      FROM journal_entry WHERE project_id = ${project.id} AND (NOT territory_only OR ${isTerritory}::boolean)
        AND (NOT ministry_only OR ${readsForMinistry(actor)}::boolean) ORDER BY at DESC, id DESC LIMIT ${limit}`,
  );
  return rows.flatMap(({ verb, ...entry }) => {
    const known = PROJECT_VERBS.find((candidate) => candidate === verb);
    return known ? [{ ...entry, verb: known }] : [];
  });
}
