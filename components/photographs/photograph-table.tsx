import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { NO_PACK, PACK_STATUS_LABELS, photographDates, scopeLabel } from "@/lib/features/photographs/labels";
import { photographPath } from "@/lib/features/photographs/routes";
import type { PastPhotograph } from "@/lib/features/photographs/types";
import { formatInstant } from "@/lib/kernel/format";

export function PhotographTable({ photographs }: { readonly photographs: readonly PastPhotograph[] }) {
  return (
    <DataTable
      caption="Photographies, les plus récentes d’abord"
      empty="Aucune photographie pour l’instant."
      narrow="cards"
      rows={photographs}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          key: "title",
          header: "Titre",
          rowHeader: true,
          wrap: true,
          cell: ({ id, title }) => (
            <Link href={photographPath(id)} prefetch={false}>
              {title}
            </Link>
          ),
        },
        { key: "scope", header: "Périmètre", wrap: true, cell: ({ territory }) => scopeLabel(territory) },
        { key: "dates", header: "Chiffres", wrap: true, cell: (photograph) => photographDates(photograph) },
        { key: "at", header: "Figée le", cell: ({ createdAt }) => formatInstant(createdAt) },
        { key: "by", header: "Par", wrap: true, cell: ({ createdByName }) => createdByName },
        {
          key: "pack",
          header: "Dossier du comité",
          cell: ({ packStatus }) => (packStatus === null ? NO_PACK : PACK_STATUS_LABELS[packStatus]),
        },
      ]}
    />
  );
}
