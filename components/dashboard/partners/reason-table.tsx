import Link from "next/link";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { REFUSAL_REASON_LABELS } from "@/lib/features/answers/labels";
import { answerListPath } from "@/lib/features/answers/list/routes";
import type { PartnersView } from "@/lib/features/dashboard/partners/types";

type Row = PartnersView["reasons"][number];

const COLUMNS: readonly DataColumn<Row>[] = [
  { key: "reason", header: "Motif", rowHeader: true, cell: ({ reason }) => REFUSAL_REASON_LABELS[reason] },
  {
    key: "answers",
    header: "Refus",
    numeric: true,
    cell: ({ reason, answers }) => (
      <Link href={answerListPath({ reason, states: ["given", "refused"] })} prefetch={false}>
        {answers}
        <span className="fr-sr-only"> ({REFUSAL_REASON_LABELS[reason]})</span>
      </Link>
    ),
  },
];

export function ReasonTable({ reasons }: { readonly reasons: readonly Row[] }) {
  return (
    <DataTable
      caption="Refus par motif"
      captionHidden
      columns={COLUMNS}
      rows={reasons}
      rowKey={({ reason }) => reason}
      empty="Aucun refus."
    />
  );
}
