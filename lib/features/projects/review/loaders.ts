import "server-only";
import { cache } from "react";
import type { Query } from "@/lib/kernel/query";
import { getActor } from "@/lib/platform/session";
import { getProject } from "../data";
import { compareVersions } from "../history/rules";
import { loadDirectory, loadVisibleProject } from "../loaders";
import { ASSIGN_PARAM } from "./assignment/constants";
import { assignNoticeSchema } from "./assignment/schema";
import { DONE_PARAM } from "./constants";
import { getOpenRequest, getProjectReview } from "./data";
import { QUEUE_PARAM } from "./queue/constants";
import { getQueuePlace } from "./queue/data";
import { queueParamsOf } from "./queue/schema";
import { listRemarks } from "./remarks/data";
import { openComments } from "./remarks/rules";
import { REVIEW_COMMANDS } from "./rules";
import type { FieldComment, OpenRequest, ReviewPanel } from "./types";
import { getReviewWork } from "./work/data";

/**
 * Everything the review section shows; null where the review is not for the reader. The step just taken is confirmed
 * only to whoever took it, and while nothing has happened since: an address can be passed on.
 */
export async function loadProjectReview(reference: string, searchParams: Query): Promise<ReviewPanel | null> {
  const { actor, project } = await loadVisibleProject(reference);
  const queue = queueParamsOf(searchParams[QUEUE_PARAM]);
  const [work, directory, place] = await Promise.all([
    getReviewWork(actor, project),
    loadDirectory(project.territory.id),
    getQueuePlace(actor, project, queue),
  ]);
  const review = work && (await getProjectReview(actor, project, work.remarks));
  if (!review) return null;
  if (!directory) throw new Error(`${reference} has a territory`);
  const [latest] = review.steps;
  const done = REVIEW_COMMANDS.find((command) => command === searchParams[DONE_PARAM]);
  const confirmed = done !== undefined && latest?.command === done && latest.actorId === actor.userId;
  const { comparison } = review;
  return {
    review,
    directory,
    differences: comparison && compareVersions(comparison.before, comparison.after, directory),
    work,
    readerId: actor.userId,
    place,
    queue,
    assigned: assignNoticeSchema.parse(searchParams[ASSIGN_PARAM] ?? null),
    done: done ?? null,
    confirmation: confirmed ? done : null,
  };
}

/** What the ministry asks for at present, for the top of the page and of the form; null when nothing is asked. */
export const loadOpenRequest = cache(async (reference: string): Promise<OpenRequest | null> => {
  return getOpenRequest(await getActor(), reference);
});

/** Remarks that are open, to be shown beside their fields. */
export async function loadOpenFieldComments(reference: string): Promise<readonly FieldComment[]> {
  const actor = await getActor();
  const project = await getProject(actor, reference);
  if (!project) return [];
  const scope = { id: project.id, territoryId: project.territory.id, reviewStatus: project.reviewStatus };
  return openComments(await listRemarks(actor, scope));
}
