import { countImportRows, getImport, listImportRows } from "@/lib/features/imports/data";
import { createImport, startAnalysis } from "@/lib/features/imports/mutations";
import { readTable } from "@/lib/features/imports/reader/service";
import type { ColumnMapping, ImportRowView } from "@/lib/features/imports/types";
import { advanceImport } from "@/lib/features/imports/work/mutations";
import { getOwnDirectory } from "@/lib/features/projects/data";
import type { Actor } from "@/lib/kernel/actor";

/** Does the job that waits, as the queue would. */
export async function work(actor: Actor, id: number): Promise<void> {
  const directory = await getOwnDirectory(actor);
  if (!directory) throw new Error("no territory");
  while (await advanceImport(actor, id, directory));
}

/** Drops a file, says what its columns hold (as recognised when nothing is said), and waits for the dry run. */
export async function dryRun(
  actor: Actor,
  file: string | Uint8Array,
  columns?: ColumnMapping,
): Promise<number> {
  const read = await readTable(typeof file === "string" ? new TextEncoder().encode(file) : file);
  if (!read.ok) throw new Error(read.refusal);
  const id = await createImport(actor, { name: "essai.csv", table: read.value });
  const head = id === null ? null : await getImport(actor, id);
  if (!head) throw new Error("not imported");
  const started = await startAnalysis(actor, head.id, columns ?? head.columns);
  if (!started.ok) throw new Error(started.refusal);
  await work(actor, head.id);
  return head.id;
}

/** Every line of an import. */
export async function allRows(actor: Actor, id: number): Promise<readonly ImportRowView[]> {
  const rows: ImportRowView[] = [];
  for (let page = 1; ; page++) {
    const found = await listImportRows(actor, id, { verdict: null, page });
    rows.push(...found);
    if (found.length === 0) return rows;
  }
}

export const verdictsOf = async (actor: Actor, id: number) =>
  Object.fromEntries(
    Object.entries((await countImportRows(actor, id)).verdicts).filter(([, count]) => count > 0),
  );
