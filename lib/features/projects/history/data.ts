import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { PROJECT_VERBS } from "../journal/constants";
import type { RecordedChanges } from "../journal/types";
import { maySeeInternals, type ProjectScope } from "../policy";
import type { ProjectSnapshot } from "../types";
import { VERSIONS_PER_PAGE } from "./constants";
import { wholeSnapshot } from "./rules";
import type { Version, VersionHead, VersionPage } from "./types";

type ScopedProject = ProjectScope & { readonly id: number };
type EntryRow = VersionHead & {
  readonly total: number;
  readonly verb: string | null;
  readonly organisationName: string | null;
  readonly changes: RecordedChanges | null;
  readonly confirmations: readonly { readonly at: string; readonly actorName: string }[];
};

/** One page of a project's versions, newest first, each with what the journal says of it. */
export async function listVersions(actor: Actor, project: ScopedProject, page: number): Promise<VersionPage> {
  if (!maySeeInternals(actor, project)) return { entries: [], total: 0 };
  const skipped = Math.min((page - 1) * VERSIONS_PER_PAGE, 2_147_483_647);
  const rows = await readAs<EntryRow>(
    actor,
    Prisma.sql`
      SELECT v.number, v.valid_from AS "validFrom", v.valid_to AS "validTo", v.author_name AS "authorName", v.total,
             j.verb, j.organisation_name AS "organisationName", j.changes,
             (SELECT coalesce(json_agg(json_build_object('at', c.at, 'actorName', c.actor_name) ORDER BY c.at, c.id), '[]')
              FROM journal_entry c WHERE c.project_id = ${project.id} AND c.verb = 'confirm' AND c.at >= v.valid_from
                AND (v.valid_to IS NULL OR c.at < v.valid_to)) AS confirmations
      FROM (SELECT number, valid_from, valid_to, author_name, count(*) OVER () AS total
            FROM project_version WHERE project_id = ${project.id} ORDER BY number DESC
            LIMIT ${VERSIONS_PER_PAGE} OFFSET ${skipped}::integer) AS v
        LEFT JOIN LATERAL (SELECT verb, organisation_name, changes FROM journal_entry
                           WHERE project_id = ${project.id} AND at = v.valid_from ORDER BY id LIMIT 1) AS j ON true
      ORDER BY v.number DESC`,
  );
  const entries = rows.map(({ total: _, verb, changes, organisationName, confirmations, ...head }) => ({
    ...head,
    confirmations: confirmations.map(({ at, actorName }) => ({ at: new Date(at), actorName })),
    verb: PROJECT_VERBS.find((known) => known === verb) ?? null,
    organisationName: organisationName ?? "",
    changes: changes ?? {},
  }));
  return { entries, total: rows[0]?.total ?? 0 };
}

type VersionRow = VersionHead & { readonly state: Partial<ProjectSnapshot> };

const COLUMNS = Prisma.sql`number, valid_from AS "validFrom", valid_to AS "validTo", author_name AS "authorName", state`;

async function selectVersions(actor: Actor, question: Prisma.Sql): Promise<Version[]> {
  const rows = await readAs<VersionRow>(actor, question);
  return rows.map((row) => ({ ...row, state: wholeSnapshot(row.state) }));
}

/** Those of the wanted versions that are there, oldest first. */
export async function getVersions(
  actor: Actor,
  project: ScopedProject,
  numbers: readonly number[],
): Promise<Version[]> {
  if (!maySeeInternals(actor, project)) return [];
  return selectVersions(
    actor,
    Prisma.sql`SELECT ${COLUMNS} FROM project_version
               WHERE project_id = ${project.id} AND number = ANY (${[...numbers]}::integer[]) ORDER BY number`,
  );
}

/** The version that stood on the evening of that day, in Paris; null before there was one. */
export async function getVersionAt(
  actor: Actor,
  project: ScopedProject,
  day: string,
): Promise<Version | null> {
  if (!maySeeInternals(actor, project)) return null;
  const [found] = await selectVersions(
    actor,
    Prisma.sql`SELECT ${COLUMNS} FROM project_version
               WHERE project_id = ${project.id} AND valid_from < (${day}::date + 1)::timestamp AT TIME ZONE 'Europe/Paris'
               ORDER BY number DESC LIMIT 1`,
  );
  return found ?? null;
}
