import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import type { Query } from "@/lib/kernel/query";
import { readOrDrawAlone } from "@/lib/platform/drawn-answer";
import { listReviewers } from "../people/data";
import { mayReview } from "../policy";
import { queueParamsOf } from "../queue/schema";
import { listBatch } from "./data";
import { batchPath } from "./routes";
import { batchParamsSchema } from "./schema";
import type { BatchPage } from "./types";

/** What was chosen in the queue; null when a form sent without JavaScript is drawn alone, with its results. */
export async function loadBatch(searchParams: Promise<Query>): Promise<BatchPage | null> {
  const asked = await searchParams;
  return readOrDrawAlone(batchPath, (actor) => findBatch(actor, asked));
}

async function findBatch(actor: Actor, asked: Query): Promise<BatchPage | null> {
  const { command, references, assigneeId, queue } = batchParamsSchema.parse(asked);
  if (!mayReview(actor) || command === null) return null;
  const items = await listBatch(actor, references);
  const found = new Set(items.map(({ reference }) => reference));
  const reviewers = await listReviewers(actor);
  return {
    command,
    items,
    missing: references.filter((reference) => !found.has(reference)),
    assignee: reviewers.find(({ id }) => id === assigneeId) ?? null,
    queue: queueParamsOf(queue),
  };
}
