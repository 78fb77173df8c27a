import type { Metadata } from "next";
import { AnswerForm } from "@/components/projects/review/opinions/answer-form";
import { Dossier } from "@/components/projects/review/opinions/dossier";
import { OpinionItem } from "@/components/projects/review/opinions/opinion-item";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { Unparted } from "@/components/ui/unparted";
import { OPINION_GIVEN } from "@/lib/features/projects/review/opinions/labels";
import { loadAskedOpinion } from "@/lib/features/projects/review/opinions/loaders";
import { GIVEN_PARAM, opinionsPath } from "@/lib/features/projects/review/opinions/routes";
import { projectReviewPath } from "@/lib/features/projects/review/routes";
import { parisDay } from "@/lib/kernel/dates";

export const metadata: Metadata = { title: "Avis sur un projet" };

export default async function AskedOpinionPage({ params, searchParams }: PageProps<"/avis/[avis]">) {
  const { avis } = await params;
  const asked = await loadAskedOpinion(avis);
  if (asked === null)
    return (
      <div className="fr-container pt-8 pb-16">
        <PageTitle title="Votre avis" />
        <AnswerForm opinionId={Number(avis)} />
      </div>
    );
  const { opinion, dossier, seesProject } = asked;
  const hasJustGiven = opinion.givenAt !== null && (await searchParams)[GIVEN_PARAM] !== undefined;
  return (
    <div className="fr-container pb-16">
      <Breadcrumb segments={[{ label: "Avis", href: opinionsPath }]} current={opinion.reference} />
      <PageTitle title={opinion.projectTitle || "Projet sans intitulé"} lead={opinion.reference} />
      <div className="flex flex-col gap-10">
        {hasJustGiven && (
          <Alert severity="success" role="status" small>
            {OPINION_GIVEN}
          </Alert>
        )}
        <section aria-labelledby="avis-rendu" className="flex flex-col gap-4">
          <h2 className="fr-h4 m-0" id="avis-rendu">
            {opinion.givenAt === null ? "Votre avis est demandé" : "Avis rendu"}
          </h2>
          <OpinionItem opinion={opinion} today={parisDay(new Date())} />
          {seesProject && (
            <a href={projectReviewPath(opinion.reference)}>
              Lire le projet <Unparted>{opinion.reference}</Unparted>
            </a>
          )}
          {opinion.givenAt === null && <AnswerForm opinionId={opinion.id} />}
        </section>
        {dossier !== null && (
          <section aria-labelledby="avis-dossier">
            <h2 className="fr-h4" id="avis-dossier">
              Le projet transmis
            </h2>
            <Dossier {...dossier} />
          </section>
        )}
        {dossier === null && !seesProject && (
          <p className="m-0">
            L’instruction est terminée&nbsp;: le projet n’est plus montré ici. S’il est accepté, vous le
            trouvez parmi les projets.
          </p>
        )}
      </div>
    </div>
  );
}
