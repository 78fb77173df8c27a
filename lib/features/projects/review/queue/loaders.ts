import "server-only";
import { notFound } from "next/navigation";
import { requireActor } from "@/lib/platform/session";
import { reviewQueuePath } from "../../routes";
import { getReviewQueue } from "./data";
import { queueParamsSchema } from "./schema";
import type { ReviewQueue } from "./types";

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export async function loadReviewQueue(searchParams: SearchParams): Promise<ReviewQueue> {
  const actor = await requireActor(reviewQueuePath);
  return (await getReviewQueue(actor, queueParamsSchema.parse(await searchParams), new Date())) ?? notFound();
}
