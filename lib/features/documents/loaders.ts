import "server-only";
import { notFound } from "next/navigation";
import type { Actor } from "@/lib/kernel/actor";
import { visitor } from "@/lib/platform/actors";
import { plainAnswer, seeOther } from "@/lib/platform/form-post";
import { getActor, requireActor } from "@/lib/platform/session";
import { readBytes } from "@/lib/platform/storage";
import { signInPathWith } from "../accounts/sign-in/routes";
import { loadVisibleProject } from "../projects/loaders";
import { mayEditProject } from "../projects/policy";
import { decideEdit } from "../projects/rules";
import { getDocumentFile, listDocuments, listPublicDocuments } from "./data";
import { maySeeDocuments } from "./policy";
import { documentPath, documentsPath } from "./routes";
import { contentDisposition } from "./rules";
import type { DocumentFile, DocumentPage, DocumentView } from "./types";

/** The documents of a project as its reader may see them; null where the reader has none to see, whatever there is. */
export async function loadDocuments(reference: string): Promise<DocumentPage | null> {
  const { actor, project } = await loadVisibleProject(reference);
  const scope = { territoryId: project.territory.id, reviewStatus: project.reviewStatus };
  if (!maySeeDocuments(actor, scope)) return null;
  const edit = mayEditProject(actor, scope) ? decideEdit(project) : null;
  return { project, documents: await listDocuments(actor, project), edit };
}

/** The page of the documents: missing for whoever has none to see. */
export async function loadDocumentPage(reference: string): Promise<DocumentPage> {
  await requireActor(documentsPath(reference));
  return (await loadDocuments(reference)) ?? notFound();
}

export async function loadPublicDocuments(reference: string): Promise<readonly DocumentView[]> {
  return listPublicDocuments(await getActor(), reference);
}

/** For whoever works on the project; a visitor is sent to sign in first, whether there is such a document or not. */
export async function answerDocument(reference: string, id: string): Promise<Response> {
  const actor = await getActor();
  if (actor.role === "visitor") return seeOther(signInPathWith({ returnTo: documentPath(reference, id) }));
  return answerDocumentFile(actor, await getDocumentFile(actor, reference, id));
}

/** For everybody: what the public may read, whoever asks. */
export async function answerPublicDocument(reference: string, id: string): Promise<Response> {
  return answerDocumentFile(visitor, await getDocumentFile(visitor, reference, id));
}

const answerDocumentFile = (actor: Actor, file: DocumentFile | null) =>
  answerFile(file, file === null ? null : readBytes(actor, { documentId: file.id }));

/** A file to save, never a page of this site: whatever it holds runs nowhere. */
export function answerFile(
  file: Omit<DocumentFile, "id"> | null,
  chunks: AsyncGenerator<Buffer> | null,
): Response {
  if (file === null || chunks === null) {
    const missing = plainAnswer(404, "Ce document n’existe pas, ou vous n’y avez pas accès.\n");
    missing.headers.set("Cache-Control", "no-store");
    return missing;
  }
  return new Response(streamOf(chunks, file.byteCount), {
    headers: {
      "Content-Type": file.mediaType,
      "Content-Length": String(file.byteCount),
      "Content-Disposition": contentDisposition(file.fileName),
      "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}

/** Read as fast as it is taken. Bytes that are missing break the answer off: half a file must not pass for a whole one. */
function streamOf(chunks: AsyncGenerator<Buffer>, byteCount: number): ReadableStream<Uint8Array> {
  let sent = 0;
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (!done) {
        sent += value.length;
        controller.enqueue(value);
      } else if (sent === byteCount) controller.close();
      else controller.error(new Error("a document was removed while it was read"));
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}
