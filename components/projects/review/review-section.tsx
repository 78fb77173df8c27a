import { Alert } from "@/components/ui/alert";
import {
  NO_SIDE_SENTENCE,
  REVIEW_CONFIRMATIONS,
  REVIEW_STATE_SENTENCES,
} from "@/lib/features/projects/review/labels";
import { CONFIRMATION_ANCHOR, REVIEW_ANCHOR } from "@/lib/features/projects/review/routes";
import type { ReviewPanel } from "@/lib/features/projects/review/types";
import { QueueNavigation } from "./queue-navigation";
import { ReviewChanges } from "./review-changes";
import { ReviewExchange } from "./review-exchange";
import { ReviewForm } from "./review-form";

/** The review of a project, for the territory and the ministry: where it stands, what can be done, what was said. */
export function ReviewSection({ panel }: { readonly panel: ReviewPanel }) {
  const { review, directory, place, confirmation, done } = panel;
  const { version, reviewStatus, choices } = review;
  return (
    <section id={REVIEW_ANCHOR} aria-labelledby="instruction-titre" className="flex flex-col gap-6 pt-8">
      <div className="flex flex-col gap-3">
        {confirmation && (
          <Alert
            severity="success"
            role="status"
            id={CONFIRMATION_ANCHOR}
            title={REVIEW_CONFIRMATIONS[confirmation].title}
          >
            <p>{REVIEW_CONFIRMATIONS[confirmation].next}</p>
          </Alert>
        )}
        <h2 id="instruction-titre" className="fr-h4 m-0">
          Instruction
        </h2>
        <p className="m-0">{REVIEW_STATE_SENTENCES[review.reviewStatus]}</p>
        {place && <QueueNavigation place={place} />}
      </div>
      {review.comparison && <ReviewChanges comparison={review.comparison} directory={directory} />}
      {review.side === null ? (
        <p className="m-0">{NO_SIDE_SENTENCE}</p>
      ) : (
        <ReviewForm
          // Forgets what was typed once it was sent, not when somebody else was faster.
          key={done}
          reference={review.reference}
          project={{ version, reviewStatus, choices }}
        />
      )}
      <ReviewExchange steps={review.steps} />
    </section>
  );
}
