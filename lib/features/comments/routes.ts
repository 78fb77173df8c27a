import { projectPath } from "../projects/routes";
import type { CommentEvent } from "./labels";

export const commentsPath = (reference: string) => `${projectPath(reference)}/commentaires`;
export const threadPath = (reference: string, threadId: number) => `${commentsPath(reference)}/${threadId}`;

export const NEW_COMMENT_ANCHOR = "nouveau";
export const ANSWER_ANCHOR = "repondre";
export const commentAnchor = (id: number) => `commentaire-${id}`;

export const COMMENT_PARAMETERS = {
  page: "page",
  /** Leads to the page of its thread where this comment stands. */
  comment: "commentaire",
  corrected: "modifier",
  event: "fait",
} as const;

export const commentPath = (reference: string, threadId: number, id: number, event?: CommentEvent) =>
  `${threadPath(reference, threadId)}?${COMMENT_PARAMETERS.comment}=${id}${event ? `&${COMMENT_PARAMETERS.event}=${event}` : ""}#${commentAnchor(id)}`;

export const correctCommentPath = (reference: string, threadId: number, id: number) =>
  `${threadPath(reference, threadId)}?${COMMENT_PARAMETERS.comment}=${id}&${COMMENT_PARAMETERS.corrected}=${id}#${commentAnchor(id)}`;

export const commentsPagePath = (path: string, page: number) =>
  page === 1 ? path : `${path}?${COMMENT_PARAMETERS.page}=${page}`;
