import { Badge, type BadgeSeverity } from "@/components/ui/badge";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import {
  countsInWords,
  durationInWords,
  INTERRUPTED,
  JOB_ALARM_LABELS,
  JOB_LABELS,
  JOB_STATE_LABELS,
  rhythmInWords,
} from "@/lib/features/jobs/labels";
import { jobRowId } from "@/lib/features/jobs/routes";
import { jobAlarm, jobState } from "@/lib/features/jobs/rules";
import type { Heartbeat, JobState } from "@/lib/features/jobs/types";
import { formatInstant } from "@/lib/kernel/format";
import { RetryButton } from "./retry-button";

const SEVERITY: Record<JobState, BadgeSeverity> = {
  running: "info",
  neverRun: "neutral",
  done: "success",
  failed: "error",
  interrupted: "warning",
};

type JobTableProps = {
  readonly jobs: readonly Heartbeat[];
  readonly now: Date;
  readonly reminderTime: string | null;
};

/** Each job in words: what it does, its last run, the next one. */
export function JobTable({ jobs, now, reminderTime }: JobTableProps) {
  const columns: readonly DataColumn<Heartbeat>[] = [
    {
      key: "job",
      header: "Tâche",
      rowHeader: true,
      wrap: true,
      cell: ({ name }) => (
        <span id={jobRowId(name)} className="flex flex-col gap-1">
          {JOB_LABELS[name].title}
          <span className="fr-hint-text font-normal">
            {JOB_LABELS[name].task} Rythme&nbsp;: {rhythmInWords(name, reminderTime)}.
          </span>
        </span>
      ),
    },
    { key: "last", header: "Dernière exécution", wrap: true, cell: (job) => <LastRun job={job} now={now} /> },
    { key: "next", header: "Prochaine", wrap: true, cell: (job) => <NextRun job={job} now={now} /> },
    {
      key: "retry",
      header: "Action",
      cell: ({ name }) => (
        <RetryButton command="tache" fields={{ tache: name }} subject={JOB_LABELS[name].title} />
      ),
    },
  ];
  return (
    <DataTable
      caption="Tâches, avec leur dernière exécution"
      captionHidden
      columns={columns}
      rows={jobs}
      rowKey={({ name }) => name}
      narrow="cards"
      empty="Aucun serveur n’a encore annoncé ses tâches."
    />
  );
}

function LastRun({ job, now }: { readonly job: Heartbeat; readonly now: Date }) {
  const state = jobState(job);
  const { startedAt, endedAt, counts, error } = job;
  return (
    <span className="flex flex-col items-start gap-1">
      <Badge severity={SEVERITY[state]}>{JOB_STATE_LABELS[state]}</Badge>
      {startedAt !== null && (
        <span>
          {formatInstant(startedAt)}
          {endedAt !== null && `, en ${durationInWords(endedAt.getTime() - startedAt.getTime())}`}
          {state === "running" && `, depuis ${durationInWords(now.getTime() - startedAt.getTime())}`}
          {state === "done" && `\u00A0: ${countsInWords(counts)}`}
        </span>
      )}
      {state === "failed" && <span className="wrap-anywhere">Ce qui l’a empêchée&nbsp;: {error}</span>}
      {state === "interrupted" && <span>{INTERRUPTED}</span>}
    </span>
  );
}

function NextRun({ job, now }: { readonly job: Heartbeat; readonly now: Date }) {
  const alarm = jobAlarm(job, now);
  if (alarm !== null)
    return <strong className="fr-message fr-message--error m-0">{JOB_ALARM_LABELS[alarm]}</strong>;
  if (job.dueAt === null) return "Aucune\u00A0: sans objet avec les réglages du serveur";
  if (job.askedByName !== "") return `Dans quelques secondes, à la demande de ${job.askedByName}`;
  return job.dueAt <= now ? "Dans quelques secondes" : formatInstant(job.dueAt);
}
