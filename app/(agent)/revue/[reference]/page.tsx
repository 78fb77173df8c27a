import type { Metadata } from "next";
import Link from "next/link";
import { AnsweredAlert } from "@/components/quarterly/answered-alert";
import { StepForm } from "@/components/quarterly/step-form";
import { StepStanding } from "@/components/quarterly/step-standing";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { PROJECT_NOT_SHOWN } from "@/lib/features/projects/labels";
import { projectPath } from "@/lib/features/projects/routes";
import { answerToldLabel, progressLabel, quarterLabel } from "@/lib/features/quarterly/labels";
import { reviewPath } from "@/lib/features/quarterly/routes";
import { loadStep } from "@/lib/features/quarterly/step/loaders";

type Props = PageProps<"/revue/[reference]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Revue trimestrielle\u00A0: ${(await params).reference}` };
}

const STANDING_ID = "situation";

export default async function ReviewStepPage({ params, searchParams }: Props) {
  const { reference } = await params;
  const { form, copyKey, signInPath, skipPath, shown, answered } = await loadStep(
    reference,
    await searchParams,
  );
  return (
    <div className="fr-container pb-16">
      <Breadcrumb segments={[{ label: "Revue trimestrielle", href: reviewPath }]} current={reference} />
      {answered && <AnsweredAlert {...answered} />}
      <PageTitle
        title={shown ? shown.project.title || "Projet sans intitulé" : `Projet ${reference}`}
        lead={
          shown ? (
            <p className="fr-text--md">
              Revue du {quarterLabel(shown.quarter)}, projet {shown.position} sur {shown.progress.total}
              &nbsp;– {progressLabel(shown.progress)} avec une réponse
            </p>
          ) : (
            PROJECT_NOT_SHOWN
          )
        }
      />
      <div className="max-w-3xl">
        {shown?.reviewed.answer && (
          <div className="pb-4">
            <Alert severity="info" small>
              {answerToldLabel(shown.reviewed.answer, shown.isSent)}
            </Alert>
          </div>
        )}
        {shown && (
          <StepStanding
            id={STANDING_ID}
            project={shown.project}
            confirmation={shown.confirmation}
            today={shown.today}
            now={shown.now}
          />
        )}
        <StepForm
          key={reference}
          saved={form}
          standingId={STANDING_ID}
          copyKey={copyKey}
          signInPath={signInPath}
          cancelPath={skipPath}
        />
        <p className="pt-8">
          Autre chose à changer&nbsp;?{" "}
          <Link href={projectPath(reference)} prefetch={false}>
            Ouvrir la page du projet
          </Link>
        </p>
      </div>
    </div>
  );
}
