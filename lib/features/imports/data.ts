import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { ROWS_PER_PAGE, VERDICTS, type Verdict } from "./constants";
import { mayImport } from "./policy";
import type { Decision, ImportCounts, ImportHead, ImportRowView, PastImport } from "./types";

const HEAD = Prisma.sql`i.id, i.file_name AS "fileName", i.format, i.status, i.headers, i.columns, i.row_count AS "rowCount",
  i.progress_done AS "progressDone", i.message, i.created_at AS "createdAt", i.created_by_name AS "createdByName",
  i.finished_at AS "finishedAt"`;

const SHOWN_IMPORTS = 100;

/** Those of the actor's territory, the latest first; none for whoever imports nothing. */
export async function listImports(actor: Actor): Promise<readonly PastImport[]> {
  if (!mayImport(actor)) return [];
  return readAs<PastImport>(
    actor,
    Prisma.sql`SELECT ${HEAD}, (SELECT count(*) FROM import_row r WHERE r.import_id = i.id AND r.outcome IS NOT NULL) AS written
      FROM import i WHERE i.territory_id = ${actor.territoryId} ORDER BY i.created_at DESC, i.id DESC LIMIT ${SHOWN_IMPORTS}`,
  );
}

/** Null when there is none, or it is another territory's. */
export async function getImport(actor: Actor, id: number): Promise<ImportHead | null> {
  if (!mayImport(actor)) return null;
  const [found] = await readAs<ImportHead>(
    actor,
    Prisma.sql`SELECT ${HEAD} FROM import i WHERE i.id = ${id} AND i.territory_id = ${actor.territoryId}`,
  );
  return found ?? null;
}

export async function countImportRows(actor: Actor, id: number): Promise<ImportCounts> {
  const none = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  const counts = { verdicts: none, accepted: 0, acceptable: 0, suggested: 0, written: 0 };
  if (!mayImport(actor)) return counts;
  const rows = await readAs<{
    verdict: Verdict;
    lines: number;
    accepted: number;
    suggested: number;
    written: number;
  }>(
    actor,
    Prisma.sql`SELECT verdict, count(*) AS lines, count(*) FILTER (WHERE accepted) AS accepted,
        count(*) FILTER (WHERE jsonb_array_length(proposal -> 'suggestions') > 0 AND decision ->> 'priority' IS NULL
          AND verdict IN ('create', 'duplicate')) AS suggested,
        count(*) FILTER (WHERE outcome IS NOT NULL) AS written
      FROM import_row WHERE import_id = ${id} AND verdict IS NOT NULL GROUP BY verdict`,
  );
  for (const { verdict, lines, accepted, suggested, written } of rows) {
    counts.verdicts[verdict] = lines;
    counts.accepted += accepted;
    counts.suggested += suggested;
    counts.written += written;
    if (verdict === "create" || verdict === "update") counts.acceptable += lines - accepted;
  }
  return counts;
}

const NO_DECISION: Decision = { duplicate: null, priority: null, conflicts: {} };

/** One page of lines, in the order of the file. */
export async function listImportRows(
  actor: Actor,
  id: number,
  view: { readonly verdict: Verdict | null; readonly page: number },
): Promise<readonly ImportRowView[]> {
  if (!mayImport(actor)) return [];
  const rows = await readAs<ImportRowView>(
    actor,
    Prisma.sql`SELECT number, verdict, proposal, accepted, decision, target_reference AS "targetReference", outcome
      FROM import_row WHERE import_id = ${id} AND verdict IS NOT NULL
        AND (${view.verdict}::text IS NULL OR verdict = ${view.verdict})
      ORDER BY number LIMIT ${ROWS_PER_PAGE} OFFSET ${(view.page - 1) * ROWS_PER_PAGE}`,
  );
  return rows.map((row) => ({ ...row, decision: { ...NO_DECISION, ...row.decision } }));
}

/** The first lines as the file writes them, to recognise a column by what it holds. */
export async function listSampleCells(actor: Actor, id: number): Promise<readonly (readonly string[])[]> {
  if (!mayImport(actor)) return [];
  const rows = await readAs<{ cells: string[] }>(
    actor,
    Prisma.sql`SELECT cells FROM import_row WHERE import_id = ${id} ORDER BY number LIMIT 20`,
  );
  return rows.map(({ cells }) => cells);
}

export type WrongRow = {
  readonly number: number;
  readonly cells: readonly string[];
  readonly problems: ImportRowView["proposal"]["problems"];
};

/** The lines that come back to be corrected. */
export async function listWrongRows(actor: Actor, id: number): Promise<readonly WrongRow[]> {
  if (!mayImport(actor)) return [];
  return readAs<WrongRow>(
    actor,
    Prisma.sql`SELECT number, cells, proposal -> 'problems' AS problems FROM import_row
      WHERE import_id = ${id} AND verdict = 'problem' ORDER BY number`,
  );
}

/** What a column of that shape was last said to hold, for the actor's organisation. */
export async function getKnownMapping(actor: Actor, shape: string): Promise<readonly unknown[] | null> {
  if (!mayImport(actor)) return null;
  const [found] = await readAs<{ columns: unknown[] }>(
    actor,
    Prisma.sql`SELECT columns FROM import_mapping WHERE organisation_id = ${actor.organisationId} AND shape = ${shape}`,
  );
  return found?.columns ?? null;
}

export type WorkingImport = { readonly id: number; readonly workerId: string };

/** Whose work is not finished: asked by the application itself, which then works for that person. */
export async function listWorkingImports(actor: Actor): Promise<readonly WorkingImport[]> {
  return readAs<WorkingImport>(
    actor,
    Prisma.sql`SELECT id, worker_id AS "workerId" FROM import
      WHERE status IN ('analysing', 'committing') AND worker_id IS NOT NULL ORDER BY id LIMIT 50`,
  );
}
