import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import type { Directory } from "./aid/types";
import { DAILY_HOURS, IMPORTS_SHOWN, ITEMS_PER_PAGE, REPORT_DAYS, SILENT_AFTER_MS } from "./constants";
import { mayImportSchemes, mayReadSource } from "./policy";
import type { ItemView } from "./schema";
import type { ImportItem, ImportRun, ItemSums } from "./types";

const RUN = Prisma.sql`i.id, i.origin, i.file_name AS "fileName", i.status, i.pages_read AS "pagesRead",
  i.declared_count AS "declaredCount", i.aid_count AS "aidCount", i.progress_done AS "progressDone", i.shortfall,
  i.gone_hold AS "goneHold", i.message, i.counts, i.created_by_name AS "createdByName", i.created_at AS "createdAt",
  i.applied_by_name AS "appliedByName", i.finished_at AS "finishedAt",
  i.status = 'reading' AND i.origin = 'file'
    AND i.touched_at < now() - make_interval(secs => ${SILENT_AFTER_MS / 1000}) AS "isSilent"`;

/** The latest first; none for whoever imports nothing. */
export async function listSchemeImports(actor: Actor): Promise<readonly ImportRun[]> {
  if (!mayImportSchemes(actor)) return [];
  return readAs<ImportRun>(
    actor,
    Prisma.sql`SELECT ${RUN} FROM scheme_import i ORDER BY i.id DESC LIMIT ${IMPORTS_SHOWN}`,
  );
}

/** One run and its counts, without its aids. */
export async function getSchemeImport(actor: Actor, id: number): Promise<ImportRun | null> {
  if (!mayImportSchemes(actor)) return null;
  const [found] = await readAs<ImportRun>(
    actor,
    Prisma.sql`SELECT ${RUN} FROM scheme_import i WHERE i.id = ${id}`,
  );
  return found ?? null;
}

const HAS_UNKNOWN_LABEL = Prisma.sql`i.issues @> '[{"kind": "unknownLabel"}]'`;

/** Of `scheme_import_item i`: those of one list of the report. */
export function shownItems(show: ItemView["show"]): Prisma.Sql {
  if (show === null) return Prisma.sql`i.verdict <> 'unchanged'`;
  if (show === "unknownLabels") return HAS_UNKNOWN_LABEL;
  if (show === "likeness") return Prisma.sql`i.twin_id IS NOT NULL`;
  return Prisma.sql`i.verdict = ${show}`;
}

/** One page of a report, in the order of the source; without a choice, all that is not the same as before. */
export async function listSchemeImportItems(
  actor: Actor,
  id: number,
  view: ItemView,
): Promise<readonly ImportItem[]> {
  if (!mayImportSchemes(actor)) return [];
  return readAs<ImportItem>(
    actor,
    Prisma.sql`
      SELECT i.external_id AS "externalId", i.name, i.verdict, i.changes, i.issues, i.chosen, i.linked, i.released,
        i.applied_at AS "appliedAt",
        CASE WHEN s.id IS NOT NULL THEN jsonb_build_object('slug', s.slug, 'name', s.name) END AS scheme,
        CASE WHEN t.id IS NOT NULL THEN jsonb_build_object('slug', t.slug, 'name', t.name) END AS twin
      FROM scheme_import_item i LEFT JOIN support_scheme s ON s.id = i.scheme_id LEFT JOIN support_scheme t ON t.id = i.twin_id
      WHERE i.import_id = ${id} AND i.verdict IS NOT NULL AND ${shownItems(view.show)}
      ORDER BY i.position, i.external_id LIMIT ${ITEMS_PER_PAGE} OFFSET ${(view.page - 1) * ITEMS_PER_PAGE}`,
  );
}

/** How many aids of a run are ticked, and how many have been applied. */
export async function countChosenAids(actor: Actor, id: number): Promise<ItemSums> {
  if (!mayImportSchemes(actor)) return { chosen: 0, applied: 0 };
  const [sums] = await readAs<ItemSums>(
    actor,
    Prisma.sql`
      SELECT count(*) FILTER (WHERE chosen) AS chosen, count(applied_at) AS applied FROM scheme_import_item WHERE import_id = ${id}`,
  );
  return sums ?? { chosen: 0, applied: 0 };
}

/** Of priorities and territories, by slug. */
export async function getValueNames(actor: Actor): Promise<Readonly<Record<string, string>>> {
  if (!mayImportSchemes(actor)) return {};
  const rows = await readAs<{ slug: string; label: string }>(
    actor,
    Prisma.sql`SELECT slug, label FROM priority UNION ALL SELECT slug, official_name FROM territory`,
  );
  return Object.fromEntries(rows.map(({ slug, label }) => [slug, label]));
}

/** What aids are read against. */
export async function getImportDirectory(actor: Actor): Promise<Directory> {
  const [priorities, territories] = await Promise.all([
    readAs<{ slug: string }>(actor, Prisma.sql`SELECT slug FROM priority ORDER BY position`),
    readAs<Directory["territories"][number]>(
      actor,
      Prisma.sql`
        SELECT t.slug, ARRAY[t.programme_name, t.official_name] AS names, t.region_name AS "regionName", t.departements,
          t.outre_mer AS "isOverseas",
          ARRAY(SELECT c.nom FROM territory_commune m JOIN commune c ON c.code_insee = m.code_insee
                WHERE m.territory_id = t.id ORDER BY c.nom) AS communes
        FROM territory t ORDER BY t.id`,
    ),
  ]);
  return { priorities: priorities.map(({ slug }) => slug), territories };
}

export type WaitingImport = {
  readonly id: number;
  readonly status: "reading" | "comparing" | "applying";
  readonly appliedById: string | null;
};

/** Work that no request is at: asked by the application itself. */
export async function listWaitingSchemeImports(actor: Actor): Promise<readonly WaitingImport[]> {
  if (!mayReadSource(actor)) return [];
  return readAs<WaitingImport>(
    actor,
    Prisma.sql`
      SELECT id, status, applied_by_id AS "appliedById" FROM scheme_import
      WHERE status IN ('comparing', 'applying') OR (status = 'reading' AND origin = 'api') ORDER BY id`,
  );
}

/**
 * Whether the application is to read the source by itself: not twice a day, whoever asked, and not while a report waits that
 * somebody may be ticking, which a newer one would cancel – unless it has waited too long to be true.
 */
export async function isReadingDue(actor: Actor): Promise<boolean> {
  if (!mayReadSource(actor)) return false;
  const [found] = await readAs<{ due: boolean }>(
    actor,
    Prisma.sql`
      SELECT NOT EXISTS (SELECT FROM scheme_import WHERE (origin = 'api' AND created_at > now() - make_interval(hours => ${DAILY_HOURS}))
        OR (status = 'review' AND created_at > now() - make_interval(days => ${REPORT_DAYS}))) AS due`,
  );
  return found?.due ?? false;
}

/** Reports that wait for a decision, for whoever takes it. */
export async function listReportsToReview(actor: Actor): Promise<readonly ImportRun[]> {
  return (await listSchemeImports(actor)).filter(({ status }) => status === "review");
}

/** Where the reading of the source stands, for the job that goes on with it. */
export async function getNextPage(
  actor: Actor,
  id: number,
): Promise<{ next: string; pagesRead: number; aids: number } | null> {
  if (!mayReadSource(actor)) return null;
  const [found] = await readAs<{ next: string; pagesRead: number; aids: number }>(
    actor,
    Prisma.sql`
      SELECT next_page AS next, pages_read AS "pagesRead",
        (SELECT count(*) FROM scheme_import_item WHERE import_id = i.id) AS aids
      FROM scheme_import i WHERE id = ${id} AND status = 'reading' AND origin = 'api'`,
  );
  return found ?? null;
}
