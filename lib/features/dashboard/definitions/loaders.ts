import "server-only";
import { csvOf } from "@/lib/features/projects/export/csv/service";
import { dictionaryEntries, dictionaryTable } from "./rules";

/** The data dictionary of the exports and of the dashboard, for whoever has one of its files. */
export function answerDictionary(): Response {
  return new Response(new Uint8Array(csvOf(dictionaryTable(dictionaryEntries()))), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="dictionnaire-quartiers-productifs.csv"',
      "Cache-Control": "public, max-age=3600",
    },
  });
}
