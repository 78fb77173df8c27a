import Link from "next/link";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { DemoBadge } from "@/components/ui/demo-badge";
import { Unparted } from "@/components/ui/unparted";
import { REVIEW_STATUS_LABELS } from "@/lib/features/projects/labels";
import { NOBODY } from "@/lib/features/projects/review/assignment/labels";
import { isAssignable } from "@/lib/features/projects/review/assignment/rules";
import { BATCH_INPUTS } from "@/lib/features/projects/review/batch/constants";
import type { QueueView } from "@/lib/features/projects/review/queue/constants";
import {
  opinionsLabel,
  QUEUE_EMPTY,
  QUEUE_EMPTY_FILTERED,
  QUEUE_VIEW_LABELS,
  waitingLabel,
} from "@/lib/features/projects/review/queue/labels";
import { carriedQueue, projectInQueuePath } from "@/lib/features/projects/review/queue/routes";
import { isFiltered } from "@/lib/features/projects/review/queue/rules";
import type { QueueParams } from "@/lib/features/projects/review/queue/schema";
import type { QueueItem, ReviewQueue } from "@/lib/features/projects/review/queue/types";
import { formatInstantDay, formatMoney, formatNumber } from "@/lib/kernel/format";
import { BATCH_FORM, BatchBar } from "./batch-bar";
import { TakeForm } from "./take-form";

const projectColumn = (params: QueueParams): DataColumn<QueueItem> => ({
  key: "project",
  header: "Projet",
  rowHeader: true,
  wrap: true,
  cell: (item) => (
    <div className="flex flex-col items-start gap-1">
      <Link href={projectInQueuePath(item.reference, params)} prefetch={false}>
        {item.title || "Sans intitulé"}
      </Link>
      <span className="fr-text--xs m-0 font-normal text-ink-muted">
        <Unparted>{item.reference}</Unparted>
      </span>
      {item.demo && <DemoBadge />}
    </div>
  ),
});

const CHOICE: DataColumn<QueueItem> = {
  key: "choice",
  header: "Choisir",
  cell: ({ reference }) => (
    <div className="fr-checkbox-group fr-checkbox-group--sm">
      <input
        type="checkbox"
        id={`choix-${reference}`}
        name={BATCH_INPUTS.projects}
        value={reference}
        form={BATCH_FORM}
      />
      <label className="fr-label" htmlFor={`choix-${reference}`}>
        <span className="fr-sr-only">Choisir {reference}</span>
      </label>
    </div>
  ),
};

const handsColumn = ({ params, mayReview, readerId }: ReviewQueue): DataColumn<QueueItem> => ({
  key: "hands",
  header: "Instruit par",
  wrap: true,
  cell: (item) =>
    item.assigneeName ??
    (mayReview && readerId !== null && isAssignable(item.reviewStatus) ? (
      <TakeForm reference={item.reference} readerId={readerId} queue={carriedQueue(params)} />
    ) : (
      NOBODY
    )),
});

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
  { key: "opinions", header: "Avis", wrap: true, cell: opinionsLabel },
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
  const { params, items, mayReview } = queue;
  const { view } = params;
  const isChoosable = mayReview && view === "a-instruire";
  return (
    <>
      <DataTable
        caption={QUEUE_VIEW_LABELS[view]}
        columns={[
          ...(isChoosable ? [CHOICE] : []),
          projectColumn(params),
          ...TIMING[view],
          ...(view === "decides" ? [] : [handsColumn(queue)]),
          ...REST,
        ]}
        rows={items}
        rowKey={(item) => item.reference}
        narrow="cards"
        empty={isFiltered(params) ? QUEUE_EMPTY_FILTERED : QUEUE_EMPTY[view]}
      />
      {isChoosable && items.length > 0 && <BatchBar queue={queue} />}
    </>
  );
}
