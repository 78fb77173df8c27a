import { DataTable } from "@/components/ui/data-table";
import { CONTOUR_KIND_LABELS } from "@/lib/features/contours/labels";
import type { LoadedContours } from "@/lib/features/contours/types";
import { formatInstantDay, formatNumber } from "@/lib/kernel/format";

export function LoadedTable({ loaded }: { readonly loaded: readonly LoadedContours[] }) {
  return (
    <DataTable
      caption="Contours chargés"
      captionHidden
      narrow="cards"
      rows={loaded}
      rowKey={({ kind }) => kind}
      columns={[
        {
          key: "kind",
          header: "Type",
          cell: ({ kind }) => CONTOUR_KIND_LABELS[kind],
          rowHeader: true,
          wrap: true,
        },
        {
          key: "loaded",
          header: "Chargés",
          cell: (row) => `${formatNumber(row.loaded)} sur ${formatNumber(row.known)}`,
          numeric: true,
        },
        { key: "source", header: "Dernier fichier", cell: ({ source }) => source ?? "Aucun", wrap: true },
        {
          key: "importedAt",
          header: "Importé le",
          cell: ({ importedAt }) => (importedAt ? formatInstantDay(importedAt) : "–"),
        },
      ]}
    />
  );
}
