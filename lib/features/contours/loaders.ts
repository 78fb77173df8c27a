import "server-only";
import { notFound } from "next/navigation";
import { plainAnswer, seeOther } from "@/lib/platform/form-post";
import { readFieldText, readFormParts, UnreadableForm } from "@/lib/platform/multipart";
import { getActor, requireActor } from "@/lib/platform/session";
import { MAX_FILE_BYTES } from "./constants";
import { type ContourAdministration, getContourAdministration } from "./data";
import { mayImportContours } from "./policy";
import { contourFileMissingPath, contourImportPath, contoursPath } from "./routes";
import { importParameterSchema, importSettingsSchema } from "./schema";
import { importContours } from "./service";
import type { ContourImportView } from "./types";

export type ContoursPage = ContourAdministration & {
  /** The one that was just sent, or is asked for. */
  readonly current: ContourImportView | null;
};

export async function loadContours(asked: unknown): Promise<ContoursPage> {
  const actor = await requireActor(contoursPath);
  const administration = (await getContourAdministration(actor)) ?? notFound();
  const id = importParameterSchema.parse(asked);
  const { imports } = administration;
  const reading = imports.find(({ state }) => state === "reading");
  return { ...administration, current: imports.find((one) => one.id === id) ?? reading ?? null };
}

const MAX_FIELD_BYTES = 1_000;

/** The form's file, read while it arrives; then to the page that tells what became of it. */
export async function answerContourUpload(request: Request): Promise<Response> {
  const actor = await getActor();
  if (!mayImportContours(actor))
    return plainAnswer(404, "Cette page n’existe pas ou ne vous est pas accessible.");
  try {
    const fields: Record<string, string> = {};
    for await (const part of readFormParts(request)) {
      if (part.fileName === null) {
        fields[part.name] = await readFieldText(part, MAX_FIELD_BYTES);
        continue;
      }
      const settings = importSettingsSchema.safeParse({ ...fields, expectedBytes: sizeOf(request) });
      if (!settings.success) return plainAnswer(400, "Choisissez d’abord le type de contours.");
      if (part.fileName === "") return seeOther(contourFileMissingPath);
      const { expectedBytes, ...chosen } = settings.data;
      const file = { name: part.fileName, expectedBytes, body: part.body };
      const importId = await importContours(actor, chosen, file);
      return importId === null
        ? plainAnswer(404, "Cette page n’existe pas ou ne vous est pas accessible.")
        : seeOther(contourImportPath(importId));
    }
    return seeOther(contourFileMissingPath);
  } catch (error) {
    if (error instanceof UnreadableForm) return plainAnswer(400, "Ce formulaire n’a pas pu être lu.");
    throw error;
  }
}

/** About the size of the file: the rest of the form is a few hundred bytes. */
function sizeOf(request: Request): number | null {
  const length = Number(request.headers.get("content-length"));
  return length > 0 ? Math.min(length, MAX_FILE_BYTES) : null;
}
