import Link from "next/link";
import type { QueuePlace } from "@/lib/features/projects/review/queue/types";
import { projectReviewPath } from "@/lib/features/projects/review/routes";
import { reviewQueuePath } from "@/lib/features/projects/routes";

/** From one project to be reviewed to the next, without going back to the queue. */
export function QueueNavigation({ place }: { readonly place: QueuePlace }) {
  const { position, total, previous, next } = place;
  return (
    <nav aria-label="File d’instruction" className="flex flex-wrap items-center gap-x-6 gap-y-2">
      <Link href={reviewQueuePath} className="fr-link" prefetch={false}>
        File d’instruction
        {position > 0 ? `\u00A0: projet ${position} sur ${total}` : ` (${total})`}
      </Link>
      {previous !== null && (
        <Link
          href={projectReviewPath(previous)}
          className="fr-link fr-icon-arrow-left-line fr-link--icon-left"
          prefetch={false}
        >
          Précédent<span className="fr-sr-only"> à instruire&nbsp;: {previous}</span>
        </Link>
      )}
      {next !== null && (
        <Link
          href={projectReviewPath(next)}
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
