import { Badge, type BadgeSeverity } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { CONTOUR_KIND_LABELS, IMPORT_STATE_LABELS } from "@/lib/features/contours/labels";
import { contourImportPath } from "@/lib/features/contours/routes";
import type { ContourImportView } from "@/lib/features/contours/types";
import { formatInstant } from "@/lib/kernel/format";

const SEVERITIES: Readonly<Record<ContourImportView["state"], BadgeSeverity>> = {
  reading: "info",
  done: "success",
  refused: "error",
  failed: "error",
  interrupted: "warning",
};

export function ImportTable({ imports }: { readonly imports: readonly ContourImportView[] }) {
  return (
    <DataTable
      caption="Derniers imports, du plus récent au plus ancien"
      captionHidden
      narrow="cards"
      rows={imports}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          key: "file",
          header: "Fichier",
          cell: ({ id, fileName }) => <a href={contourImportPath(id)}>{fileName}</a>,
          rowHeader: true,
          wrap: true,
        },
        { key: "kind", header: "Type", cell: ({ kind }) => CONTOUR_KIND_LABELS[kind], wrap: true },
        {
          key: "state",
          header: "État",
          cell: ({ state }) => <Badge severity={SEVERITIES[state]}>{IMPORT_STATE_LABELS[state]}</Badge>,
        },
        { key: "author", header: "Par", cell: ({ authorName }) => authorName, wrap: true },
        { key: "at", header: "Le", cell: ({ startedAt }) => formatInstant(startedAt), wrap: true },
      ]}
    />
  );
}
