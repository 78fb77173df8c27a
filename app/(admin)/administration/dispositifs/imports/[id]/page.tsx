import type { Metadata } from "next";
import { AdministrationBreadcrumb } from "@/components/layout/administration-breadcrumb";
import { ReportForm } from "@/components/schemes/imports/report-form";
import { ReportItems } from "@/components/schemes/imports/report-items";
import { RunProgress } from "@/components/schemes/imports/run-progress";
import { RunSummary } from "@/components/schemes/imports/run-summary";
import { Alert } from "@/components/ui/alert";
import { Badge } from "@/components/ui/badge";
import { PageTitle } from "@/components/ui/page-title";
import { refusalSentence, runTitle, STATUS_LABELS } from "@/lib/features/schemes/imports/labels";
import { loadSchemeImport } from "@/lib/features/schemes/imports/loaders";
import { REFUSAL_PARAMETER, schemeImportsPath } from "@/lib/features/schemes/imports/routes";
import type { SchemeImportPage } from "@/lib/features/schemes/imports/types";
import { formatInstant } from "@/lib/kernel/format";

export const metadata: Metadata = { title: "Rapport d’import des dispositifs" };

export default async function SchemeImportReportPage({
  params,
  searchParams,
}: PageProps<"/administration/dispositifs/imports/[id]">) {
  const { id } = await params;
  const parameters = await searchParams;
  const page = await loadSchemeImport(id, parameters);
  const refusal = refusalSentence(parameters[REFUSAL_PARAMETER]);
  const { run } = page;
  return (
    <div className="fr-container pb-16">
      <AdministrationBreadcrumb
        segments={[{ label: "Import des dispositifs", href: schemeImportsPath }]}
        current={runTitle(run)}
      />
      <PageTitle
        title={runTitle(run)}
        badges={
          <Badge severity={run.status === "done" ? "success" : "info"}>{STATUS_LABELS[run.status]}</Badge>
        }
        lead={`Demandé le ${formatInstant(run.createdAt)} par ${run.createdByName}.`}
      />
      <div className="flex flex-col gap-8">
        {refusal !== null && (
          <Alert severity="error" title="Rien n’a été appliqué" role="alert">
            {refusal}
          </Alert>
        )}
        <Step page={page} />
      </div>
    </div>
  );
}

function Step({ page }: { readonly page: SchemeImportPage }) {
  const { run } = page;
  switch (run.status) {
    case "reading":
    case "comparing":
    case "applying":
      return <RunProgress run={run} sums={page.sums} />;
    case "review":
      return (
        <>
          <RunSummary run={run} sums={page.sums} />
          <ReportForm {...page} />
        </>
      );
    case "done":
      return (
        <>
          <RunSummary run={run} sums={page.sums} />
          <ReportItems {...page} isOpen={false} />
        </>
      );
    case "cancelled":
    case "failed":
      return <p>{run.message}</p>;
  }
}
