import "server-only";
import { notFound } from "next/navigation";
import { env } from "@/lib/platform/env";
import { plainAnswer, seeOther } from "@/lib/platform/form-post";
import { readFormParts, UnreadableForm } from "@/lib/platform/multipart";
import { isSameOrigin } from "@/lib/platform/same-origin";
import { getActor, requireActor } from "@/lib/platform/session";
import { ITEMS_PER_PAGE } from "./constants";
import {
  countChosenAids,
  getSchemeImport,
  getValueNames,
  listSchemeImportItems,
  listSchemeImports,
} from "./data";
import { mayImportSchemes } from "./policy";
import { changedCount } from "./report/labels";
import { refusedSchemeImportPath, schemeImportPath, schemeImportsPath } from "./routes";
import { importIdSchema, parseItemView } from "./schema";
import { importAidFile } from "./service";
import type { SchemeImportPage, SchemeImportsPage } from "./types";

export async function loadSchemeImports(): Promise<SchemeImportsPage> {
  const actor = await requireActor(schemeImportsPath);
  if (!mayImportSchemes(actor)) notFound();
  const { url, key, daily } = env().aidesTerritoires;
  return {
    runs: await listSchemeImports(actor),
    source: key === null ? null : { host: new URL(url).host, daily },
  };
}

export async function loadSchemeImport(
  id: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<SchemeImportPage> {
  const importId = importIdSchema.safeParse(id).data ?? notFound();
  const actor = await requireActor(schemeImportPath(importId));
  const run = (await getSchemeImport(actor, importId)) ?? notFound();
  const view = parseItemView(parameters);
  const isCompared = run.status === "review" || run.status === "done";
  const [items, sums, names] = await Promise.all([
    isCompared ? listSchemeImportItems(actor, importId, view) : [],
    countChosenAids(actor, importId),
    getValueNames(actor),
  ]);
  const count = view.show === null ? changedCount(run.counts) : (run.counts[view.show] ?? 0);
  return { ...view, run, items, sums, names, pageCount: Math.max(1, Math.ceil(count / ITEMS_PER_PAGE)) };
}

/** The file of the form, read while it arrives; then to its report, or back with the reason. */
export async function answerSchemeUpload(request: Request): Promise<Response> {
  const actor = await getActor();
  if (!isSameOrigin(request.headers))
    return plainAnswer(403, "Cette demande ne vient pas d’une page de ce site.");
  if (!mayImportSchemes(actor))
    return plainAnswer(404, "Cette page n’existe pas ou ne vous est pas accessible.");
  try {
    for await (const part of readFormParts(request)) {
      if (part.fileName === null || part.name !== "fichier") continue;
      if (part.fileName === "") break;
      const imported = await importAidFile(actor, { name: part.fileName, body: part.body });
      return seeOther(
        imported.ok ? schemeImportPath(imported.value) : refusedSchemeImportPath(imported.refusal),
      );
    }
    return seeOther(refusedSchemeImportPath("noFile"));
  } catch (error) {
    if (error instanceof UnreadableForm) return seeOther(refusedSchemeImportPath("unreadableForm"));
    throw error;
  }
}
