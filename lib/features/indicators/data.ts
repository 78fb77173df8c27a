import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { readAs, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import type { IndicatorOption, PriorityOption } from "../projects/types";
import { JOURNAL_SHOWN } from "./constants";
import { mayManageIndicators } from "./policy";
import type { IndicatorJournalEntry, Library, LibraryIndicator } from "./types";

const OPTION = Prisma.sql`i.id, i.slug, i.label, i.unit, i.direction, i.aggregation, i.numerator_label AS "numeratorLabel",
  i.denominator_label AS "denominatorLabel", i.priority_ids AS "priorityIds", i.is_active AS "isActive"`;

/** The whole library in its order, withdrawn indicators included: projects that follow them show their name. */
export function listIndicators(actor: Actor): Promise<IndicatorOption[]> {
  return readAs<IndicatorOption>(
    actor,
    Prisma.sql`SELECT ${OPTION} FROM indicator i ORDER BY i.position, i.id`,
  );
}

/** What the administrator works on; null for anybody else. */
export async function getLibrary(actor: Actor): Promise<Library | null> {
  if (!mayManageIndicators(actor)) return null;
  const [indicators, priorities] = await Promise.all([
    readAs<LibraryIndicator>(
      actor,
      Prisma.sql`SELECT ${OPTION}, i.version, i.has_figures AS "hasFigures",
          (SELECT count(*) FROM project_indicator p WHERE p.indicator_id = i.id) AS projects
        FROM indicator i ORDER BY i.position, i.id`,
    ),
    readAs<PriorityOption>(actor, Prisma.sql`SELECT id, slug, label FROM priority ORDER BY position`),
  ]);
  return { indicators, priorities };
}

/** For a mutation that goes on to change it: nobody else does meanwhile. */
export async function selectIndicatorForUpdate(
  tx: Tx,
  slug: string,
): Promise<Omit<LibraryIndicator, "projects"> | null> {
  const [found] = await tx.$queryRaw<Omit<LibraryIndicator, "projects">[]>`
    SELECT ${OPTION}, i.version, i.has_figures AS "hasFigures" FROM indicator i WHERE i.slug = ${slug} FOR NO KEY UPDATE`;
  return found ?? null;
}

/** Who did what to this indicator, newest first; null for whoever may not read it. */
export async function listIndicatorJournal(
  actor: Actor,
  slug: string,
): Promise<IndicatorJournalEntry[] | null> {
  if (!mayManageIndicators(actor)) return null;
  return readAs<IndicatorJournalEntry>(
    actor,
    Prisma.sql`SELECT id, at, actor_name AS "actorName", organisation_name AS "organisationName", verb, changes
      FROM journal_entry WHERE subject_kind = 'indicator' AND subject_key = ${slug}
      ORDER BY at DESC, id DESC LIMIT ${JOURNAL_SHOWN}::integer`,
  );
}
