import "server-only";
import { writeWorkbook } from "@/lib/features/workbook/service";
import type { PackFormat } from "../constants";
import { writeDocument } from "../document/service";
import { writePdf } from "../pdf/service";
import type { PackSource } from "../types";
import { packSheets } from "../workbook/rules";

async function writeSheets(source: PackSource): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of writeWorkbook(source.title, packSheets(source))) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The same report, three times: no file is read from another, and none reads the database. */
export const PACK_WRITERS: Readonly<Record<PackFormat, (source: PackSource) => Promise<Buffer>>> = {
  pdf: writePdf,
  docx: writeDocument,
  xlsx: writeSheets,
};
