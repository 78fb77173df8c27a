import Link from "next/link";
import { QUEUE_VIEWS } from "@/lib/features/projects/review/queue/constants";
import { QUEUE_VIEW_LABELS } from "@/lib/features/projects/review/queue/labels";
import { queuePath } from "@/lib/features/projects/review/queue/routes";
import type { ReviewQueue } from "@/lib/features/projects/review/queue/types";
import { formatNumber } from "@/lib/kernel/format";

/** The three piles of the desk, each with its height; the filters stay. */
export function QueueViews({ queue }: { readonly queue: ReviewQueue }) {
  const { params, counts } = queue;
  return (
    <nav aria-label="Vues de l’instruction">
      <ul className="fr-raw-list m-0 flex flex-wrap gap-2 p-0">
        {QUEUE_VIEWS.map((view) => (
          <li key={view} className="p-0">
            <Link
              href={queuePath({ ...params, view, page: 1 })}
              className={`fr-btn ${view === params.view ? "" : "fr-btn--tertiary"}`}
              aria-current={view === params.view ? "page" : undefined}
              prefetch={false}
            >
              {QUEUE_VIEW_LABELS[view]} ({formatNumber(counts[view])})
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
