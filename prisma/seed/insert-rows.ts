import pg from "pg";

/** A row as Postgres prints it with to_jsonb: names of columns to values. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * Inserts rows given as columns → JSON values, all with the same columns, in one statement and in their order.
 * `conditions`: SQL on `r`, the candidate row; a row that fails one is passed over, as is one that already exists
 * when `skipExisting`. @returns how many were inserted.
 */
export async function insertRows(
  client: pg.Client,
  table: string,
  rows: readonly Row[],
  { conditions = [], skipExisting = false }: { conditions?: readonly string[]; skipExisting?: boolean } = {},
): Promise<number> {
  const [first] = rows;
  if (!first) return 0;
  const columns = Object.keys(first).map(pg.escapeIdentifier);
  const { rowCount } = await client.query(
    `INSERT INTO ${pg.escapeIdentifier(table)} (${columns})
     SELECT ${columns.map((column) => `r.${column}`)} FROM jsonb_populate_recordset(NULL::${pg.escapeIdentifier(table)}, $1) r
     WHERE ${["true", ...conditions].join(" AND ")} ${skipExisting ? "ON CONFLICT DO NOTHING" : ""}`,
    [JSON.stringify(rows)],
  );
  return rowCount ?? 0;
}
