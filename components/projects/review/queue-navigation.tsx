import Link from "next/link";
import { projectInQueuePath, queuePath } from "@/lib/features/projects/review/queue/routes";
import { isFiltered } from "@/lib/features/projects/review/queue/rules";
import type { QueueParams } from "@/lib/features/projects/review/queue/schema";
import type { QueuePlace } from "@/lib/features/projects/review/queue/types";

type QueueNavigationProps = { readonly place: QueuePlace; readonly queue: QueueParams };

/** From one project to be reviewed to the next, in the order and with the filters of the queue that one came from. */
export function QueueNavigation({ place, queue }: QueueNavigationProps) {
  const { position, total, previous, next } = place;
  return (
    <nav aria-label="File d’instruction" className="flex flex-wrap items-center gap-x-6 gap-y-2">
      <Link href={queuePath(queue)} className="fr-link" prefetch={false}>
        File d’instruction{isFiltered(queue) && ", filtrée"}
        {position > 0 ? `\u00A0: projet ${position} sur ${total}` : ` (${total})`}
      </Link>
      {previous !== null && (
        <Link
          href={projectInQueuePath(previous, queue)}
          className="fr-link fr-icon-arrow-left-line fr-link--icon-left"
          prefetch={false}
        >
          Précédent<span className="fr-sr-only"> à instruire&nbsp;: {previous}</span>
        </Link>
      )}
      {next !== null && (
        <Link
          href={projectInQueuePath(next, queue)}
          className="fr-link fr-icon-arrow-right-line fr-link--icon-right"
          prefetch={false}
        >
          {position > 0 ? "Suivant" : "Prochain projet"}
          <span className="fr-sr-only"> à instruire&nbsp;: {next}</span>
        </Link>
      )}
    </nav>
  );
}
