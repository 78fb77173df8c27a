import Link from "next/link";
import { restoreAction } from "@/lib/features/calendar/committees/cancellation/actions";
import { COMMITTEE_ID_INPUT } from "@/lib/features/calendar/committees/constants";
import {
  cancelCommitteePath,
  changeCommitteePath,
  minutesPath,
} from "@/lib/features/calendar/committees/routes";
import type { Committee } from "@/lib/features/calendar/committees/types";

/** What whoever plans it may do. */
export function CommitteeActions({
  committee: { id, isCancelled, minutes },
}: {
  readonly committee: Committee;
}) {
  return (
    <div className="flex flex-wrap gap-4 print:hidden">
      <Link className="fr-btn fr-btn--secondary" href={changeCommitteePath(id)} prefetch={false}>
        Modifier
      </Link>
      <Link className="fr-btn fr-btn--secondary" href={minutesPath(id)} prefetch={false}>
        {minutes === "" ? "Écrire le relevé de décisions" : "Modifier le relevé de décisions"}
      </Link>
      {isCancelled ? (
        <form action={restoreAction}>
          <input type="hidden" name={COMMITTEE_ID_INPUT} value={id} />
          <button type="submit" className="fr-btn fr-btn--tertiary">
            Rétablir le comité
          </button>
        </form>
      ) : (
        <Link className="fr-btn fr-btn--tertiary" href={cancelCommitteePath(id)} prefetch={false}>
          Annuler le comité
        </Link>
      )}
    </div>
  );
}
