import Link from "next/link";
import { Alert } from "@/components/ui/alert";
import { overlapInWords } from "@/lib/features/answers/labels";
import { answerPath, projectAnswersPath } from "@/lib/features/answers/routes";
import type { ProjectAnswers } from "@/lib/features/answers/types";
import { AnswerCard } from "./answer-card";

/** What partners answer, on the page of a project. */
export function AnswerSection({ answers: page }: { readonly answers: ProjectAnswers }) {
  const { reference, answers, overlap, today } = page;
  return (
    <section className="flex flex-col gap-4 pt-8" aria-labelledby="reponses">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <h2 className="fr-h4 m-0" id="reponses">
          Réponses des partenaires
        </h2>
        {page.mayAnswer && (
          <Link className="fr-btn fr-btn--sm" href={answerPath(reference)} prefetch={false}>
            Répondre à ce projet
          </Link>
        )}
      </div>
      {overlap !== null && (
        <Alert severity="warning" title="Plusieurs partenaires pour le même reste à financer" as="h3">
          {overlapInWords(overlap)}
        </Alert>
      )}
      {answers.length === 0 ? (
        <p className="m-0">Aucun partenaire n’a encore répondu.</p>
      ) : (
        <ul className="fr-raw-list m-0 flex flex-col gap-4 p-0">
          {answers.slice(0, SHOWN).map((answer) => (
            <AnswerCard key={answer.id} reference={reference} answer={answer} today={today} />
          ))}
        </ul>
      )}
      {answers.length > 0 && (
        <Link className="fr-link self-start" href={projectAnswersPath(reference)} prefetch={false}>
          Toutes les réponses ({answers.length})
        </Link>
      )}
    </section>
  );
}

const SHOWN = 3;
