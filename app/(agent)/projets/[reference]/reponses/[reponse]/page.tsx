import type { Metadata } from "next";
import Link from "next/link";
import { AnswerFacts } from "@/components/answers/answer-facts";
import { AnswerStateBadge } from "@/components/answers/answer-state-badge";
import { LineDifferences } from "@/components/answers/line-differences";
import { StepForm } from "@/components/answers/step-form";
import { StepHistory } from "@/components/answers/step-history";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { AGENT_READS_ONLY, ANSWER_EXPIRED, overlapInWords } from "@/lib/features/answers/labels";
import { loadAnswerPage } from "@/lib/features/answers/loaders";
import { changeAnswerPath, projectAnswersPath } from "@/lib/features/answers/routes";
import { stepValuesOf } from "@/lib/features/answers/steps/rules";
import { STEP_COMMANDS } from "@/lib/features/answers/steps/schema";
import { projectPath, projectsPath } from "@/lib/features/projects/routes";

type Props = PageProps<"/projets/[reference]/reponses/[reponse]">;

export const metadata: Metadata = { title: "Réponse d’un partenaire" };

export default async function AnswerPage({ params, searchParams }: Props) {
  const { reference, reponse } = await params;
  const page = await loadAnswerPage(reference, reponse, await searchParams);
  if (page === null)
    return (
      <div className="fr-container pt-8 pb-16">
        <PageTitle title="Réponse d’un partenaire" lead={`Projet ${reference}`} />
        {STEP_COMMANDS.map((command) => (
          <StepForm
            key={command}
            reference={reference}
            answerId={Number(reponse)}
            revision={1}
            version={1}
            command={command}
            values={stepValuesOf(null, command, [])}
            lines={[]}
            onlyAnswered
          />
        ))}
      </div>
    );
  const { answer, commands, differences, lines, overlap, side, version } = page;
  return (
    <div className="fr-container pb-16">
      <Breadcrumb
        segments={[
          { label: "Projets", href: projectsPath },
          { label: reference, href: projectPath(reference) },
          { label: "Réponses", href: projectAnswersPath(reference) },
        ]}
        current={answer.organisationName}
      />
      <PageTitle
        title={`Réponse\u00A0: ${answer.organisationName}`}
        lead={page.title || reference}
        badges={<AnswerStateBadge kind={answer.kind} state={answer.state} />}
        actions={
          page.mayChange && (
            <Link className="fr-btn" href={changeAnswerPath(reference, answer.id)} prefetch={false}>
              Modifier la réponse
            </Link>
          )
        }
      />
      <div className="flex flex-col gap-10">
        {page.done !== null && (
          <Alert severity="success" role="status" small>
            {page.done}
          </Alert>
        )}
        {page.isExpired && (
          <Alert severity="info" small>
            {ANSWER_EXPIRED}
          </Alert>
        )}
        {overlap !== null && (
          <Alert severity="warning" title="Plusieurs partenaires pour le même reste à financer">
            {overlapInWords(overlap)}
          </Alert>
        )}
        <AnswerFacts answer={answer} />
        {differences.length > 0 && <LineDifferences answer={answer} differences={differences} />}
        {commands.length > 0 && (
          <section className="flex flex-col gap-6" aria-labelledby="suite">
            <h2 className="fr-h4 m-0" id="suite">
              {side === "partner" ? "Votre étape" : "Votre décision"}
            </h2>
            {commands.map((command) => (
              <StepForm
                key={`${command}-${answer.revision}`}
                reference={reference}
                answerId={answer.id}
                revision={answer.revision}
                version={version}
                command={command}
                values={stepValuesOf(answer, command, lines)}
                lines={lines}
                isCorrection={command === "grant" && answer.grantedCents !== null}
              />
            ))}
          </section>
        )}
        {page.awaitsCoordinator && <p className="m-0">{AGENT_READS_ONLY}</p>}
        {page.steps.length > 0 && <StepHistory steps={page.steps} />}
      </div>
    </div>
  );
}
