import Link from "next/link";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { Unparted } from "@/components/ui/unparted";
import { ageLabel, OUTCOME_LABELS, standingLabel } from "@/lib/features/quarterly/labels";
import { answerPath } from "@/lib/features/quarterly/routes";
import type { ReviewedProject } from "@/lib/features/quarterly/types";
import { formatInstantDay } from "@/lib/kernel/format";

export type ReviewedTableProps = { readonly projects: readonly ReviewedProject[]; readonly now: Date };

/** Every project of the review, in the order in which it leads through them. */
export function ReviewedTable({ projects, now }: ReviewedTableProps) {
  const columns: readonly DataColumn<ReviewedProject>[] = [
    {
      key: "title",
      header: "Projet",
      rowHeader: true,
      wrap: true,
      cell: ({ title, reference }) => (
        <Link href={answerPath(reference)} prefetch={false}>
          <Unparted>{title || reference}</Unparted>
        </Link>
      ),
    },
    {
      key: "standing",
      header: "Avancement",
      wrap: true,
      cell: ({ phase, progressStatus }) => standingLabel(phase, progressStatus),
    },
    {
      key: "updated",
      header: "Dernière mise à jour",
      wrap: true,
      cell: ({ updatedAt }) => `${formatInstantDay(updatedAt)}, ${ageLabel(updatedAt, now)}`,
    },
    { key: "answer", header: "Réponse", wrap: true, cell: ({ answer }) => answerInWords(answer) },
  ];
  return (
    <DataTable
      caption="Projets de la revue"
      captionHidden
      narrow="cards"
      columns={columns}
      rows={projects}
      rowKey={({ reference }) => reference}
    />
  );
}

function answerInWords(answer: ReviewedProject["answer"]): string {
  if (answer === null) return "À répondre";
  return `${OUTCOME_LABELS[answer.outcome]}, le ${formatInstantDay(answer.answeredAt)} par ${answer.answeredByName}`;
}
