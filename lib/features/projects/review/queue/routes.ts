import { projectPath, reviewQueuePath } from "../../routes";
import { REVIEW_ANCHOR } from "../routes";
import { QUEUE_PARAM } from "./constants";
import type { QueueParams } from "./schema";

/** Only what differs from the defaults. */
function queueQuery(params: Partial<QueueParams>): URLSearchParams {
  const query = new URLSearchParams();
  if (params.view && params.view !== "a-instruire") query.set("vue", params.view);
  if (params.territory) query.set("territoire", params.territory);
  if (params.priority) query.set("priorite", params.priority);
  if (params.waitingDays) query.set("attente", String(params.waitingDays));
  if (params.assignee) query.set("suivi", params.assignee);
  if (params.opinions) query.set("avis", params.opinions);
  if (params.round) query.set("tour", params.round);
  if (params.sort) query.set("tri", params.sort);
  if (params.page && params.page > 1) query.set("page", String(params.page));
  return query;
}

/** The queue with its filters. */
export function queuePath(params: Partial<QueueParams>): string {
  const query = queueQuery(params);
  return query.size > 0 ? `${reviewQueuePath}?${query}` : reviewQueuePath;
}

/** The queue as the address of a project carries it along: where one is in it is not part of it. Empty for the whole of it. */
export const carriedQueue = (params: QueueParams): string => queueQuery({ ...params, page: 1 }).toString();

/** The queue that an address carried along: the page itself leaves out what it does not understand. */
export const carriedQueuePath = (carried: string): string =>
  carried === "" ? reviewQueuePath : `${reviewQueuePath}?${carried}`;

/** The review of a project, as one of the projects of that queue. */
export function projectInQueuePath(reference: string, params: QueueParams): string {
  const carried = carriedQueue(params);
  const query = carried === "" ? "" : `?${new URLSearchParams({ [QUEUE_PARAM]: carried })}`;
  return `${projectPath(reference)}${query}#${REVIEW_ANCHOR}`;
}
