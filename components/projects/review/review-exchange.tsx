import type { CheckRecord } from "@/lib/features/projects/review/checklist/types";
import { REVIEW_STEP_LABELS } from "@/lib/features/projects/review/labels";
import type { ReviewStep } from "@/lib/features/projects/review/types";
import { formatInstant } from "@/lib/kernel/format";
import { CheckRecordDetails } from "./checklist/check-record-details";
import { FieldComments } from "./field-comments";

type ReviewExchangeProps = {
  readonly steps: readonly ReviewStep[];
  /** The grids that decisions were taken with, for whoever reads them. */
  readonly records: readonly CheckRecord[];
};

/** Who decided what, with which words, newest first. */
export function ReviewExchange({ steps, records }: ReviewExchangeProps) {
  return (
    <section aria-labelledby="instruction-echanges" className="flex flex-col gap-3">
      <h3 id="instruction-echanges" className="fr-h6 m-0">
        Échanges
      </h3>
      {steps.length === 0 && <p className="m-0">Le projet n’a pas encore été transmis.</p>}
      <ol className="fr-raw-list m-0 flex flex-col gap-4 p-0">
        {steps.map((step) => (
          <li key={step.id} className="border-0 border-l-2 border-solid border-line pl-4">
            <p className="m-0">
              <strong>{step.actorName}</strong> {REVIEW_STEP_LABELS[step.command]}
            </p>
            <p className="fr-text--xs m-0 text-ink-muted">
              <time dateTime={step.at.toISOString()}>{formatInstant(step.at)}</time>
            </p>
            {step.message !== "" && (
              <p className="m-0 pt-2 whitespace-pre-line wrap-anywhere">{step.message}</p>
            )}
            <FieldComments comments={step.fieldComments} />
            <CheckRecordDetails record={records.find(({ eventId }) => eventId === step.id)} />
          </li>
        ))}
      </ol>
    </section>
  );
}
