import "server-only";
import { cache } from "react";
import { getActor } from "@/lib/platform/session";
import { loadDirectory, loadVisibleProject } from "../loaders";
import { DONE_PARAM } from "./constants";
import { getOpenRequest, getProjectReview } from "./data";
import { getQueuePlace } from "./queue/data";
import { REVIEW_COMMANDS } from "./rules";
import type { FieldComment, OpenRequest, ReviewPanel } from "./types";

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/**
 * Everything the review section shows; null where the review is not for the reader. The step just taken is confirmed
 * only to whoever took it, and while nothing has happened since: an address can be passed on.
 */
export async function loadProjectReview(
  reference: string,
  searchParams: SearchParams,
): Promise<ReviewPanel | null> {
  const { actor, project } = await loadVisibleProject(reference);
  const [review, directory, place] = await Promise.all([
    getProjectReview(actor, project),
    loadDirectory(project.territory.id),
    getQueuePlace(actor, project),
  ]);
  if (!review) return null;
  if (!directory) throw new Error(`${reference} has a territory`);
  const [latest] = review.steps;
  const done = REVIEW_COMMANDS.find((command) => command === searchParams[DONE_PARAM]);
  const confirmed = done !== undefined && latest?.command === done && latest.actorId === actor.userId;
  return {
    review,
    directory,
    place,
    done: done ?? null,
    confirmation: confirmed ? done : null,
  };
}

/** What the ministry asks for at present, for the top of the page and of the form; null when nothing is asked. */
export const loadOpenRequest = cache(async (reference: string): Promise<OpenRequest | null> => {
  return getOpenRequest(await getActor(), reference);
});

/** Comments of the open request, to be shown beside their fields; empty when nothing is asked. */
export async function loadOpenFieldComments(reference: string): Promise<readonly FieldComment[]> {
  return (await loadOpenRequest(reference))?.fieldComments ?? [];
}
