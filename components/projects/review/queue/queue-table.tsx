import Link from "next/link";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { DemoBadge } from "@/components/ui/demo-badge";
import { REVIEW_STATUS_LABELS } from "@/lib/features/projects/labels";
import type { QueueView } from "@/lib/features/projects/review/queue/constants";
import {
  QUEUE_EMPTY,
  QUEUE_EMPTY_FILTERED,
  QUEUE_VIEW_LABELS,
  waitingLabel,
} from "@/lib/features/projects/review/queue/labels";
import type { QueueItem, ReviewQueue } from "@/lib/features/projects/review/queue/types";
import { projectReviewPath } from "@/lib/features/projects/review/routes";
import { formatInstantDay, formatMoney, formatNumber } from "@/lib/kernel/format";

const PROJECT: DataColumn<QueueItem> = {
  key: "project",
  header: "Projet",
  rowHeader: true,
  wrap: true,
  cell: (item) => (
    <div className="flex flex-col items-start gap-1">
      <Link href={projectReviewPath(item.reference)} prefetch={false}>
        {item.title || "Sans intitulé"}
      </Link>
      <span className="fr-text--xs m-0 font-normal text-ink-muted">{item.reference}</span>
      {item.demo && <DemoBadge />}
    </div>
  ),
};

const REST: readonly DataColumn<QueueItem>[] = [
  { key: "territory", header: "Territoire", wrap: true, cell: (item) => item.territoryName },
  { key: "priority", header: "Priorité principale", wrap: true, cell: (item) => item.mainPriority ?? "–" },
  {
    key: "cost",
    header: "Coût total",
    numeric: true,
    cell: (item) => (item.totalCostCents === null ? "–" : formatMoney(item.totalCostCents)),
  },
  {
    key: "rounds",
    header: "Allers-retours",
    numeric: true,
    cell: (item) => formatNumber(item.earlierRounds),
  },
];

const waiting = (header: string): DataColumn<QueueItem> => ({
  key: "waiting",
  header,
  cell: (item) => (
    <span>
      <strong>{waitingLabel(item.waitingDays)}</strong>
      <br />
      <span className="fr-text--xs text-ink-muted">{formatInstantDay(item.since)}</span>
    </span>
  ),
});

const TIMING: Record<QueueView, readonly DataColumn<QueueItem>[]> = {
  "a-instruire": [waiting("Attend depuis")],
  complements: [waiting("Demandé depuis")],
  decides: [
    { key: "decision", header: "Décision", cell: (item) => REVIEW_STATUS_LABELS[item.reviewStatus] },
    { key: "decidedOn", header: "Le", cell: (item) => formatInstantDay(item.since) },
  ],
};

export function QueueTable({ queue }: { readonly queue: ReviewQueue }) {
  const { view, territory, priority } = queue.params;
  const isFiltered = territory !== null || priority !== null;
  return (
    <DataTable
      caption={QUEUE_VIEW_LABELS[view]}
      columns={[PROJECT, ...TIMING[view], ...REST]}
      rows={queue.items}
      rowKey={(item) => item.reference}
      narrow="cards"
      empty={isFiltered ? QUEUE_EMPTY_FILTERED : QUEUE_EMPTY[view]}
    />
  );
}
