import Link from "next/link";
import type { ReactNode } from "react";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { Unparted } from "@/components/ui/unparted";
import { BEHIND_AMOUNT_LABELS } from "@/lib/features/dashboard/behind/labels";
import type { BehindAmounts, BehindProject } from "@/lib/features/dashboard/behind/types";
import { NOT_STATED_LABELS } from "@/lib/features/dashboard/labels";
import { PHASE_LABELS, PROGRESS_STATUS_LABELS, REVIEW_STATUS_LABELS } from "@/lib/features/projects/labels";
import { projectPath } from "@/lib/features/projects/routes";
import { formatMoney } from "@/lib/kernel/format";

type PastProjectTableProps = {
  readonly caption: string;
  readonly projects: readonly BehindProject[];
  /** Between two evenings: what was on the first stands beside what is on the last, where they differ. */
  readonly isStep: boolean;
};

const AMOUNTS = [
  "costCents",
  "askedCents",
  "grantedCents",
  "paidCents",
] as const satisfies readonly (keyof BehindAmounts)[];

/** The projects as they were on that evening; their title is the one they have today. */
export function PastProjectTable({ caption, projects, isStep }: PastProjectTableProps) {
  const columns: DataColumn<BehindProject>[] = [
    {
      key: "project",
      header: "Projet",
      rowHeader: true,
      wrap: true,
      cell: ({ reference, title }) => (
        <>
          <Link href={projectPath(reference)} prefetch={false}>
            <Unparted>{title || reference}</Unparted>
          </Link>
          <span className="fr-text--xs block font-normal text-ink-muted">
            <Unparted>{reference}</Unparted>
          </span>
        </>
      ),
    },
    { key: "territory", header: "Territoire", wrap: true, cell: ({ territory }) => territory },
    {
      key: "priority",
      header: "Priorité principale",
      wrap: true,
      cell: ({ mainPriority }) => mainPriority ?? NOT_STATED_LABELS.priority,
    },
    {
      key: "phase",
      header: "Phase et avancement",
      wrap: true,
      cell: ({ phase, progressStatus }) =>
        [
          phase === null ? NOT_STATED_LABELS.phase : PHASE_LABELS[phase],
          progressStatus === null ? null : PROGRESS_STATUS_LABELS[progressStatus].toLocaleLowerCase("fr"),
        ]
          .filter((part) => part !== null)
          .join(", "),
    },
    {
      key: "status",
      header: "Instruction",
      wrap: true,
      cell: ({ reviewStatus, before }) => (
        <Changed
          now={REVIEW_STATUS_LABELS[reviewStatus]}
          before={before === null ? null : REVIEW_STATUS_LABELS[before.reviewStatus]}
        />
      ),
    },
    ...AMOUNTS.map(
      (amount): DataColumn<BehindProject> => ({
        key: amount,
        header: BEHIND_AMOUNT_LABELS[amount],
        numeric: true,
        cell: (project) => (
          <Changed
            now={amountText(project[amount])}
            before={project.before === null ? null : amountText(project.before[amount])}
          />
        ),
      }),
    ),
  ];
  return (
    <>
      {isStep && projects.some(({ before }) => before !== null) && (
        <p className="fr-text--sm m-0 pb-2 text-ink-muted">
          Ce qui a changé se lit «&nbsp;avant → après&nbsp;».
        </p>
      )}
      <DataTable
        caption={caption}
        captionHidden
        columns={columns}
        rows={projects}
        rowKey={({ reference }) => reference}
        empty="Aucun projet."
        narrow="cards"
      />
    </>
  );
}

const amountText = (cents: number | null) => (cents === null ? "non renseigné" : formatMoney(cents));

function Changed({ now, before }: { now: string; before: string | null }): ReactNode {
  if (before === null || before === now) return now;
  return (
    <>
      <span className="fr-sr-only">avant&nbsp;: </span>
      <span className="text-ink-muted">{before}</span> <span aria-hidden="true">→</span>{" "}
      <span className="fr-sr-only">après&nbsp;: </span>
      <strong>{now}</strong>
    </>
  );
}
