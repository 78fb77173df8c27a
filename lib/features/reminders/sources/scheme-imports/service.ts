import "server-only";
import { listReportsToReview } from "@/lib/features/schemes/imports/data";
import { runTitle, verdictsInWords } from "@/lib/features/schemes/imports/labels";
import { schemeImportPath, schemeImportsPath } from "@/lib/features/schemes/imports/routes";
import { REMINDER_TITLES, SCHEME_IMPORT_TEXT } from "../../labels";
import type { ReminderSource } from "../../types";

/** For the administrator: what an import would change in the catalogue, and nobody has decided. */
export const reportsToReview: ReminderSource = async (actor) => {
  const runs = await listReportsToReview(actor);
  return {
    title: REMINDER_TITLES.schemeImports,
    total: runs.length,
    path: schemeImportsPath,
    items: runs.map((run) => ({
      key: `schemeImport ${run.id}`,
      text: SCHEME_IMPORT_TEXT(runTitle(run), verdictsInWords(run.counts)),
      path: schemeImportPath(run.id),
    })),
  };
};
