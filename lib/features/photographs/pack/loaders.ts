import "server-only";
import { contentDisposition } from "@/lib/features/documents/rules";
import { plainAnswer } from "@/lib/platform/form-post";
import { requireActor } from "@/lib/platform/session";
import { packFilePath } from "../routes";
import { photographIdSchema } from "../schema";
import { MEDIA_TYPES, type PackFormat } from "./constants";
import { getPackFile, readPackBytes } from "./data";

/** A file to save, for whoever may see the photographie; the same as missing for the others, and before it is ready. */
export async function answerPackFile(given: string, format: PackFormat): Promise<Response> {
  const id = photographIdSchema.safeParse(given).data;
  if (id === undefined) return missing();
  const actor = await requireActor(packFilePath(id, format));
  const file = await getPackFile(actor, id, format);
  if (file === null) return missing();
  return new Response(streamOf(readPackBytes(actor, id, format)), {
    headers: {
      "Content-Type": MEDIA_TYPES[format],
      "Content-Length": String(file.byteCount),
      "Content-Disposition": contentDisposition(file.fileName),
      "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}

function missing(): Response {
  const answer = plainAnswer(
    404,
    "Ce dossier n’existe pas, n’est pas encore prêt, ou vous n’y avez pas accès.\n",
  );
  answer.headers.set("Cache-Control", "no-store");
  return answer;
}

/** Read as fast as it is taken. A pack that is ready never loses its bytes. */
function streamOf(chunks: AsyncGenerator<Buffer>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}
