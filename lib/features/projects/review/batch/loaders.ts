import "server-only";
import { notFound } from "next/navigation";
import { isFormPost } from "@/lib/platform/drawn-answer";
import { getActor, requireActor } from "@/lib/platform/session";
import { listReviewPeople } from "../people/data";
import { mayReview } from "../policy";
import { queueParamsOf } from "../queue/schema";
import { listBatch } from "./data";
import { batchPath } from "./routes";
import { batchParamsSchema } from "./schema";
import type { BatchPage } from "./types";

type SearchParams = Promise<Readonly<Record<string, string | string[] | undefined>>>;

/** What was chosen in the queue; null when a form sent without JavaScript is drawn alone, with its results. */
export async function loadBatch(searchParams: SearchParams): Promise<BatchPage | null> {
  const isAnswer = await isFormPost();
  const actor = isAnswer ? await getActor() : await requireActor(batchPath);
  if (!mayReview(actor)) return isAnswer ? null : notFound();
  const { command, references, assigneeId, queue } = batchParamsSchema.parse(await searchParams);
  if (command === null) return isAnswer ? null : notFound();
  const items = await listBatch(actor, references);
  const found = new Set(items.map(({ reference }) => reference));
  const { reviewers } = await listReviewPeople(actor);
  return {
    command,
    items,
    missing: references.filter((reference) => !found.has(reference)),
    assignee: reviewers.find(({ id }) => id === assigneeId) ?? null,
    queue: queueParamsOf(queue),
  };
}
