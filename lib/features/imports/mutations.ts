import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { type Tx, withActor } from "@/lib/platform/db";
import { checkMapping, headerShape, isProblemColumn, recogniseColumns } from "./columns/rules";
import { BATCH_SIZE, IMPORT_FIELDS, type ImportStatus } from "./constants";
import { getKnownMapping } from "./data";
import { type ImportRefusal, readNoteLabel } from "./labels";
import { mayImport } from "./policy";
import type { ColumnMapping, Table } from "./types";

type Outcome = Result<true, ImportRefusal>;

/** Keeps the lines of a file, and says what its columns hold: as last time, or by their headers. Null for whoever may not. */
export async function createImport(
  actor: Actor,
  file: { readonly name: string; readonly table: Table },
): Promise<number | null> {
  if (!mayImport(actor)) return null;
  const { rows, format, notes } = file.table;
  const headers = file.table.headers.map(storable);
  const columns = (await knownColumns(actor, headers)) ?? recogniseColumns(headers);
  return withActor(
    actor,
    async (tx) => {
      const [created] = await tx.$queryRaw<{ id: number }[]>`
        INSERT INTO import (territory_id, organisation_id, created_by_id, created_by_name, file_name, format, headers, columns, row_count, message)
        VALUES (${actor.territoryId}, ${actor.organisationId}, ${actor.userId}::uuid, ${actor.name}, ${file.name.slice(0, 200)},
          ${format}, ${JSON.stringify(headers)}::jsonb, ${JSON.stringify(columns)}::jsonb, ${rows.length}, ${storable(notes.map(readNoteLabel).join(" "))}) RETURNING id`;
      if (!created) throw new Error("an import without a number");
      for (let start = 0; start < rows.length; start += BATCH_SIZE) {
        const batch = rows
          .slice(start, start + BATCH_SIZE)
          .map(({ number, cells }) => ({ number, cells: cells.map(storable) }));
        await tx.$executeRaw`
          INSERT INTO import_row (import_id, number, cells)
          SELECT ${created.id}, number, cells FROM jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) AS r (number integer, cells jsonb)`;
      }
      return created.id;
    },
    120_000,
  );
}

/** Postgres stores neither NUL nor half a character. */
const storable = (cell: string) => Buffer.from(cell.replaceAll("\0", ""), "utf8").toString("utf8");

async function knownColumns(actor: Actor, headers: readonly string[]): Promise<ColumnMapping | null> {
  const known = await getKnownMapping(actor, headerShape(headers));
  if (known === null) return null;
  const fields = known.map((column) => IMPORT_FIELDS.find((field) => field === column) ?? null);
  return headers.map((header) => (isProblemColumn(header) ? "computed" : (fields.shift() ?? null)));
}

/** The import, held until the end of the transaction, if it is the actor's territory's and stands at one of those steps. */
async function lockImport(
  tx: Tx,
  id: number,
  statuses: readonly ImportStatus[],
): Promise<Result<{ headers: string[] }, ImportRefusal>> {
  const [found] = await tx.$queryRaw<{ status: ImportStatus; headers: string[] }[]>`
    SELECT status, headers FROM import WHERE id = ${id} FOR UPDATE`;
  if (!found) return refuse("notFound");
  return statuses.includes(found.status) ? ok({ headers: found.headers }) : refuse("notNow");
}

/** Says what the columns hold, remembers it for the next file of this shape, and asks for the analysis. */
export async function startAnalysis(actor: Actor, id: number, columns: ColumnMapping): Promise<Outcome> {
  if (!mayImport(actor)) return refuse("notFound");
  return withActor(actor, async (tx) => {
    const locked = await lockImport(tx, id, ["mapping", "review"]);
    if (!locked.ok) return locked;
    const { headers } = locked.value;
    const json = JSON.stringify(columns);
    await tx.$executeRaw`UPDATE import SET columns = ${json}::jsonb WHERE id = ${id}`;
    // What was chosen is kept, to be completed.
    if (columns.length !== headers.length || checkMapping(columns) !== null) return refuse("columnsUnclear");
    const remembered = JSON.stringify(columns.filter((_, place) => !isProblemColumn(headers[place] ?? "")));
    await tx.$executeRaw`
      INSERT INTO import_mapping (organisation_id, shape, columns) VALUES (${actor.organisationId}, ${headerShape(headers)}, ${remembered}::jsonb)
      ON CONFLICT (organisation_id, shape) DO UPDATE SET columns = excluded.columns, updated_at = now()`;
    await setWorking(tx, actor, id, "analysing");
    return ok(true);
  });
}

async function setWorking(tx: Tx, actor: Actor, id: number, status: "analysing" | "committing") {
  await tx.$executeRaw`
    UPDATE import SET status = ${status}, worker_id = ${actor.userId}::uuid, progress_done = 0, message = '' WHERE id = ${id}`;
}

/** Confirms: the accepted lines are to be written, all or none. */
export async function confirmImport(actor: Actor, id: number): Promise<Outcome> {
  if (!mayImport(actor)) return refuse("notFound");
  return withActor(actor, async (tx) => {
    const locked = await lockImport(tx, id, ["review"]);
    if (!locked.ok) return locked;
    const [row] = await tx.$queryRaw<{ any: boolean }[]>`
      SELECT EXISTS (SELECT FROM import_row WHERE import_id = ${id} AND accepted) AS any`;
    if (!row?.any) return refuse("nothingAccepted");
    await setWorking(tx, actor, id, "committing");
    return ok(true);
  });
}

/** Back to the columns. */
export async function reopenMapping(actor: Actor, id: number): Promise<Outcome> {
  return moveTo(actor, id, ["review"], "mapping");
}

/** Gives the file up: nothing of it was written. */
export async function cancelImport(actor: Actor, id: number): Promise<Outcome> {
  return moveTo(actor, id, ["mapping", "review"], "cancelled");
}

async function moveTo(
  actor: Actor,
  id: number,
  from: readonly ImportStatus[],
  to: ImportStatus,
): Promise<Outcome> {
  if (!mayImport(actor)) return refuse("notFound");
  return withActor(actor, async (tx) => {
    const locked = await lockImport(tx, id, from);
    if (!locked.ok) return locked;
    await tx.$executeRaw`
      UPDATE import SET status = ${to}, message = '', finished_at = CASE WHEN ${to} = 'cancelled' THEN now() END WHERE id = ${id}`;
    return ok(true);
  });
}
