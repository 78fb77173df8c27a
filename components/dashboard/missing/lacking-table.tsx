import Link from "next/link";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { Unparted } from "@/components/ui/unparted";
import type { LackingPage, LackingProject } from "@/lib/features/dashboard/missing/behind/types";
import { lackTitle } from "@/lib/features/dashboard/missing/labels";
import { ageInDays } from "@/lib/features/dashboard/missing/rules";
import { PHASE_LABELS, PROGRESS_STATUS_LABELS, REVIEW_STATUS_LABELS } from "@/lib/features/projects/labels";
import { projectPath } from "@/lib/features/projects/routes";
import { shortName } from "@/lib/features/territories/rules";
import { formatCount, formatDate, formatMoney } from "@/lib/kernel/format";

/** As they stood on the evening of the view, under the title that they have today. */
export function LackingTable({ list }: { list: LackingPage }) {
  const names = new Map(list.choices.territories.map(({ slug, label }) => [slug, shortName(label)]));
  const columns: DataColumn<LackingProject>[] = [
    {
      key: "project",
      header: "Projet",
      rowHeader: true,
      wrap: true,
      cell: ({ reference, title }) => (
        <>
          <Link href={projectPath(reference)} prefetch={false} className="relative">
            {title || "Sans intitulé"}
          </Link>
          <span className="fr-hint-text font-normal">
            <Unparted>{reference}</Unparted>
          </span>
        </>
      ),
    },
    {
      key: "territory",
      header: "Territoire",
      wrap: true,
      cell: ({ territory }) => names.get(territory) ?? territory,
    },
    {
      key: "step",
      header: "Phase et avancement",
      wrap: true,
      cell: ({ phase, progressStatus }) =>
        [phase && PHASE_LABELS[phase], progressStatus && PROGRESS_STATUS_LABELS[progressStatus]]
          .filter(Boolean)
          .join(" – ") || "–",
    },
    ...(list.statuses.length > 1
      ? [
          {
            key: "status",
            header: "Instruction",
            cell: ({ reviewStatus }: LackingProject) => REVIEW_STATUS_LABELS[reviewStatus],
          },
        ]
      : []),
    {
      key: "cost",
      header: "Coût total",
      numeric: true,
      cell: ({ costCents }) => (costCents === null ? "–" : formatMoney(costCents)),
    },
    {
      key: "touched",
      header: "Mise à jour",
      wrap: true,
      cell: ({ touchedOn }) => (
        <>
          {formatDate(touchedOn)}
          <span className="fr-hint-text">
            {formatCount(ageInDays(touchedOn, list.on) ?? 0, "jour", "jours")}
          </span>
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={lackTitle(list.lack)}
      captionHidden
      columns={columns}
      rows={list.items}
      rowKey={({ reference }) => reference}
      narrow="cards"
      empty={list.total === 0 ? "Aucun projet." : undefined}
    />
  );
}
