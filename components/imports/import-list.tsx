import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { IMPORT_STATUS_LABELS } from "@/lib/features/imports/labels";
import { importPath } from "@/lib/features/imports/routes";
import type { PastImport } from "@/lib/features/imports/types";
import { formatInstant, formatNumber } from "@/lib/kernel/format";

export function ImportList({ imports }: { readonly imports: readonly PastImport[] }) {
  return (
    <DataTable
      caption="Imports de votre territoire"
      empty="Aucun import pour l’instant."
      narrow="cards"
      rows={imports}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          key: "file",
          header: "Fichier",
          rowHeader: true,
          wrap: true,
          cell: ({ id, fileName }) => (
            <Link href={importPath(id)} prefetch={false}>
              {fileName || `Import ${id}`}
            </Link>
          ),
        },
        { key: "at", header: "Déposé le", cell: ({ createdAt }) => formatInstant(createdAt) },
        { key: "by", header: "Par", wrap: true, cell: ({ createdByName }) => createdByName },
        { key: "status", header: "État", cell: ({ status }) => IMPORT_STATUS_LABELS[status] },
        { key: "rows", header: "Lignes", numeric: true, cell: ({ rowCount }) => formatNumber(rowCount) },
        { key: "written", header: "Importées", numeric: true, cell: ({ written }) => formatNumber(written) },
      ]}
    />
  );
}
