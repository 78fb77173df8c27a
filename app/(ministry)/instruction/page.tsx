import type { Metadata } from "next";
import { AssignNoticeAlert } from "@/components/projects/review/assign-notice";
import { QueueFilters } from "@/components/projects/review/queue/queue-filters";
import { QueueTable } from "@/components/projects/review/queue/queue-table";
import { QueueViews } from "@/components/projects/review/queue/queue-views";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { Pagination } from "@/components/ui/pagination";
import { guidePath } from "@/lib/features/help/guides/routes";
import { QUEUE_VIEW_HINTS } from "@/lib/features/projects/review/queue/labels";
import { loadReviewQueue } from "@/lib/features/projects/review/queue/loaders";
import { queuePath } from "@/lib/features/projects/review/queue/routes";

export const metadata: Metadata = { title: "Instruction" };

export default async function ReviewQueuePage({ searchParams }: PageProps<"/instruction">) {
  const { queue, assigned } = await loadReviewQueue(searchParams);
  const { params } = queue;
  return (
    <div className="fr-container pb-16">
      <Breadcrumb segments={[]} current="Instruction" />
      <PageTitle
        help={guidePath("instruire-un-projet")}
        title="Instruction des projets"
        lead={QUEUE_VIEW_HINTS[params.view]}
      />
      <div className="flex flex-col gap-6">
        <AssignNoticeAlert notice={assigned} />
        <QueueViews queue={queue} />
        <QueueFilters queue={queue} />
        <QueueTable queue={queue} />
        <Pagination
          page={params.page}
          pageCount={queue.pageCount}
          hrefOf={(page) => queuePath({ ...params, page })}
        />
      </div>
    </div>
  );
}
