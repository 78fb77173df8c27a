import { assignAction } from "@/lib/features/projects/review/assignment/actions";
import { ASSIGN_INPUTS } from "@/lib/features/projects/review/assignment/constants";
import { assignmentSentence, NOBODY } from "@/lib/features/projects/review/assignment/labels";
import { isAssignable } from "@/lib/features/projects/review/assignment/rules";
import { carriedQueue } from "@/lib/features/projects/review/queue/routes";
import type { ReviewPanel } from "@/lib/features/projects/review/types";
import { AssignNoticeAlert } from "./assign-notice";

/** Who has the project in hand; for a reviewer, the way to take it in one press, or to give it to somebody. */
export function AssignmentLine({ panel }: { readonly panel: ReviewPanel }) {
  const { review, work, readerId, queue, assigned } = panel;
  const { assignment, reviewers } = work;
  const mayAssign = review.side === "reviewer" && isAssignable(review.reviewStatus);
  const hidden = {
    [ASSIGN_INPUTS.reference]: review.reference,
    [ASSIGN_INPUTS.seen]: assignment?.assigneeId ?? "",
    [ASSIGN_INPUTS.queue]: carriedQueue(queue),
  };
  return (
    <div className="flex flex-col gap-3">
      <AssignNoticeAlert notice={assigned} />
      {(assignment !== null || review.side === "reviewer") && (
        <p className="m-0">{assignmentSentence(assignment)}</p>
      )}
      {mayAssign && (
        <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
          {assignment?.assigneeId !== readerId && (
            <form action={assignAction}>
              <HiddenInputs values={{ ...hidden, [ASSIGN_INPUTS.assignee]: readerId ?? "" }} />
              <button type="submit" className="fr-btn fr-btn--secondary">
                Prendre ce projet
              </button>
            </form>
          )}
          <form action={assignAction} className="flex flex-wrap items-end gap-3">
            <HiddenInputs values={hidden} />
            <div className="fr-select-group m-0 w-full sm:w-72">
              <label className="fr-label" htmlFor="attribution-personne">
                Attribuer à
              </label>
              <select
                key={assignment?.assigneeId}
                className="fr-select"
                id="attribution-personne"
                name={ASSIGN_INPUTS.assignee}
                defaultValue={assignment?.assigneeId ?? ""}
              >
                <option value="">{NOBODY}</option>
                {reviewers.map(({ id, name, organisationName }) => (
                  <option key={id} value={id}>
                    {name} ({organisationName})
                  </option>
                ))}
              </select>
            </div>
            <button type="submit" className="fr-btn fr-btn--tertiary">
              Attribuer
            </button>
          </form>
        </div>
      )}
    </div>
  );
}

function HiddenInputs({ values }: { readonly values: Readonly<Record<string, string>> }) {
  return Object.entries(values).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
