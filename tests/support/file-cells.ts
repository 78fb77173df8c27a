import { readTable } from "@/lib/features/imports/reader/service";

/** A file as an import reads it, or the name of why it does not. */
export async function readFile(file: Uint8Array) {
  const table = await readTable(file);
  return table.ok ? table.value : table.refusal;
}

/** The same as lines of cells, its headers first. */
export async function cellsOf(file: Uint8Array) {
  const table = await readFile(file);
  return typeof table === "string" ? table : [table.headers, ...table.rows.map(({ cells }) => cells)];
}
