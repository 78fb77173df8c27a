import { type DataColumn, DataTable } from "@/components/ui/data-table";
import {
  countsInWords,
  durationInWords,
  INTERRUPTED,
  JOB_STATE_LABELS,
  jobTitle,
} from "@/lib/features/jobs/labels";
import type { JobRunView } from "@/lib/features/jobs/types";
import { formatInstant } from "@/lib/kernel/format";

function resultInWords({ outcome, error, counts }: JobRunView): string {
  if (outcome === "interrupted") return INTERRUPTED;
  return outcome === "failed" ? error : countsInWords(counts);
}

const COLUMNS: readonly DataColumn<JobRunView>[] = [
  {
    key: "job",
    header: "Tâche",
    rowHeader: true,
    wrap: true,
    cell: ({ job, askedByName }) => (
      <>
        {jobTitle(job)}
        {askedByName !== "" && (
          <span className="fr-hint-text font-normal">à la demande de {askedByName}</span>
        )}
      </>
    ),
  },
  { key: "start", header: "Début", wrap: true, cell: ({ startedAt }) => formatInstant(startedAt) },
  {
    key: "duration",
    header: "Durée",
    wrap: true,
    cell: ({ startedAt, endedAt, outcome }) =>
      outcome === "interrupted" ? "–" : durationInWords(endedAt.getTime() - startedAt.getTime()),
  },
  { key: "outcome", header: "Issue", cell: ({ outcome }) => JOB_STATE_LABELS[outcome] },
  {
    key: "result",
    header: "Résultat",
    wrap: true,
    cell: (run) => <span className="wrap-anywhere">{resultInWords(run)}</span>,
  },
];

/** The runs that did something, or could not. */
export function RunTable({ runs }: { readonly runs: readonly JobRunView[] }) {
  return (
    <DataTable
      caption="Dernières exécutions, de la plus récente à la plus ancienne"
      captionHidden
      columns={COLUMNS}
      rows={runs}
      rowKey={({ id }) => String(id)}
      narrow="cards"
      empty="Aucune exécution n’a encore eu quelque chose à faire."
    />
  );
}
