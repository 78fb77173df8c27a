import type { Metadata } from "next";
import { FailureList } from "@/components/jobs/failure-list";
import { JobTable } from "@/components/jobs/job-table";
import { RunTable } from "@/components/jobs/run-table";
import { AdministrationBreadcrumb } from "@/components/layout/administration-breadcrumb";
import { Alert } from "@/components/ui/alert";
import { PageTitle } from "@/components/ui/page-title";
import { guidePath } from "@/lib/features/help/guides/routes";
import { JOB_NOTICE_LABELS, jobRefusalSentence } from "@/lib/features/jobs/labels";
import { loadJobs } from "@/lib/features/jobs/loaders";
import { FAILURES_ANCHOR } from "@/lib/features/jobs/routes";
import { formatInstant } from "@/lib/kernel/format";

export const metadata: Metadata = { title: "Tâches" };

export default async function JobsPage({ searchParams }: PageProps<"/administration/taches">) {
  const {
    jobs,
    runs,
    failures,
    notice,
    refusal: refused,
    now,
    reminderTime,
    hasMailServer,
  } = await loadJobs(await searchParams);
  const refusal = jobRefusalSentence(refused);
  return (
    <div className="fr-container flex flex-col gap-6 pb-12">
      <AdministrationBreadcrumb current="Tâches" />
      <PageTitle
        help={guidePath("surveiller-les-taches")}
        title="Tâches"
        lead={`Ce que le site fait de lui-même, et ce qui n’a pas abouti. État au ${formatInstant(now)}.`}
      />
      {notice !== undefined && (
        <Alert severity="success" role="status" small>
          {JOB_NOTICE_LABELS[notice]}
        </Alert>
      )}
      {refusal !== null && (
        <Alert severity="error" role="alert" small>
          {refusal}
        </Alert>
      )}
      {!hasMailServer && (
        <Alert severity="warning" title="Aucun serveur d’envoi n’est configuré" as="h2">
          Les messages, rappels compris, restent dans le courrier sans partir&nbsp;: renseignez SMTP_URL.
        </Alert>
      )}
      <JobTable jobs={jobs} now={now} reminderTime={reminderTime} />
      <section id={FAILURES_ANCHOR} className="flex flex-col gap-4">
        <h2 className="fr-h4 m-0">Ce qui a échoué</h2>
        <FailureList failures={failures} />
      </section>
      <section className="flex flex-col gap-4 pt-6">
        <h2 className="fr-h4 m-0">Dernières exécutions</h2>
        <p className="fr-hint-text m-0">
          Celles qui ont eu quelque chose à faire, ou qui ont échoué, depuis 90&nbsp;jours.
        </p>
        <RunTable runs={runs} />
      </section>
    </div>
  );
}
