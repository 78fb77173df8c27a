import "server-only";
import { createHash } from "node:crypto";
import { fileTypeFromBlob } from "file-type";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { type FormPart, readFieldText, readFormParts, UnreadableForm } from "@/lib/platform/multipart";
import { WaitingFile } from "@/lib/platform/waiting-file";
import { DOCUMENT_INPUTS, MAX_DOCUMENT_BYTES } from "./constants";
import { mediaTypeOf, safeFileName } from "./rules";
import type { FileRefusal, ReceivedFile } from "./types";

type Received = {
  /** What was typed, as it was typed, even when the file is refused. */
  readonly fields: Readonly<Record<string, string>>;
  readonly file: Result<ReceivedFile, FileRefusal>;
};

const MAX_FIELD_BYTES = 2_000;

/** Receives the form of one document; the file can be read while `keep` lasts. */
export async function receiveDocument<Value>(
  request: Request,
  keep: (received: Received) => Promise<Value>,
): Promise<Value> {
  const waiting = await WaitingFile.open();
  try {
    return await keep(await receiveForm(request, waiting));
  } finally {
    await waiting.close();
  }
}

async function receiveForm(request: Request, waiting: WaitingFile): Promise<Received> {
  const fields: Record<string, string> = {};
  let file: Received["file"] = refuse("noFile");
  try {
    for await (const part of readFormParts(request)) {
      if (part.fileName === null) fields[part.name] = await readFieldText(part, MAX_FIELD_BYTES);
      // The first file counts; the others are passed over.
      else if (part.name === DOCUMENT_INPUTS.file && !file.ok && file.refusal === "noFile")
        file = await receiveFile(part, part.fileName, waiting);
    }
  } catch (error) {
    if (!(error instanceof UnreadableForm)) throw error;
    file = refuse("interrupted");
  }
  return { fields, file };
}

/** The whole part is read whatever happens: a browser hears no answer before it has sent everything. */
async function receiveFile(
  { body }: FormPart,
  givenName: string,
  waiting: WaitingFile,
): Promise<Received["file"]> {
  const hash = createHash("sha256");
  let byteCount = 0;
  for await (const piece of body) {
    byteCount += piece.length;
    if (byteCount > MAX_DOCUMENT_BYTES) continue;
    hash.update(piece);
    await waiting.append(piece);
  }
  if (byteCount > MAX_DOCUMENT_BYTES) return refuse("tooLarge");
  // A form without a file chosen has an empty one without a name.
  if (byteCount === 0) return refuse(givenName === "" ? "noFile" : "emptyFile");
  const mediaType = await detectMediaType(waiting);
  if (mediaType === null) return refuse("unknownType");
  const fileName = safeFileName(unescapeName(givenName), mediaType);
  return ok({ fileName, mediaType, byteCount, sha256: hash.digest("hex"), bytes: () => waiting.bytes() });
}

/** How browsers write a name into a form (HTML, "multipart/form-data encoding algorithm"): three characters are escaped. */
function unescapeName(escaped: string): string {
  return escaped.replace(/%(22|0D|0A)/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** What the bytes say. A damaged file, or a bomb, is of no type: the detector has limits of its own. */
async function detectMediaType(waiting: WaitingFile) {
  try {
    return mediaTypeOf((await fileTypeFromBlob(waiting.asBlob()))?.mime);
  } catch {
    return null;
  }
}

/** For whoever may send none: nothing is kept of it, not even for a moment. */
export async function passOver(request: Request): Promise<void> {
  try {
    for await (const _ of readFormParts(request)) {
      // Read, so that the browser listens to the answer.
    }
  } catch (error) {
    if (!(error instanceof UnreadableForm)) throw error;
  }
}
