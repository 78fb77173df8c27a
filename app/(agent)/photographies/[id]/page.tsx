import type { Metadata } from "next";
import { PackSection } from "@/components/photographs/pack-section";
import { ReportView } from "@/components/photographs/report-view";
import { Alert } from "@/components/ui/alert";
import { Badge } from "@/components/ui/badge";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import {
  PHOTOGRAPH_REFUSAL_LABELS,
  photographDates,
  scopeLabel,
  signatureOf,
} from "@/lib/features/photographs/labels";
import { loadPhotograph } from "@/lib/features/photographs/loaders";
import { photographsPath, REFUSAL_PARAMETER } from "@/lib/features/photographs/routes";

export const metadata: Metadata = { title: "Photographie" };

export default async function PhotographPage({ params, searchParams }: PageProps<"/photographies/[id]">) {
  const { photograph, pack, mayPrepare } = await loadPhotograph((await params).id);
  const { report } = photograph;
  return (
    <div className="fr-container pb-16">
      <Breadcrumb segments={[{ label: "Photographies", href: photographsPath }]} current={photograph.title} />
      <PageTitle
        title={photograph.title}
        badges={<Badge severity="info">Photographie</Badge>}
        lead={`${scopeLabel(photograph.territory)}, ${photographDates(photograph)}.`}
      />
      <p className="text-ink-muted">
        {signatureOf(photograph)}. Chiffres des {report.counted}. Rien ne les change plus.
      </p>
      {photograph.comment !== "" && <p className="max-w-3xl whitespace-pre-line">{photograph.comment}</p>}
      {(await searchParams)[REFUSAL_PARAMETER] === "forbidden" && (
        <Alert severity="error" title="Le dossier n’a pas été demandé" role="alert">
          {PHOTOGRAPH_REFUSAL_LABELS.forbidden}
        </Alert>
      )}
      <PackSection id={photograph.id} pack={pack} mayPrepare={mayPrepare} />
      <ReportView report={report} />
    </div>
  );
}
