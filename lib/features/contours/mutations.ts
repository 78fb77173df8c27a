import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { withActor } from "@/lib/platform/db";
import { type ContourKind, SILENT_AFTER_MS } from "./constants";
import { mayImportContours } from "./policy";
import type { ContourDraft, ImportReport } from "./types";

type Refused = "forbidden";

export type NewContourImport = {
  readonly kind: ContourKind;
  readonly fileName: string;
  readonly expectedBytes: number | null;
};

/** Opens an import, and takes away what earlier ones left when they were interrupted. */
export async function createContourImport(
  actor: Actor,
  { kind, fileName, expectedBytes }: NewContourImport,
): Promise<Result<number, Refused>> {
  if (!mayImportContours(actor)) return refuse("forbidden");
  return withActor(actor, async (tx) => {
    await tx.$executeRaw`
      DELETE FROM contour_draft d USING contour_import i
      WHERE i.id = d.import_id AND (i.state <> 'reading' OR i.touched_at < now() - make_interval(secs => ${SILENT_AFTER_MS / 1000}))`;
    const [row] = await tx.$queryRaw<{ id: number }[]>`
      INSERT INTO contour_import (kind, file_name, expected_bytes, author_name)
      VALUES (${kind}, ${fileName}, ${expectedBytes}, ${actor.name}) RETURNING id`;
    if (!row) throw new Error("an insert returns its row");
    return ok(row.id);
  });
}

export type Progress = { readonly readBytes: number; readonly features: number };

/** Keeps what was read so far, where nobody sees it, and says how far the reading is. */
export async function draftContours(
  actor: Actor,
  importId: number,
  drafts: readonly ContourDraft[],
  { readBytes, features }: Progress,
): Promise<Result<true, Refused>> {
  if (!mayImportContours(actor)) return refuse("forbidden");
  return withActor(actor, async (tx) => {
    await tx.$executeRaw`
      UPDATE contour_import SET read_bytes = ${readBytes}, features = ${features}, touched_at = now()
      WHERE id = ${importId} AND state = 'reading'`;
    if (drafts.length > 0)
      await tx.$executeRaw`
        INSERT INTO contour_draft (import_id, code, name, geometry, drawing, west, south, east, north)
        SELECT ${importId}, d.* FROM jsonb_to_recordset(${JSON.stringify(drafts)}::jsonb) AS d (code text, name text,
          geometry jsonb, drawing jsonb, west float8, south float8, east float8, north float8)`;
    return ok(true);
  });
}

/** The file is whole and good: all of it replaces what there was, in one transaction, and the report says what changed. */
export async function applyContourImport(
  actor: Actor,
  importId: number,
  report: ImportReport,
  progress: Progress,
): Promise<Result<true, Refused>> {
  if (!mayImportContours(actor)) return refuse("forbidden");
  return withActor(actor, async (tx) => {
    const [counts] = await tx.$queryRaw<{ added: number; replaced: number; unchanged: number }[]>`
      SELECT count(*) FILTER (WHERE c.code IS NULL)::int AS added,
        count(*) FILTER (WHERE (c.name, c.geometry) IS DISTINCT FROM (d.name, d.geometry) AND c.code IS NOT NULL)::int AS replaced,
        count(*) FILTER (WHERE (c.name, c.geometry) = (d.name, d.geometry))::int AS unchanged
      FROM contour_draft d JOIN contour_import i ON i.id = d.import_id
        LEFT JOIN contour c ON c.kind = i.kind AND c.code = d.code
      WHERE d.import_id = ${importId}`;
    await tx.$executeRaw`
      INSERT INTO contour AS c (kind, code, name, geometry, drawing, west, south, east, north, source)
      SELECT i.kind, d.code, d.name, d.geometry, d.drawing, d.west, d.south, d.east, d.north, i.file_name
      FROM contour_draft d JOIN contour_import i ON i.id = d.import_id WHERE d.import_id = ${importId} ORDER BY d.code
      ON CONFLICT (kind, code) DO UPDATE SET name = excluded.name, geometry = excluded.geometry, drawing = excluded.drawing,
        west = excluded.west, south = excluded.south, east = excluded.east, north = excluded.north, source = excluded.source,
        imported_at = now()
      WHERE (c.name, c.geometry) IS DISTINCT FROM (excluded.name, excluded.geometry)`;
    await tx.$executeRaw`DELETE FROM contour_draft WHERE import_id = ${importId}`;
    const whole = JSON.stringify({ ...report, ...counts });
    await tx.$executeRaw`
      UPDATE contour_import SET state = 'done', report = ${whole}::jsonb, touched_at = now(),
        read_bytes = ${progress.readBytes}, features = ${progress.features} WHERE id = ${importId}`;
    return ok(true);
  });
}

/** Nothing of the file is taken. `refused`: the file is to be mended; `failed`: the fault is ours. */
export async function closeContourImport(
  actor: Actor,
  importId: number,
  state: "refused" | "failed",
  report: ImportReport,
  { readBytes, features }: Progress,
): Promise<Result<true, Refused>> {
  if (!mayImportContours(actor)) return refuse("forbidden");
  return withActor(actor, async (tx) => {
    await tx.$executeRaw`DELETE FROM contour_draft WHERE import_id = ${importId}`;
    await tx.$executeRaw`
      UPDATE contour_import SET state = ${state}, report = ${JSON.stringify(report)}::jsonb, touched_at = now(),
        read_bytes = ${readBytes}, features = ${features} WHERE id = ${importId}`;
    return ok(true);
  });
}
