import { Alert } from "@/components/ui/alert";
import {
  NO_SIDE_SENTENCE,
  REVIEW_CONFIRMATIONS,
  REVIEW_STATE_SENTENCES,
} from "@/lib/features/projects/review/labels";
import { carriedQueue } from "@/lib/features/projects/review/queue/routes";
import { CONFIRMATION_ANCHOR, REVIEW_ANCHOR } from "@/lib/features/projects/review/routes";
import type { ReviewPanel } from "@/lib/features/projects/review/types";
import { parisDay } from "@/lib/kernel/dates";
import { AssignmentLine } from "./assignment-line";
import { CheckSection } from "./checklist/check-section";
import { DecisionWarnings } from "./decision-warnings";
import { OpinionSection } from "./opinions/opinion-section";
import { QueueNavigation } from "./queue-navigation";
import { RemarkSection } from "./remarks/remark-section";
import { ReviewDifferences } from "./review-differences";
import { ReviewExchange } from "./review-exchange";
import { ReviewForm } from "./review-form";

/** The review of a project, for the territory and the ministry: where it stands, what can be done, what was said. */
export function ReviewSection({ panel }: { readonly panel: ReviewPanel }) {
  const { review, differences, work, place, queue, confirmation, done } = panel;
  const { reference, version, reviewStatus, choices, comparison, side } = review;
  const today = parisDay(new Date());
  const isMinistry = side !== "territory";
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
        <p className="m-0">{REVIEW_STATE_SENTENCES[reviewStatus]}</p>
        {place && <QueueNavigation place={place} queue={queue} />}
        <AssignmentLine panel={panel} />
      </div>
      {comparison && differences && (
        <ReviewDifferences since={comparison.since} differences={differences} remarks={work.remarks} />
      )}
      <RemarkSection reference={reference} remarks={work.remarks} />
      <div className="grid gap-6 lg:grid-cols-2">
        <OpinionSection
          reference={reference}
          opinions={work.opinions}
          isMinistry={isMinistry}
          today={today}
        />
        {work.checklist && <CheckSection reference={reference} summary={work.checklist} />}
      </div>
      {side === "reviewer" && reviewStatus === "submitted" && <DecisionWarnings work={work} today={today} />}
      {side === null ? (
        <p className="m-0">{NO_SIDE_SENTENCE}</p>
      ) : (
        <ReviewForm
          // Forgets what was typed once it was sent, not when somebody else was faster.
          key={done}
          reference={reference}
          project={{ version, reviewStatus, choices }}
          queue={carriedQueue(queue)}
        />
      )}
      <ReviewExchange steps={review.steps} records={work.checkRecords} />
    </section>
  );
}
