import { getSchemeImport, listSchemeImportItems } from "@/lib/features/schemes/imports/data";
import { confirmSchemeImport } from "@/lib/features/schemes/imports/review/mutations";
import { advanceSchemeImport, importAidFile } from "@/lib/features/schemes/imports/service";
import type { ImportItem, ImportRun } from "@/lib/features/schemes/imports/types";
import type { Actor } from "@/lib/kernel/actor";
import { savedFile } from "./aides-territoires";

async function* inPieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Sends a file as an administrator would, and has it compared. */
export async function stage(actor: Actor, content: string, name = "aides.json"): Promise<ImportRun> {
  const opened = await importAidFile(actor, { name, body: inPieces(content, 4_096) });
  if (!opened.ok) throw new Error(opened.refusal);
  await advanceSchemeImport(opened.value);
  return runOf(actor, opened.value);
}

export async function runOf(actor: Actor, id: number): Promise<ImportRun> {
  const run = await getSchemeImport(actor, id);
  if (run === null) throw new Error("no such import");
  return run;
}

/** Takes what is chosen into the catalogue. */
export async function apply(actor: Actor, id: number): Promise<ImportRun> {
  const confirmed = await confirmSchemeImport(actor, id);
  if (!confirmed.ok) throw new Error(confirmed.refusal);
  await advanceSchemeImport(id);
  return runOf(actor, id);
}

export async function importAll(actor: Actor, list: readonly unknown[]): Promise<ImportRun> {
  const run = await stage(actor, savedFile(list));
  return run.status === "review" ? apply(actor, run.id) : run;
}

/** Every aid of a report that is not the same as before. */
export async function allItems(actor: Actor, id: number): Promise<readonly ImportItem[]> {
  const items: ImportItem[] = [];
  for (let page = 1; ; page += 1) {
    const found = await listSchemeImportItems(actor, id, { show: null, page });
    items.push(...found);
    if (found.length === 0) return items;
  }
}

export const verdictsOf = async (actor: Actor, id: number) =>
  Object.fromEntries((await allItems(actor, id)).map(({ externalId, verdict }) => [externalId, verdict]));
