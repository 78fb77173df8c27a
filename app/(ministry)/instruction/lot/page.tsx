import type { Metadata } from "next";
import Link from "next/link";
import { BatchForm } from "@/components/projects/review/batch/batch-form";
import { BatchItems } from "@/components/projects/review/batch/batch-items";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { NOBODY } from "@/lib/features/projects/review/assignment/labels";
import { BATCH_PROBLEMS, batchTitle } from "@/lib/features/projects/review/batch/labels";
import { loadBatch } from "@/lib/features/projects/review/batch/loaders";
import { batchValue } from "@/lib/features/projects/review/batch/rules";
import { carriedQueue, queuePath } from "@/lib/features/projects/review/queue/routes";
import { reviewQueuePath } from "@/lib/features/projects/routes";

export const metadata: Metadata = { title: "Décision groupée" };

export default async function BatchPage({ searchParams }: PageProps<"/instruction/lot">) {
  const page = await loadBatch(searchParams);
  if (page === null)
    return (
      <div className="fr-container pt-8 pb-16">
        <PageTitle title="Décision groupée" />
        <BatchForm asked={null} />
      </div>
    );
  const { command, items, missing, assignee, queue } = page;
  return (
    <div className="fr-container pb-16">
      <Breadcrumb segments={[{ label: "Instruction", href: reviewQueuePath }]} current="Décision groupée" />
      <PageTitle
        title={batchTitle(command, items.length)}
        lead={command === "assign" ? `À\u00A0: ${assignee?.name ?? NOBODY}` : undefined}
        actions={
          <Link className="fr-btn fr-btn--secondary" href={queuePath(queue)} prefetch={false}>
            Revenir à la file
          </Link>
        }
      />
      <div className="flex flex-col gap-6">
        {items.length === 0 && <p className="m-0">{BATCH_PROBLEMS.nothingChosen}</p>}
        {missing.length > 0 && (
          <p className="m-0">
            Vous ne voyez plus&nbsp;: {missing.join(", ")}. Le territoire a peut-être retiré sa transmission.
          </p>
        )}
        <BatchItems items={items} />
        <BatchForm
          asked={{
            command,
            projects: items.map(batchValue),
            assigneeId: assignee?.id ?? null,
            queue: carriedQueue(queue),
          }}
        />
      </div>
    </div>
  );
}
