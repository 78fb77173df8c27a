import "server-only";
import { dictionaryEntries, dictionarySheet } from "@/lib/features/dashboard/definitions/rules";
import { writeWorkbook } from "@/lib/features/workbook/service";
import { EXPORT_COLUMNS, exportLine } from "../rules";
import type { ProjectExport } from "../types";

/** The projects, and what their columns mean. They come first: of a workbook, an import reads the first sheet. */
export function writeXlsx(file: ProjectExport): AsyncGenerator<Uint8Array> {
  async function* batches() {
    for await (const projects of file.batches()) yield projects.map(exportLine);
  }
  return writeWorkbook("Projets – Quartiers Productifs", [
    { name: "Projets", columns: EXPORT_COLUMNS, batches },
    dictionarySheet(dictionaryEntries("colonnes")),
  ]);
}
