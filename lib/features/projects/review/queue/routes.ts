import { reviewQueuePath } from "../../routes";
import type { QueueParams } from "./schema";

/** The queue with its filters; only what differs from the defaults stands in the address. */
export function queuePath(params: Partial<QueueParams>): string {
  const query = new URLSearchParams();
  if (params.view && params.view !== "a-instruire") query.set("vue", params.view);
  if (params.territory) query.set("territoire", params.territory);
  if (params.priority) query.set("priorite", params.priority);
  if (params.page && params.page > 1) query.set("page", String(params.page));
  return query.size > 0 ? `${reviewQueuePath}?${query}` : reviewQueuePath;
}
