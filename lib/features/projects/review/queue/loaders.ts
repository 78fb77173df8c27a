import "server-only";
import { notFound } from "next/navigation";
import { requireActor } from "@/lib/platform/session";
import { reviewQueuePath } from "../../routes";
import { ASSIGN_PARAM } from "../assignment/constants";
import type { AssignNotice } from "../assignment/labels";
import { assignNoticeSchema } from "../assignment/schema";
import { getReviewQueue } from "./data";
import { queueParamsSchema } from "./schema";
import type { ReviewQueue } from "./types";

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export async function loadReviewQueue(
  searchParams: SearchParams,
): Promise<{ readonly queue: ReviewQueue; readonly assigned: AssignNotice | null }> {
  const actor = await requireActor(reviewQueuePath);
  const parameters = await searchParams;
  const queue = await getReviewQueue(actor, queueParamsSchema.parse(parameters), new Date());
  return {
    queue: queue ?? notFound(),
    assigned: assignNoticeSchema.parse(parameters[ASSIGN_PARAM] ?? null),
  };
}
