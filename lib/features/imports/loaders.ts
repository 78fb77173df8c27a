import "server-only";
import { notFound } from "next/navigation";
import { plainAnswer, seeOther } from "@/lib/platform/form-post";
import { readFormParts, UnreadableForm } from "@/lib/platform/multipart";
import { isSameOrigin } from "@/lib/platform/same-origin";
import { requireActor } from "@/lib/platform/session";
import { getOwnDirectory } from "../projects/data";
import { checkMapping } from "./columns/rules";
import { MAX_FILE_BYTES, ROWS_PER_PAGE } from "./constants";
import {
  countImportRows,
  getImport,
  listImportRows,
  listImports,
  listSampleCells,
  listWrongRows,
} from "./data";
import { createImport } from "./mutations";
import { mayImport } from "./policy";
import { readTable } from "./reader/service";
import { importPath, importProblemsPath, importsPath, refusedUploadPath } from "./routes";
import { importIdSchema, parseRowsView } from "./schema";
import type { ImportPage, PastImport } from "./types";
import { writeWrongRows } from "./wrong/service";

/** Null for whoever imports nothing: the page says so. */
export async function loadImports(): Promise<readonly PastImport[] | null> {
  const actor = await requireActor(importsPath);
  return mayImport(actor) ? listImports(actor) : null;
}

export async function loadImport(
  id: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<ImportPage> {
  const importId = importIdSchema.safeParse(id).data ?? notFound();
  const actor = await requireActor(importPath(importId));
  const [head, directory] = await Promise.all([getImport(actor, importId), getOwnDirectory(actor)]);
  if (head === null || directory === null) notFound();
  const view = parseRowsView(parameters);
  const hasRows = head.status === "review" || head.status === "done";
  const [counts, samples, rows] = await Promise.all([
    countImportRows(actor, importId),
    head.status === "mapping" ? listSampleCells(actor, importId) : [],
    hasRows ? listImportRows(actor, importId, view) : [],
  ]);
  const shown = view.verdict === null ? head.rowCount : counts.verdicts[view.verdict];
  const mappingProblem = checkMapping(head.columns);
  const pageCount = Math.max(1, Math.ceil(shown / ROWS_PER_PAGE));
  return { head, counts, directory, samples, mappingProblem, rows, ...view, pageCount };
}

/** The file of the form, then to its page; or back, with the reason. */
export async function answerUpload(request: Request): Promise<Response> {
  const actor = await requireActor(importsPath);
  if (!isSameOrigin(request.headers))
    return plainAnswer(403, "Cette demande ne vient pas d’une page de ce site.");
  if (!mayImport(actor)) return plainAnswer(404, "Cette page n’existe pas ou ne vous est pas accessible.");
  try {
    for await (const part of readFormParts(request)) {
      if (part.fileName === null || part.name !== "fichier") continue;
      if (part.fileName === "") break;
      const bytes = await collect(part.body);
      if (bytes === null) return seeOther(refusedUploadPath("fileTooLarge"));
      const read = await readTable(bytes);
      if (!read.ok) return seeOther(refusedUploadPath(read.refusal));
      const id = await createImport(actor, {
        name: part.fileName.replace(/[\0\r\n]/g, ""),
        table: read.value,
      });
      return id === null ? seeOther(importsPath) : seeOther(importPath(id));
    }
    return seeOther(refusedUploadPath("noFile"));
  } catch (error) {
    if (error instanceof UnreadableForm) return seeOther(refusedUploadPath("uploadCut"));
    throw error;
  }
}

/** Null as soon as there are too many bytes; the rest is read, and dropped, so that the answer arrives. */
async function collect(body: AsyncIterable<Buffer>): Promise<Buffer | null> {
  let pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of body) {
    length += piece.length;
    if (length > MAX_FILE_BYTES) pieces = [];
    else pieces.push(piece);
  }
  return length > MAX_FILE_BYTES ? null : Buffer.concat(pieces);
}

/** The lines to be corrected, with the columns of the file and what is wrong. */
export async function answerWrongRows(id: string, format: "csv" | "xlsx"): Promise<Response> {
  const importId = importIdSchema.safeParse(id).data;
  if (importId === undefined) return plainAnswer(404, "Cet import n’existe pas.");
  const actor = await requireActor(importProblemsPath(importId, format));
  const head = await getImport(actor, importId);
  if (head === null) return plainAnswer(404, "Cet import n’existe pas.");
  return writeWrongRows(head, await listWrongRows(actor, importId), format);
}
