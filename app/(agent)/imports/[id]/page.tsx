import type { Metadata } from "next";
import { ImportProgress } from "@/components/imports/import-progress";
import { ImportReport } from "@/components/imports/import-report";
import { MappingForm } from "@/components/imports/mapping-form";
import { ReviewForm } from "@/components/imports/review-form";
import { Alert } from "@/components/ui/alert";
import { Badge } from "@/components/ui/badge";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import {
  IMPORT_REFUSAL_LABELS,
  IMPORT_STATUS_LABELS,
  importMessageTitle,
  isImportRefusal,
} from "@/lib/features/imports/labels";
import { loadImport } from "@/lib/features/imports/loaders";
import { importsPath, REFUSAL_PARAMETER } from "@/lib/features/imports/routes";
import type { ImportPage } from "@/lib/features/imports/types";
import { formatCount, formatInstant } from "@/lib/kernel/format";

export const metadata: Metadata = { title: "Import" };

export default async function ImportPageView({ params, searchParams }: PageProps<"/imports/[id]">) {
  const { id } = await params;
  const parameters = await searchParams;
  const page = await loadImport(id, parameters);
  const refusal = parameters[REFUSAL_PARAMETER];
  const { head } = page;
  return (
    <div className="fr-container pb-16">
      <Breadcrumb
        segments={[{ label: "Importer un tableau", href: importsPath }]}
        current={head.fileName || `Import ${head.id}`}
      />
      <PageTitle
        title={head.fileName || `Import ${head.id}`}
        badges={
          <Badge severity={head.status === "done" ? "success" : "info"}>
            {IMPORT_STATUS_LABELS[head.status]}
          </Badge>
        }
        lead={`${formatCount(head.rowCount, "ligne", "lignes")}, déposées le ${formatInstant(head.createdAt)} par ${head.createdByName}.`}
      />
      <div className="flex flex-col gap-8">
        {isImportRefusal(refusal) && (
          <Alert severity="error" title="Rien n’a encore été fait" role="alert">
            {IMPORT_REFUSAL_LABELS[refusal]}
          </Alert>
        )}
        {head.message !== "" && (
          <Alert severity="warning" title={importMessageTitle(head)}>
            {head.message}
          </Alert>
        )}
        <Step page={page} />
      </div>
    </div>
  );
}

function Step({ page }: { readonly page: ImportPage }) {
  switch (page.head.status) {
    case "mapping":
      return <MappingForm head={page.head} samples={page.samples} problem={page.mappingProblem} />;
    case "analysing":
    case "committing":
      return <ImportProgress head={page.head} accepted={page.counts.accepted} />;
    case "review":
      return <ReviewForm {...page} />;
    case "done":
      return <ImportReport {...page} />;
    case "cancelled":
      return <p>Cet import a été abandonné&nbsp;: rien n’en a été enregistré.</p>;
  }
}
