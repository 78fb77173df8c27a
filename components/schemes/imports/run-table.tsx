import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { runTitle, STATUS_LABELS, verdictsInWords } from "@/lib/features/schemes/imports/labels";
import { schemeImportPath } from "@/lib/features/schemes/imports/routes";
import type { ImportRun } from "@/lib/features/schemes/imports/types";
import { formatInstant, formatNumber } from "@/lib/kernel/format";

export function RunTable({ runs }: { readonly runs: readonly ImportRun[] }) {
  return (
    <DataTable
      caption="Derniers imports"
      captionHidden
      empty="Aucun import pour l’instant."
      narrow="cards"
      rows={runs}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          key: "source",
          header: "Source",
          rowHeader: true,
          wrap: true,
          cell: (run) => (
            <Link href={schemeImportPath(run.id)} prefetch={false}>
              {runTitle(run)}
            </Link>
          ),
        },
        { key: "at", header: "Demandé le", cell: ({ createdAt }) => formatInstant(createdAt) },
        { key: "by", header: "Par", wrap: true, cell: ({ createdByName }) => createdByName },
        { key: "status", header: "État", cell: ({ status }) => STATUS_LABELS[status] },
        { key: "aids", header: "Aides lues", numeric: true, cell: ({ aidCount }) => formatNumber(aidCount) },
        { key: "report", header: "Rapport", wrap: true, cell: ({ counts }) => verdictsInWords(counts) },
      ]}
    />
  );
}
