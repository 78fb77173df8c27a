import type { CommentEvent } from "@/lib/features/comments/labels";
import { COMMENT_PARAMETERS, commentAnchor } from "@/lib/features/comments/routes";
import { strategyCommentsPath } from "../routes";
import { aboutToken } from "./rules";
import type { CommentAbout } from "./types";

export const STRATEGY_COMMENT_PARAMETERS = { about: "partie", open: "ouverts", settled: "suite" } as const;

export const strategyThreadPath = (slug: string, threadId: number) =>
  `${strategyCommentsPath(slug)}/${threadId}`;

export function strategyCommentListPath(
  slug: string,
  {
    about = null,
    isOpenOnly = false,
    page = 1,
  }: {
    readonly about?: CommentAbout | null;
    readonly isOpenOnly?: boolean;
    readonly page?: number;
  },
): string {
  const query = new URLSearchParams();
  if (about !== null) query.set(STRATEGY_COMMENT_PARAMETERS.about, aboutToken(about));
  if (isOpenOnly) query.set(STRATEGY_COMMENT_PARAMETERS.open, "oui");
  if (page > 1) query.set(COMMENT_PARAMETERS.page, String(page));
  return query.size === 0 ? strategyCommentsPath(slug) : `${strategyCommentsPath(slug)}?${query}`;
}

export const strategyCommentPath = (slug: string, threadId: number, id: number, event?: CommentEvent) =>
  `${strategyThreadPath(slug, threadId)}?${COMMENT_PARAMETERS.comment}=${id}${event ? `&${COMMENT_PARAMETERS.event}=${event}` : ""}#${commentAnchor(id)}`;
export const correctStrategyCommentPath = (slug: string, threadId: number, id: number) =>
  `${strategyThreadPath(slug, threadId)}?${COMMENT_PARAMETERS.comment}=${id}&${COMMENT_PARAMETERS.corrected}=${id}#${commentAnchor(id)}`;
export const settledThreadPath = (slug: string, threadId: number, command: string) =>
  `${strategyThreadPath(slug, threadId)}?${STRATEGY_COMMENT_PARAMETERS.settled}=${command}`;
