import { questionsOf } from "@/lib/features/strategies/creation/labels";

export type AxisQuestionsProps = {
  readonly title: string;
  readonly priorities: readonly { readonly slug: string; readonly label: string }[];
};

/** What to ask oneself about an axis that bears the name of a priority of the programme; nothing about any other. */
export function AxisQuestions({ title, priorities }: AxisQuestionsProps) {
  const questions = questionsOf(title, priorities);
  if (questions.length === 0) return null;
  return (
    <div className="strategy-screen-only">
      <p className="fr-text--sm m-0 text-ink-muted">Pour commencer, demandez-vous&nbsp;:</p>
      <ul className="fr-text--sm m-0 text-ink-muted">
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </div>
  );
}
