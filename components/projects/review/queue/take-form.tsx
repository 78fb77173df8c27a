import { assignAction } from "@/lib/features/projects/review/assignment/actions";
import { ASSIGN_INPUTS } from "@/lib/features/projects/review/assignment/constants";

type TakeFormProps = { readonly reference: string; readonly readerId: string; readonly queue: string };

/** In one press, from the queue. Only over nobody: what somebody else did meanwhile is told. */
export function TakeForm({ reference, readerId, queue }: TakeFormProps) {
  return (
    <form action={assignAction}>
      <input type="hidden" name={ASSIGN_INPUTS.reference} value={reference} />
      <input type="hidden" name={ASSIGN_INPUTS.assignee} value={readerId} />
      <input type="hidden" name={ASSIGN_INPUTS.seen} value="" />
      <input type="hidden" name={ASSIGN_INPUTS.queue} value={queue} />
      <input type="hidden" name={ASSIGN_INPUTS.from} value="file" />
      <button type="submit" className="fr-btn fr-btn--tertiary fr-btn--sm">
        Prendre<span className="fr-sr-only">&nbsp;{reference}</span>
      </button>
    </form>
  );
}
