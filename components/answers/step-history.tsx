import { STEP_LABELS } from "@/lib/features/answers/labels";
import type { AnswerStep } from "@/lib/features/answers/types";
import { formatDate, formatInstant, formatMoney } from "@/lib/kernel/format";

/** What was done, newest first. */
export function StepHistory({ steps }: { readonly steps: readonly AnswerStep[] }) {
  return (
    <section className="flex flex-col gap-4" aria-labelledby="etapes">
      <h2 className="fr-h4 m-0" id="etapes">
        Ce qui s’est passé
      </h2>
      <ol className="fr-raw-list m-0 flex flex-col gap-3 p-0">
        {steps
          .toReversed()
          .map(({ id, at, actorName, organisationName, command, amountCents, day, text }) => (
            <li key={id} className="border-0 border-l-2 border-solid border-line pl-4">
              <p className="m-0">
                <strong>{actorName}</strong> ({organisationName}) {STEP_LABELS[command]}
                {amountCents !== null && <>&nbsp;: {formatMoney(amountCents)}</>}
                {day !== null && <>, le {formatDate(day)}</>}
              </p>
              {text !== "" && <p className="fr-text--sm m-0 whitespace-pre-line wrap-anywhere">{text}</p>}
              <p className="fr-hint-text m-0">{formatInstant(at)}</p>
            </li>
          ))}
      </ol>
    </section>
  );
}
