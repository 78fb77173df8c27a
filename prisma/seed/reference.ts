import { isDeepStrictEqual } from "node:util";
import pg from "pg";
import { insertRows, type Row } from "@/prisma/seed/insert-rows";
import { mergeCriteria, readSchemeCriteria, type SchemeCriteria } from "@/prisma/seed/reference-criteria";
import {
  type ReferenceLoadReport,
  type ReferenceTable,
  readReferenceTables,
} from "@/prisma/seed/reference-rows";
import { inSystemTransaction } from "@/prisma/seed/transaction";

const quote = pg.escapeIdentifier;

/**
 * Brings the reference data up to date in one transaction. A three-way merge, column by column: a value is replaced
 * only where it is still the one that the last load wrote, so an administrator's change stays, and what an
 * administrator deleted stays deleted. A row that has left the source is left alone: projects may point to it.
 * Idempotent; several processes may load at once.
 */
export function loadReference(
  databaseUrl: string,
  tables: readonly ReferenceTable[] = readReferenceTables(),
  criteria: readonly SchemeCriteria[] = readSchemeCriteria(),
): Promise<ReferenceLoadReport> {
  return inSystemTransaction(databaseUrl, "load_reference", async (client) => {
    let inserted = 0;
    let updated = 0;
    for (const table of tables) {
      const report = await mergeTable(client, table);
      inserted += report.inserted;
      updated += report.updated;
    }
    const merged = await mergeCriteria(client, criteria);
    inserted += merged.inserted;
    updated += merged.updated;
    return { inserted, updated };
  });
}

async function mergeTable(client: pg.Client, source: ReferenceTable): Promise<ReferenceLoadReport> {
  const keyOf = (row: Row) => source.key.map((column) => String(row[column])).join("/");
  const present = await rowsByKey(
    client,
    `SELECT to_jsonb(t) AS row FROM ${quote(source.table)} t`,
    [],
    keyOf,
  );
  const loaded = await rowsByKey(
    client,
    "SELECT row FROM reference_load WHERE table_name = $1",
    [source.table],
    keyOf,
  );

  const missing = source.rows.filter((row) => !present.has(keyOf(row)) && !loaded.has(keyOf(row)));
  const inserted = await insertMissing(client, source, missing);

  let updated = 0;
  for (const row of source.rows) {
    const current = present.get(keyOf(row));
    const before = loaded.get(keyOf(row));
    if (!current || !before) continue;
    const changes = Object.keys(row).filter(
      (column) =>
        !isDeepStrictEqual(row[column], before[column]) && isDeepStrictEqual(current[column], before[column]),
    );
    if (changes.length === 0) continue;
    await updateRow(client, source, row, changes);
    updated += 1;
  }

  const news = source.rows.filter((row) => !isDeepStrictEqual(row, loaded.get(keyOf(row))));
  if (news.length > 0) {
    await client.query(
      `INSERT INTO reference_load (table_name, key, row)
       SELECT $1, r.key, r.row FROM jsonb_to_recordset($2) AS r (key text, row jsonb)
       ON CONFLICT (table_name, key) DO UPDATE SET row = excluded.row`,
      [source.table, JSON.stringify(news.map((row) => ({ key: keyOf(row), row })))],
    );
  }
  return { inserted, updated };
}

async function rowsByKey(client: pg.Client, query: string, values: unknown[], keyOf: (row: Row) => string) {
  const { rows } = await client.query<{ row: Row }>(query, values);
  return new Map(rows.map(({ row }) => [keyOf(row), row]));
}

/** Rows whose parent an administrator deleted are passed over, and so is what an administrator created meanwhile. */
function insertMissing(
  client: pg.Client,
  { table, parents }: ReferenceTable,
  rows: readonly Row[],
): Promise<number> {
  const conditions = parents.map(
    (parent) => `(r.${quote(parent.column)} IS NULL OR EXISTS
      (SELECT FROM ${quote(parent.table)} p WHERE p.${quote(parent.key)} = r.${quote(parent.column)}))`,
  );
  return insertRows(client, table, rows, { conditions, skipExisting: true });
}

async function updateRow(
  client: pg.Client,
  { table, key }: ReferenceTable,
  row: Row,
  columns: readonly string[],
) {
  const assignments = columns.map((column) => `${quote(column)} = r.${quote(column)}`);
  const identity = key.map((column) => `t.${quote(column)} = r.${quote(column)}`);
  await client.query(
    `UPDATE ${quote(table)} t SET ${assignments}
     FROM jsonb_populate_record(NULL::${quote(table)}, $1) r WHERE ${identity.join(" AND ")}`,
    [JSON.stringify(row)],
  );
}
