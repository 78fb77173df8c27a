import type { Metadata } from "next";
import Link from "next/link";
import { AnswerCard } from "@/components/answers/answer-card";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { overlapInWords } from "@/lib/features/answers/labels";
import { loadProjectAnswers } from "@/lib/features/answers/loaders";
import { answerPath } from "@/lib/features/answers/routes";
import { projectPath, projectsPath } from "@/lib/features/projects/routes";

type Props = PageProps<"/projets/[reference]/reponses">;

export const metadata: Metadata = { title: "Réponses des partenaires" };

export default async function ProjectAnswersPage({ params }: Props) {
  const { reference } = await params;
  const { title, answers, overlap, mayAnswer, organisationId, today } = await loadProjectAnswers(reference);
  const own = answers.filter((answer) => mayAnswer && answer.organisationId === organisationId);
  const others = answers.filter((answer) => !own.includes(answer));
  return (
    <div className="fr-container pb-16">
      <Breadcrumb
        segments={[
          { label: "Projets", href: projectsPath },
          { label: reference, href: projectPath(reference) },
        ]}
        current="Réponses"
      />
      <PageTitle
        title="Réponses des partenaires"
        lead={title || reference}
        actions={
          mayAnswer && (
            <Link className="fr-btn" href={answerPath(reference)} prefetch={false}>
              Répondre à ce projet
            </Link>
          )
        }
      />
      <div className="flex flex-col gap-8">
        {overlap !== null && (
          <Alert severity="warning" title="Plusieurs partenaires pour le même reste à financer">
            {overlapInWords(overlap)}
          </Alert>
        )}
        {mayAnswer && (
          <section className="flex flex-col gap-4" aria-labelledby="reponses-miennes">
            <h2 className="fr-h4 m-0" id="reponses-miennes">
              De votre organisation ({own.length})
            </h2>
            {own.length === 0 && <p className="m-0">Votre organisation n’a pas encore répondu.</p>}
            <ul className="fr-raw-list m-0 flex flex-col gap-4 p-0">
              {own.map((answer) => (
                <AnswerCard key={answer.id} reference={reference} answer={answer} today={today} />
              ))}
            </ul>
          </section>
        )}
        <section className="flex flex-col gap-4" aria-labelledby="reponses-autres">
          <h2 className="fr-h4 m-0" id="reponses-autres">
            {mayAnswer ? "Des autres partenaires" : "Reçues"} ({others.length})
          </h2>
          {others.length === 0 && <p className="m-0">Aucune réponse.</p>}
          <ul className="fr-raw-list m-0 flex flex-col gap-4 p-0">
            {others.map((answer) => (
              <AnswerCard key={answer.id} reference={reference} answer={answer} today={today} />
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
}
